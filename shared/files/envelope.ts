import { catalog } from '../catalog.ts'
import { id, instant, z } from '../records/schema.ts'
import { currentVersion } from './migrations.ts'

/** What the first field of every programme file says. */
export const formatName = 'throughline-programme'

/** Everything in a programme file besides its version and records. Only `format` must be there. */
const heading = {
  format: z.literal(formatName),
  savedAt: instant.optional(),
  app: z.string().max(200).optional(),
  programmeId: id.optional(),
  counts: z.record(z.string(), z.int().min(0)).optional(),
  checksum: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
}

/** The frame of a file of any version; its records are looked at one by one afterwards. */
export const envelopeSchema = z.strictObject({ ...heading, version: z.int(), records: z.unknown() })

/** A whole file of the present version, for publishing as JSON Schema. */
export const programmeFileSchema = z.strictObject({
  ...heading,
  version: z.literal(currentVersion),
  records: z.strictObject(Object.fromEntries(catalog.map((table) => [table.name, z.array(table.schema).optional()]))),
})
