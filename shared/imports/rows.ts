import type { CommitmentState } from '../commitments/commitments.ts'
import type { RagTone } from '../commitments/rag.ts'
import { isNarrative, type ImportField } from './columns.ts'
import { isEither, longDate, type DateContext, type ReadDates } from './dates.ts'
import type { WordField } from './imports.ts'
import type { Owner, OwnerMatcher } from './owners.ts'
import { isErrorCell } from './sheet.ts'
import { saysDone, type ReadState } from './states.ts'

/** What a row will become. */
export interface PreviewCommitment {
  readonly reference: string
  readonly action: string
  readonly details: string
  readonly owners: readonly Owner[]
  readonly receiver: Owner | null
  readonly promisedOn: string
  readonly firstDue: string | null
  readonly due: string | null
  readonly state: CommitmentState
  readonly rag: RagTone | null
  readonly closedOn: string | null
  readonly helpNeeded: string
  /** Words that become updates. */
  readonly notes: readonly string[]
  /** What the row itself says; the rest was assumed. */
  readonly said: { readonly promisedOn: boolean; readonly state: boolean }
}

/** What the heading rows above a row say about it. */
export interface Group {
  /** First day of the month the promises below were made in. */
  readonly month: string | null
  readonly words: string
  /** The one that says they are done, "Closed actions"; null where none does. */
  readonly closed: string | null
}

/** What is the same for every row of a sheet. */
export interface RowReader {
  readonly headings: readonly string[]
  readonly fields: readonly (ImportField | null)[]
  readonly owners: OwnerMatcher
  readonly dates: (cell: string, context: DateContext) => ReadDates
  readonly word: (field: WordField, cell: string, near: string) => ReadState
  readonly since1904: boolean
  readonly today: string
  /** Columns in which some dates only make sense with the month first, and others of such a file. */
  readonly monthFirst: ReadonlyMap<number, 'column' | 'file'>
  /** A date without a year and without anything nearer is looked for around this one. */
  readonly near: string
  /** The day of the promise when neither the row nor a heading names one. */
  readonly promisedOtherwise: PromisedOtherwise
}

/** A day of the promise for rows that name none, and where it comes from. */
export interface PromisedOtherwise {
  readonly on: string
  readonly from: 'title' | 'today' | 'chosen'
}

function toldOf({ on, from }: PromisedOtherwise): string {
  const told: Readonly<Record<PromisedOtherwise['from'], string>> = {
    title: `No day is given for the promise; ${longDate(on)}, named above the table, is taken.`,
    today: 'No day is given for the promise; today is taken.',
    chosen: `No day is given for the promise; ${longDate(on)}, as you say, is taken.`,
  }
  return told[from]
}

export interface RowRead {
  readonly commitment: PreviewCommitment
  /** Neither the row nor a heading names the day of the promise. */
  readonly undated: boolean
  readonly understood: readonly string[]
  readonly warnings: readonly string[]
}

const nothingToTell = /^(?:n\/?a|not applicable|none)\.?$/i

/** The longest text a record may hold. */
const longest = 40_000

/** Reads one row of the table. Whatever has no field of its own is kept in the details with its heading. */
export function readRow(cells: readonly string[], reader: RowReader, group: Group): RowRead | { problem: string } {
  if (cells.some((cell) => cell.length > longest)) return { problem: 'A cell holds more than 40,000 characters.' }
  const row = new Row(cells, reader)
  const action = row.cell('action')
  const unread = cells[reader.fields.indexOf('action')] ?? ''
  if (unread !== action) return { problem: `The action is ${unread}, an error of the workbook.` }
  if (action === '') return { problem: 'There is no action in this row.' }

  const [promisedOn = null] = row.dates('promised', { near: group.month ?? reader.near, forward: false })
  const { firstDue, due } = readDue(row, promisedOn ?? group.month, reader.near)
  if (promisedOn !== null && promisedOn > reader.today)
    row.warnings.push(
      'The day of the promise is still to come; if it is when it is due, say so under “How the columns were read”.',
    )
  const { state, stateSaid, closedOn, rag, notes } = readStates(row, reader, group)
  const owners = row.owners('owner')
  const [receiver = null, ...others] = row.owners('receiver')
  if (others.length > 0) {
    row.keep('receiver')
    row.warnings.push('A promise is made to one person or group; the whole cell is kept with the details.')
  }
  const undated = promisedOn === null && group.month === null
  if (undated) row.understood.push(toldOf(reader.promisedOtherwise))
  else if (promisedOn === null && group.month !== null) {
    const isMonth = group.month.endsWith('-01')
    const where = isMonth ? 'in the month of its heading;' : 'on the day of its heading;'
    row.understood.push(`Promised ${where} ${longDate(group.month)} is taken.`)
  }
  if (group.words !== '') row.kept.push(`Under: ${group.words}`)
  if (row.cell('update') !== '') notes.push(row.cell('update'))
  row.keepUnmapped()
  const [details = '', ...overflow] = pieces([row.cell('details'), ...row.kept].filter((text) => text !== ''))
  return {
    commitment: {
      reference: row.cell('reference'),
      action,
      details,
      owners,
      receiver,
      promisedOn: promisedOn ?? group.month ?? reader.promisedOtherwise.on,
      firstDue,
      due,
      state,
      rag,
      closedOn,
      helpNeeded: row.cell('help'),
      notes: [...notes, ...overflow],
      said: { promisedOn: promisedOn !== null, state: stateSaid },
    },
    undated,
    understood: row.understood,
    warnings: row.warnings,
  }
}

