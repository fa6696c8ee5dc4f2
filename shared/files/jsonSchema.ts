import { catalog } from '../catalog.ts'
import { z } from '../records/schema.ts'
import { programmeFileSchema } from './envelope.ts'

interface ObjectSchema {
  properties: Record<string, Record<string, unknown>>
}

const descriptions: Readonly<Record<string, string>> = {
  format: 'Says that this is a Throughline programme.',
  version: 'The version of the records. Older ones are brought up to date when opened.',
  savedAt: 'When the file was written.',
  app: 'The program that wrote the file, with its version.',
  programmeId: 'The id of the one programme in the file.',
  counts: 'How many records each table holds.',
  checksum: 'SHA-256 of JSON.stringify(records) in UTF-8. Leave it out of a file made by hand.',
  records: 'Records by table. A table that is left out is empty.',
}

/** The published JSON Schema of the programme file, made from the same schemas that check each record. */
export function programmeJsonSchema(): Record<string, unknown> {
  const names = z.registry<{ id: string }>()
  for (const table of catalog) names.add(table.schema, { id: table.noun })
  const schema = z.toJSONSchema(programmeFileSchema, { metadata: names, io: 'input' })
  for (const [field, property] of Object.entries(schema.properties ?? {})) {
    Object.assign(property, { description: descriptions[field] })
  }
  const definitions = schema.$defs as unknown as Record<string, ObjectSchema>
  for (const table of catalog) {
    const properties = definitions[table.noun]?.properties ?? {}
    properties['id'] = { ...properties['id'], pattern: `^${table.prefix}-[0-9a-z-]{3,60}$` }
    properties['deletedAt'] = { type: 'null', description: 'Always null: removed records are not filed.' }
    for (const [field, link] of Object.entries(table.links)) {
      properties[field] = { ...properties[field], description: `In this file, among: ${link.to.join(', ')}.` }
    }
  }
  const { $schema, ...rest } = schema
  return {
    $schema,
    title: 'Throughline programme',
    description: 'One programme with all its records. shared/files/README.md says what the format promises.',
    ...rest,
  }
}
