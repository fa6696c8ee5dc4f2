import type { ImportField } from './columns.ts'
import { readDates } from './dates.ts'
import { isFullName, isInitials } from './names.ts'
import type { Sheet } from './sheet.ts'
import { isMark, isWordForState } from './states.ts'

type Fields = readonly (ImportField | null)[]

/** Rows that are looked at: the first pages of a log are like the others. */
const looked = 500
/** Words that a cell has on average where it tells what is to be done. */
const wordy = 3

/** The meanings guessed from headings, and what the cells themselves tell of columns whose heading says nothing. */
export function withCellsTold(sheet: Sheet, headerRow: number, guessed: Fields, headings: readonly string[]): Fields {
  const columns = columnsOf(sheet, headerRow, guessed)
  const fields = [...guessed]
  const isFree = (column: number): boolean => fields[column] === null && columns[column]?.length !== 0

  // "Item: Damp and mould" is what it is about, and tells it from no other.
  const reference = fields.indexOf('reference')
  const action = fields.indexOf('action')
  const numbers = sheet.rows
    .slice(headerRow + 1, headerRow + 1 + looked)
    .flatMap((cells) => (cells[action] === '' ? [] : (cells[reference] ?? [])))
    .filter((cell) => cell !== '')
  if (numbers.filter(tellsApart).length * 2 < numbers.length) fields[reference] = null

  // "Progress: In progress" beside a date of completion is the status, whatever it is called.
  const progress = fields.indexOf('update')
  if (!fields.includes('state') && all(columns[progress], isWordForState)) fields[progress] = 'state'

  const marks = columns.findIndex((cells, column) => fields[column] === null && all(cells, isMark))
  if (marks >= 0 && !fields.includes('completed')) fields[marks] = 'completed'

  // "Rating: On track, Complete"; but a column of yes and no may answer anything.
  const states = columns.findIndex(
    (cells, column) => isFree(column) && all(cells, isWordForState) && !cells.every((cell) => yesOrNo.test(cell)),
  )
  const isKnown = fields.some((field) => field !== null)
  if (isKnown && states >= 0 && !fields.includes('state') && !fields.includes('completed')) fields[states] = 'state'

  const days = columns.findIndex(
    (cells, column) => isFree(column) && !otherDay.test(headings[column] ?? '') && areDays(cells),
  )
  if (isKnown && days >= 0 && !fields.includes('due')) fields[days] = 'due'

  if (!fields.includes('action') && isKnown) {
    const counts = columns.map((cells, column) => (fields[column] === null ? wordsEach(cells) : 0))
    const most = Math.max(...counts)
    if (most >= wordy) fields[counts.indexOf(most)] = 'action'
  }
  return fields
}

/** Rows that were pasted without headings, of which the action is known: who, until when, and under which number. */
export function withoutHeadingsTold(sheet: Sheet, guessed: Fields): Fields {
  const columns = columnsOf(sheet, -1, guessed)
  const fields = [...guessed]
  const give = (field: ImportField, fits: (cells: readonly string[]) => boolean): void => {
    const found = columns.findIndex((cells, column) => fields[column] === null && cells.length > 1 && fits(cells))
    if (found >= 0) fields[found] = field
  }
  give(
    'reference',
    (cells) => cells.every((cell) => /^[\p{L}]{0,4}[ ./-]?\d[\d./-]*\p{L}?$/u.test(cell)) && !areDays(cells),
  )
  give('due', areDays)
  give('owner', (cells) =>
    cells.every((cell) => cell.split(/[,/&]/).every((name) => isInitials(name.trim()) || isFullName(name.trim()))),
  )
  return fields
}

function columnsOf(sheet: Sheet, headerRow: number, fields: Fields): readonly (readonly string[])[] {
  const below = sheet.rows.slice(headerRow + 1, headerRow + 1 + looked)
  return fields.map((_, column) => below.flatMap((cells) => cells[column] || []))
}

const yesOrNo = /^(?:yes|no|y|n|true|false|n\/?a|new|done)$/i
/** Days that are no deadline, whatever else is one. */
const otherDay =
  /start|begin|open|clos|complet|creat|modif|updat|last|review|receiv|report|meeting|rais|logg|sent|issued|from/i

/** A number, or letters as short as one. */
function tellsApart(cell: string): boolean {
  return /\d/.test(cell) || cell.length <= 3
}

/** Whether most cells are a date and no more; "4.2" is rather the number of an item. */
function areDays(cells: readonly string[]): boolean {
  const days = cells.filter((cell) => {
    const { dates, wordsLeft } = readDates(cell, { near: '2000-01-01', forward: false })
    return dates.length > 0 && !wordsLeft && !/^\d{1,2}\.\d{1,2}$/.test(cell)
  })
  return days.length > 0 && days.length * 3 >= cells.length * 2
}

function all(cells: readonly string[] | undefined, are: (cell: string) => boolean): boolean {
  return cells !== undefined && cells.length > 0 && cells.every(are)
}

function wordsEach(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0) / Math.max(cells.length, 1)
}
