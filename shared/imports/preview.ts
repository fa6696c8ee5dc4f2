import type { Reader } from '../records/reader.ts'
import { headingsOf, plainHeading, type Mapping } from './columns.ts'
import { longDate, readDates, readHeadingDate, type DateContext } from './dates.ts'
import { duplicateFinder, type DuplicateFinder } from './duplicates.ts'
import { ownerMatcher, type Owner } from './owners.ts'
import { readRow, type Group, type PreviewCommitment, type RowReader } from './rows.ts'
import type { Sheet } from './sheet.ts'
import { readState } from './states.ts'

export const skipReasons = ['title', 'header', 'month', 'group', 'number', 'empty', 'duplicate'] as const
export type SkipReason = (typeof skipReasons)[number]

export const skipReasonLabels: Readonly<Record<SkipReason, string>> = {
  title: 'Title above the table',
  header: 'Headings',
  month: 'Month of the rows below',
  group: 'Heading of the rows below',
  number: 'Only a reference, nothing promised',
  empty: 'Empty row',
  duplicate: 'Already in this programme, left out',
}

/** One row of the file. Every row has one: nothing is dropped silently. */
export type PreviewRow = {
  /** As a spreadsheet numbers it: the first row is 1. */
  readonly row: number
  /** How something was understood that the row does not say outright. */
  readonly understood: readonly string[]
  /** What a person should look at. */
  readonly warnings: readonly string[]
} & (
  | {
      readonly kind: 'commitment'
      readonly commitment: PreviewCommitment
      /** The id of a commitment the programme already has that says the same. */
      readonly duplicateOf: string | null
    }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly text: string }
  /** Holds words, but cannot become a commitment; the warnings say why. */
  | { readonly kind: 'problem'; readonly text: string }
)

export type NewPerson = Extract<Owner, { kind: 'new' }>

export interface Preview {
  readonly rows: readonly PreviewRow[]
  /** Owners the programme does not have yet, in the order they appear. */
  readonly newPeople: readonly NewPerson[]
  readonly counts: Readonly<Record<'commitments' | 'warned' | 'problems' | 'duplicates' | SkipReason, number>>
}

export interface PreviewOptions {
  readonly reader: Reader
  /** The forum the commitments belong to; "All" in an owner cell means it. */
  readonly forumId: string | null
  readonly today: string
  /** Rows the programme already has are shown but not brought in. */
  readonly leaveOutDuplicates: boolean
}

/** Shows what every row of a sheet will become. Changes nothing; time grows with the number of cells. */
export function previewImport(sheet: Sheet, mapping: Mapping, options: PreviewOptions): Preview {
  const headings = headingsOf(sheet, mapping.headerRow)
  const titleDate = newestDate(sheet.rows.slice(0, mapping.headerRow), options.today)
  const near = newestDate(dateCells(sheet, mapping), options.today) ?? titleDate ?? options.today
  const reader: RowReader = {
    headings,
    fields: mapping.fields,
    owners: ownerMatcher(options.reader, options.forumId),
    dates: remembering(readDates, (context: DateContext) => `${context.near} ${context.forward}`),
    state: remembering(readState, (near: string) => near),
    near,
    promisedOtherwise: titleDate
      ? {
          on: titleDate,
          told: `No day is given for the promise; ${longDate(titleDate)}, named above the table, is taken.`,
        }
      : { on: options.today, told: 'No day is given for the promise; today is taken.' },
  }
  const duplicates = duplicateFinder(options.reader)
  let group: Group = { month: null, words: '' }

  const rows = sheet.rows.map((cells, index): PreviewRow => {
    const base = { row: index + 1, understood: sheet.notes.get(index) ?? [], warnings: [] }
    const text = cells.filter((cell) => cell !== '').join(' · ')
    const skipped = (reason: SkipReason): PreviewRow => ({ ...base, kind: 'skipped', reason, text })
    if (text === '') return skipped('empty')
    if (index < mapping.headerRow) return skipped('title')
    if (index === mapping.headerRow || repeatsHeadings(cells, headings)) return skipped('header')

    const heading = groupHeading(cells, mapping, near)
    if (heading) {
      if (heading.month) group = { month: heading.month, words: '' }
      else if (heading.reason === 'group') group = { ...group, words: text }
      return skipped(heading.reason)
    }
    const read = readRow(cells, reader, group)
    if ('problem' in read) return { ...base, kind: 'problem', text, warnings: [read.problem] }
    return finish({ ...base, ...read, understood: [...base.understood, ...read.understood] }, duplicates, options, text)
  })
  return summarise(rows)
}

