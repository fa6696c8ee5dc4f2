import { name, text, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

/** One file that was brought in, and how its columns were understood: so that the next file of the same shape needs no questions. */
export const imports = defineTable({
  name: 'imports',
  prefix: 'import',
  noun: 'import',
  fields: {
    fileName: name,
    sheet: text,
    /** The headings in their order, as they stood in the file. */
    headings: z.array(text).max(500),
    /** For each heading, the commitment field it was read into, or null: kept with the details. */
    mapping: z.array(z.string().nullable()).max(500),
    rows: z.int().min(0),
  },
})

export type Import = RecordOf<typeof imports>
