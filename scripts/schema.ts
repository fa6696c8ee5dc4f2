/** Writes the published JSON Schema of the programme file from the record schemas: `npm run schema`. */
import { writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { programmeJsonSchema } from '#shared/files/jsonSchema.ts'

const path = new URL('../shared/files/programme.schema.json', import.meta.url)
const style = await resolveConfig(path)
await writeFile(path, await format(JSON.stringify(programmeJsonSchema()), { ...style, parser: 'json' }))
