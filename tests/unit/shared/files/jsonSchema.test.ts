import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { programmeJsonSchema } from '#shared/files/jsonSchema.ts'

it('is published as it stands; if not, run npm run schema', () => {
  const published: unknown = JSON.parse(readFileSync('shared/files/programme.schema.json', 'utf8'))
  expect(published).toEqual(JSON.parse(JSON.stringify(programmeJsonSchema())))
})
