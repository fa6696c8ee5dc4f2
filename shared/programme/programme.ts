import { ragScale } from '../commitments/rag.ts'
import { name, text } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

/** The workspace itself: exactly one record in each database and file. */
export const programmes = defineTable({
  name: 'programmes',
  prefix: 'programme',
  noun: 'programme',
  fields: {
    name,
    /** One or two sentences: what this programme is for. */
    purpose: text,
    /** The colours its commitments are told in. */
    rag: ragScale,
  },
})

export type Programme = RecordOf<typeof programmes>

/** A local system: a borough, a county, a neighbourhood. */
export const places = defineTable({
  name: 'places',
  prefix: 'place',
  noun: 'place',
  fields: { name },
})

export type Place = RecordOf<typeof places>
