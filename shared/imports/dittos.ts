import type { ImportField, Mapping } from './columns.ts'
import type { Sheet } from './sheet.ts'

const marks = new Set(['"', '""', "''", '“', '”', '””', '〃', 'ditto'])
/** Where a mark says the same again. In a column of words it may be what somebody meant to write. */
const repeating: readonly ImportField[] = [
  'owner',
  'receiver',
  'promised',
  'due',
  'newDue',
  'state',
  'rag',
  'completed',
]

/**
 * The sheet with the ditto marks of its people, dates and states replaced by what they repeat, and a note on each row.
 * The log is given back with the words, which stay true when its rows are put in another order.
 */
export function withDittosWritten(sheet: Sheet, { headerRow, fields }: Mapping): Sheet {
  const columns = fields.flatMap((field, column) => (field !== null && repeating.includes(field) ? [column] : []))
  const above = new Map<number, string>()
  const notes = new Map(sheet.notes)
  let found = false
  const rows = sheet.rows.map((cells, index) => {
    if (index <= headerRow) return cells
    let written: string[] | null = null
    for (const column of columns) {
      const cell = cells[column] ?? ''
      const repeated = above.get(column)
      if (repeated !== undefined && marks.has(cell.toLowerCase())) {
        written ??= [...cells]
        written[column] = repeated
        const short = repeated.length > 40 ? `${repeated.slice(0, 39)}…` : repeated
        notes.set(index, [...(notes.get(index) ?? []), `${cell} repeats what is above it: ${short}.`])
      } else if (cell !== '') above.set(column, cell)
    }
    found ||= written !== null
    return written ?? cells
  })
  return found ? { ...sheet, rows, notes } : sheet
}
