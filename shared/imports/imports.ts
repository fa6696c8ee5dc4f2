import { commitments, commitmentStates } from '../commitments/commitments.ts'
import { ragTones } from '../commitments/rag.ts'
import { name, text, z } from '../records/schema.ts'
import { id } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

/** Columns whose cells are words with a meaning. */
export const wordFields = ['state', 'completed', 'rag'] as const
export type WordField = (typeof wordFields)[number]

/** A word of a log and what it means there: "Complete" is kept. Null: it says nothing of that. */
export const wordMeaning = z.strictObject({
  field: z.enum(wordFields),
  word: z.string().max(200),
  state: z.enum(commitmentStates).nullable(),
  rag: z.enum(ragTones).nullable(),
})
export type WordMeaning = z.output<typeof wordMeaning>

/**
 * One file that was brought in, how it was understood and how it looked: the next file of the same shape needs no
 * questions, and the log can be given back in its own columns.
 */
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
    /** Commitments in it. */
    rows: z.int().min(0),
    /** The log's own words and what they were read as, the most frequent first. */
    words: z.array(wordMeaning).max(1000),
    /** For each heading: its width in characters and how it writes its dates, `d/m/yy`; empty where it has none. */
    columns: z
      .array(z.strictObject({ width: z.number().min(0).max(255).nullable(), dates: z.string().max(60) }))
      .max(500),
    /** Index of the row with the headings among the file's rows; -1 for rows that had none. */
    headerRow: z.int().min(-1),
  },
})

export type Import = RecordOf<typeof imports>

const {
  action,
  reference,
  details,
  giverIds,
  receiverId,
  state,
  promisedOn,
  firstDue,
  due,
  closedOn,
  helpNeeded,
  rag,
} = commitments.fields

/** What one row was read as: a cell whose field still says the same is given back as it stood. */
export const asRead = z.strictObject({
  ...{ action, reference, details, giverIds, receiverId, state, promisedOn, firstDue, due, closedOn, helpNeeded, rag },
})
export type AsRead = z.output<typeof asRead>

/** One row of a file that was brought in, cell by cell: titles and headings inside the table too. */
export const importRows = defineTable({
  name: 'importRows',
  prefix: 'importrow',
  noun: 'row of an import',
  fields: {
    importId: id,
    /** Index in the file. */
    row: z.int().min(0),
    cells: z.array(text).max(500),
    /** The commitment it is about; null for titles, headings and empty rows. */
    commitmentId: id.nullable(),
    asRead: asRead.nullable(),
  },
  links: {
    importId: { to: ['imports'], onRemove: 'remove' },
    commitmentId: { to: ['commitments'], onRemove: 'remove' },
  },
})

export type ImportRow = RecordOf<typeof importRows>
