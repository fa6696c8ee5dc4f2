import type { ImportField } from './columns.ts'
import type { Sheet } from './sheet.ts'
import { isMark, isWordForState } from './states.ts'

type Fields = readonly (ImportField | null)[]

/** Rows that are looked at: the first pages of a log are like the others. */
const looked = 500
/** Words that a cell has on average where it tells what is to be done. */
const wordy = 3

/** The meanings guessed from headings, and what the cells themselves tell of columns whose heading says nothing. */
export function withCellsTold(sheet: Sheet, headerRow: number, guessed: Fields): Fields {
  const below = sheet.rows.slice(headerRow + 1, headerRow + 1 + looked)
  const columns = guessed.map((_, column) => below.flatMap((cells) => cells[column] || []))
  const fields = [...guessed]

  // "Progress: In progress" beside a date of completion is the status, whatever it is called.
  const progress = fields.indexOf('update')
  if (!fields.includes('state') && all(columns[progress], isWordForState)) fields[progress] = 'state'

  const marks = columns.findIndex((cells, column) => fields[column] === null && all(cells, isMark))
  if (marks >= 0 && !fields.includes('completed')) fields[marks] = 'completed'

  if (!fields.includes('action') && fields.some((field) => field !== null)) {
    const counts = columns.map((cells, column) => (fields[column] === null ? wordsEach(cells) : 0))
    const most = Math.max(...counts)
    if (most >= wordy) fields[counts.indexOf(most)] = 'action'
  }
  return fields
}

function all(cells: readonly string[] | undefined, are: (cell: string) => boolean): boolean {
  return cells !== undefined && cells.length > 0 && cells.every(are)
}

function wordsEach(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0) / Math.max(cells.length, 1)
}
