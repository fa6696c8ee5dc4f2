import { Problem } from '../records/problem.ts'
import { fold } from '../records/fold.ts'
import { answerLabels, statements, type Sheet } from './statements.ts'

export interface SheetsRead {
  readonly sheets: readonly Sheet[]
  /** Rows with an answer that is none of the five, counted from 1 under the headings; they are left out whole. */
  readonly unread: readonly number[]
}

/**
 * Reads answer sheets from rows of cells, headings first: a column for each statement, found by its words (numbered or
 * not) or its name, or all of them by their numbers alone; with 1 to 5 or the answer in words in it. Other columns
 * (names, times) are not looked at.
 */
export function readSheets(rows: readonly (readonly string[])[]): SheetsRead {
  const [head = [], ...body] = rows
  const headings = head.map(plain)
  const worded = statements.map(({ name, words }, index) => {
    const known = [plain(words), plain(name), `${index + 1} ${plain(words)}`]
    return headings.findIndex((heading) => known.includes(heading))
  })
  const numbered = statements.map((_, index) => headings.indexOf(String(index + 1)))
  // A "1" alone may number the rows: only all of them together number the statements.
  const columns = worded.every((column) => column < 0) && !numbered.includes(-1) ? numbered : worded
  if (columns.every((column) => column < 0)) {
    throw new Problem({
      what: 'No column of this file is headed with a statement of the pulse.',
      safe: 'Nothing was counted.',
      next: `Use the statements, word for word, as the headings of the columns, or their numbers 1 to ${statements.length}.`,
    })
  }
  const read = body
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => columns.map((column) => answerIn(cells[column] ?? '')))
  return {
    sheets: read.filter((answers): answers is (number | null)[] => answers.every((answer) => answer !== undefined)),
    unread: read.flatMap((answers, index) => (answers.includes(undefined) ? [index + 1] : [])),
  }
}

const words = answerLabels.map(plain)

/** 1 to 5; null for nothing said, undefined for what is not an answer. */
function answerIn(cell: string): number | null | undefined {
  const said = plain(cell)
  if (said === '') return null
  if (/^[1-5]$/.test(said)) return Number(said)
  const place = words.indexOf(said)
  return place < 0 ? undefined : place + 1
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