function finish(
  row: Omit<Extract<PreviewRow, { kind: 'commitment' }>, 'kind' | 'duplicateOf'>,
  duplicates: DuplicateFinder,
  options: PreviewOptions,
  text: string,
): PreviewRow {
  const { existing, earlierRow } = duplicates.find(row.commitment, row.row)
  if (existing && options.leaveOutDuplicates) {
    return { row: row.row, kind: 'skipped', reason: 'duplicate', text, understood: row.understood, warnings: [] }
  }
  const warnings = [...row.warnings]
  if (existing) warnings.push('This programme already has this commitment.')
  if (earlierRow) warnings.push(`It says the same as row ${earlierRow}.`)
  return { ...row, kind: 'commitment', warnings, duplicateOf: existing }
}

/** The same few dates and states stand in thousands of rows: each is read once. */
function remembering<C, R>(read: (cell: string, context: C) => R, keyOf: (context: C) => string) {
  const before = new Map<string, R>()
  return (cell: string, context: C): R => {
    const key = `${keyOf(context)} ${cell}`
    const held = before.get(key)
    if (held !== undefined) return held
    const fresh = read(cell, context)
    before.set(key, fresh)
    return fresh
  }
}

/** Rows inside the table that are no promises: a month, a theme, a number waiting for its row to be filled. */
function groupHeading(
  cells: readonly string[],
  mapping: Mapping,
  near: string,
): { reason: 'month' | 'group' | 'number'; month: string | null } | null {
  const filled = cells.flatMap((cell, column) => (cell === '' ? [] : [{ cell, column }]))
  const [only] = filled
  if (!only || filled.length > 1) return null
  const month = readHeadingDate(only.cell, near)
  if (month) return { reason: 'month', month }
  const field = mapping.fields[only.column]
  if (field === 'action') return null
  if (/^[\p{L}\d./ -]{0,3}\d[\p{L}\d./ -]{0,9}$/u.test(only.cell)) {
    return { reason: 'number', month: null }
  }
  return { reason: 'group', month: null }
}

/** Long tables repeat their headings at the top of each printed page. */
function repeatsHeadings(cells: readonly string[], headings: readonly string[]): boolean {
  const filled = headings.filter((heading) => heading !== '').length
  return filled > 1 && headings.every((heading, column) => plainHeading(heading) === plainHeading(cells[column] ?? ''))
}

function dateCells(sheet: Sheet, mapping: Mapping): readonly (readonly string[])[] {
  const columns = mapping.fields.flatMap((field, column) =>
    field === 'promised' || field === 'due' || field === 'newDue' || field === 'completed' ? [column] : [],
  )
  return sheet.rows.slice(mapping.headerRow + 1).map((row) => columns.map((column) => row[column] ?? ''))
}

/** The newest date that is given with its year. */
function newestDate(rows: readonly (readonly string[])[], today: string): string | null {
  let newest: string | null = null
  const seen = new Set<string>()
  for (const row of rows) {
    for (const cell of row) {
      if (seen.has(cell)) continue
      seen.add(cell)
      if (!/\d{4}|\d[/.-]\d{1,2}[/.-]\d{2}/.test(cell)) continue
      const { dates, understood } = readDates(cell, { near: today, forward: false })
      if (understood.length > 0) continue
      for (const date of dates) if (newest === null || date > newest) newest = date
    }
  }
  return newest
}

function summarise(rows: readonly PreviewRow[]): Preview {
  const counts = { commitments: 0, warned: 0, problems: 0, duplicates: 0 } as Record<keyof Preview['counts'], number>
  for (const reason of skipReasons) counts[reason] = 0
  const people = new Map<string, NewPerson>()
  for (const row of rows) {
    if (row.kind === 'skipped') counts[row.reason] += 1
    if (row.kind === 'problem') counts.problems += 1
    if (row.warnings.length > 0) counts.warned += 1
    if (row.kind !== 'commitment') continue
    counts.commitments += 1
    if (row.duplicateOf) counts.duplicates += 1
    const { owners, receiver } = row.commitment
    for (const owner of receiver ? [...owners, receiver] : owners) {
      if (owner.kind === 'new' && !people.has(owner.key)) people.set(owner.key, owner)
    }
  }
  return { rows, newPeople: [...people.values()], counts }
}