/** One row being read: what was understood, warned of and kept so far. */
class Row {
  readonly understood: string[] = []
  readonly warnings: string[] = []
  /** Lines for the details: `Paper: Inpatient survey`. */
  readonly kept: string[] = []
  readonly #cells: readonly string[]
  readonly #reader: RowReader

  constructor(cells: readonly string[], reader: RowReader) {
    this.#reader = reader
    this.#cells = cells.map((cell, column) => {
      if (!isErrorCell(cell)) return cell
      this.warnings.push(`“${this.#heading(column)}” holds ${cell}, an error of the workbook; it is read as empty.`)
      return ''
    })
  }

  cell(field: ImportField): string {
    const column = this.#reader.fields.indexOf(field)
    return column < 0 ? '' : (this.#cells[column] ?? '')
  }

  /** "N/A" under "Progress" is no progress; it releases nobody. */
  tells(field: ImportField): boolean {
    const heading = this.#reader.headings[this.#reader.fields.indexOf(field)] ?? ''
    return !(nothingToTell.test(this.cell(field)) && isNarrative(heading))
  }

  /** Keeps the field's whole cell with the details. */
  keep(field: ImportField, text = this.cell(field)): void {
    this.#keepColumn(this.#reader.fields.indexOf(field), text)
  }

  keepUnmapped(): void {
    for (const [column, cell] of this.#cells.entries()) {
      if (cell !== '' && (this.#reader.fields[column] ?? null) === null) this.#keepColumn(column, cell)
    }
  }

  dates(field: ImportField, context: DateContext): readonly string[] {
    const read = this.#reader.dates(this.cell(field), { ...context, since1904: this.#reader.since1904 })
    this.understood.push(...read.understood)
    this.warnings.push(...read.warnings)
    const whose = this.#reader.monthFirst.get(this.#reader.fields.indexOf(field))
    if (whose && isEither(this.cell(field))) {
      const but = `is read day first, but other dates of this ${whose} have the month first.`
      this.warnings.push(`“${this.cell(field)}” ${but}`)
    }
    if (read.wordsLeft) this.keep(field)
    return read.dates
  }

  owners(field: 'owner' | 'receiver'): readonly Owner[] {
    const read = this.#reader.owners.read(this.cell(field))
    this.understood.push(...(read.understood ?? []))
    this.warnings.push(...read.warnings)
    if (read.left !== '') this.keep(field, read.left)
    return read.owners
  }

  #keepColumn(column: number, text: string): void {
    this.kept.push(`${this.#heading(column)}: ${text}`)
  }

  #heading(column: number): string {
    return (this.#reader.headings[column] || `Column ${column + 1}`).replace(/\s+/g, ' ').replace(/:$/, '')
  }
}

/** The date first promised and the date as it stands: the first and the last of what the row names. */
function readDue(row: Row, promised: string | null, near: string): { firstDue: string | null; due: string | null } {
  const context = { near: promised ?? near, forward: promised !== null }
  const dates = [...row.dates('due', context), ...row.dates('newDue', context)]
  const [firstDue = null] = dates
  const due = dates.at(-1) ?? null
  if (promised && due && due < promised.slice(0, 8)) row.warnings.push('It is due before it was promised.')
  return { firstDue, due }
}

function readStates(row: Row, reader: RowReader, group: Group) {
  const [status, completed, colour] = (['state', 'completed', 'rag'] as const).map((field) =>
    reader.word(field, row.tells(field) ? row.cell(field) : '', reader.near),
  ) as [ReadState, ReadState, ReadState]
  const all = [status, completed, colour]
  for (const { warning } of all) if (warning) row.warnings.push(warning)
  // A tick outweighs a status that nobody updated, but what was released was closed without being kept.
  const ticked = completed.state === 'kept' && status.state !== 'released'
  const said = ticked ? 'kept' : (all.find(({ state, assumed }) => state !== null && !assumed)?.state ?? null)
  const doneAsDue = said === null && [row.cell('due'), row.cell('newDue')].find(saysDone)
  if (doneAsDue) row.understood.push(`“${doneAsDue}” stands where its date would; read as kept.`)
  const state = said ?? (doneAsDue || group.closed !== null ? 'kept' : 'promised')
  if (said === null && !doneAsDue && group.closed !== null)
    row.understood.push(`It stands under “${group.closed}”; read as kept.`)
  const closed = state === 'kept' || state === 'released'
  return {
    state,
    stateSaid: said !== null || Boolean(doneAsDue),
    closedOn: closed ? (completed.closedOn ?? status.closedOn) : null,
    rag: colour.rag ?? status.rag ?? completed.rag,
    notes: all.flatMap(({ note }) => note ?? []),
  }
}

/** Lines joined into texts no longer than a record may hold. */
function pieces(lines: readonly string[]): string[] {
  const texts: string[] = []
  for (const line of lines.flatMap(cut)) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + 1 + line.length <= longest) texts[texts.length - 1] = `${last}\n${line}`
    else texts.push(line)
  }
  return texts
}

function cut(line: string): string[] {
  if (line.length <= longest) return [line]
  // Never between the two halves of an emoji.
  const at = /[\uD800-\uDBFF]/.test(line[longest - 1] ?? '') ? longest - 1 : longest
  return [line.slice(0, at), ...cut(line.slice(at))]
}
