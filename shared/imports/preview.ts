import { commitments, type Commitment } from '../commitments/commitments.ts'
import { scaleOf } from '../programme/queries.ts'
import type { Reader } from '../records/reader.ts'
import { differencesFrom, differenceWords, isSame, type RowSays } from './changes.ts'
import { toneOfRows } from './cellColours.ts'
import { areHeadings, fieldsUnder, headingsOf, shapeOf, type ImportField, type Mapping } from './columns.ts'
import { isDayFirst, isMonthFirst, readDates, type DateContext } from './dates.ts'
import { duplicateFinder, type DuplicateFinder } from './duplicates.ts'
import { asBefore, earlierBands, earlierRows, silentFields } from './earlier.ts'
import { imports } from './imports.ts'
import { groupHeading, isKey, isTotal, repeatsHeadings, saysNone, skipReasons, type SkipReason } from './notPromises.ts'
import { ownLogOf } from './ownLogs.ts'
import { ownerMatcher, type Owner } from './owners.ts'
import { readRow, type Group, type PreviewCommitment, type PromisedOtherwise, type RowReader } from './rows.ts'
import type { Sheet } from './sheet.ts'
import { headsClosed, type ReadState } from './states.ts'
import { wordReader } from './words.ts'

/** What is done with a row the programme already has. */
export const duplicateChoices = ['skip', 'update', 'add'] as const
export type DuplicateChoice = (typeof duplicateChoices)[number]

/** A commitment the programme already has that a row is about. */
export interface Duplicate {
  readonly id: string
  /** It has the same reference only; its words are others. */
  readonly byReference: boolean
  readonly choice: DuplicateChoice
  /** What an update would change, in words; empty when the row says nothing new. */
  readonly changes: readonly string[]
  /** Fields whose cells stand as they did when they last came in. */
  readonly silent: readonly ImportField[]
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
      /** Nothing names the day of the promise. */
      readonly undated: boolean
      readonly duplicate: Duplicate | null
    }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly text: string }
  /** Holds words, but cannot become a commitment; the warnings say why. */
  | { readonly kind: 'problem'; readonly text: string }
)

/** What a row does to the programme: nothing at all when it is left out or says nothing new. */
export function effectOf(row: PreviewRow): 'adds' | 'updates' | 'none' {
  if (row.kind !== 'commitment') return 'none'
  const { duplicate } = row
  if (duplicate === null || duplicate.choice === 'add') return 'adds'
  return duplicate.choice === 'update' && duplicate.changes.length > 0 ? 'updates' : 'none'
}

export type NewPerson = Extract<Owner, { kind: 'new' }>

export interface Preview {
  readonly rows: readonly PreviewRow[]
  /** Owners the programme does not have yet, in the order they appear. */
  readonly newPeople: readonly NewPerson[]
  /** The day of the promise that is taken where none is named, and how many rows it would be added with. */
  readonly undated: PromisedOtherwise & { readonly rows: number }
  /** `commitments`: to be added; `updates`: to be changed; `duplicates`: here already, whatever is done with them. */
  readonly counts: Readonly<
    Record<'commitments' | 'updates' | 'warned' | 'problems' | 'duplicates' | SkipReason, number>
  >
}

export interface PreviewOptions {
  readonly reader: Reader
  /** The forum the commitments belong to; "All" in an owner cell means it. */
  readonly forumId: string | null
  readonly today: string
  /** What is done with rows the programme already has. */
  readonly duplicates: DuplicateChoice
  /** And with single ones of them, by their number. */
  readonly each: ReadonlyMap<number, DuplicateChoice>
  /** The day of the promise that somebody gave for all rows which name none. */
  readonly promisedOn?: string | null
}

/** Shows what every row of a sheet will become. Changes nothing; time grows with the number of cells. */
export function previewImport(sheet: Sheet, mapping: Mapping, options: PreviewOptions): Preview {
  const headings = headingsOf(sheet, mapping.headerRow)
  const titleDate = newestDate(sheet.rows.slice(0, mapping.headerRow), options.today)
  const near = newestDate(dateCells(sheet, mapping), options.today) ?? titleDate ?? options.today
  const promisedOtherwise: PromisedOtherwise = options.promisedOn
    ? { on: options.promisedOn, from: 'chosen' }
    : titleDate
      ? { on: titleDate, from: 'title' }
      : { on: options.today, from: 'today' }
  const reader: RowReader = {
    headings,
    fields: mapping.fields,
    owners: ownerMatcher(options.reader, options.forumId, mapping.names, ownerCells(sheet, mapping)),
    since1904: sheet.since1904,
    today: options.today,
    monthFirst: monthFirstIn(sheet, mapping),
    dates: remembering(readDates, (context: DateContext) => `${context.near} ${context.forward}`),
    word: rememberingWords(wordReader(mapping.words, scaleOf(options.reader))),
    near,
    promisedOtherwise,
  }
  const duplicates = duplicateFinder(options.reader, relatedTo(headings, options))
  const earlier = earlierRows(headings, options.reader)
  const bands = earlierBands(headings, options.reader)
  const ownLog = ownLogOf(headings)
  const toneOf = toneOfRows(sheet, mapping)
  const closed = [sheet.name, ...sheet.rows.slice(0, mapping.headerRow).map(wordsOf)].find(headsClosed) ?? null
  let group: Group = { month: null, words: '', closed }
  let section: RowReader | null = null

  const rows = sheet.rows.map((cells, index): PreviewRow => {
    const doubt = sheet.doubts?.get(index)
    const warnings = doubt === undefined ? [] : [doubt]
    const base = { row: index + 1, understood: sheet.notes.get(index) ?? [], warnings }
    const text = wordsOf(cells)
    const skipped = (reason: SkipReason): PreviewRow => ({ ...base, kind: 'skipped', reason, text })
    if (text === '') return skipped('empty')
    if (index < mapping.headerRow) return skipped('title')
    if (index === mapping.headerRow || repeatsHeadings(cells, headings)) {
      section = null
      return skipped('header')
    }
    if (areHeadings(cells, headings)) {
      section = {
        ...reader,
        headings: headings.map((heading, at) => cells[at] || heading),
        fields: fieldsUnder(cells, headings, mapping.fields),
      }
      return skipped('header')
    }

    if (isKey(cells, mapping, group)) return skipped('key')
    if (isTotal(cells)) return skipped('total')
    if (saysNone(cells, mapping)) return skipped('none')

    const isBand = sheet.bands?.has(index) || bands.has(text) || repeatsHeadings(sheet.rows[index + 1] ?? [], headings)
    const heading = groupHeading(cells, mapping, near, isBand)
    if (heading) {
      if (heading.month) group = { month: heading.month, words: '', closed }
      else if (heading.reason === 'group') {
        const still = /\bopen\b/i.test(text) ? null : closed
        group = { ...group, words: text, closed: headsClosed(text) ? text : still }
      }
      return skipped(heading.reason)
    }
    const inSection = section && readRow(cells, section, group)
    const read = inSection && !('problem' in inSection) ? inSection : readRow(cells, reader, group)
    if ('problem' in read) return { ...base, kind: 'problem', text, warnings: [...warnings, read.problem] }
    const filled = read.commitment.rag === null ? toneOf(index) : null
    const told = filled ? [`The row is filled ${filled} in the workbook, which is taken for its RAG colour.`] : []
    const whole = {
      ...{ ...base, ...read, understood: [...base.understood, ...read.understood, ...told] },
      warnings: [...warnings, ...read.warnings],
      ...(filled && { commitment: { ...read.commitment, rag: filled } }),
    }
    const bare = ownLog && readRow(withoutColumns(cells, ownLog.columns), reader, group)
    const ours = bare && !('problem' in bare) ? { details: bare.commitment.details, firstDate: ownLog.firstDate } : null
    const cellOf = (field: ImportField): string => cells[mapping.fields.indexOf(field)] ?? ''
    return finish(whole, { duplicates, earlier, cellOf, ours }, options)
  })
  return summarise(rows, promisedOtherwise)
}

/** What a row is compared with. */
interface Known {
  readonly duplicates: DuplicateFinder
  readonly earlier: ReturnType<typeof earlierRows>
  readonly cellOf: (field: ImportField) => string
  /** In a log of ours: the details without what was worked out, and whether its date is the first one. */
  readonly ours: { readonly details: string; readonly firstDate: boolean } | null
}

function finish(
  row: Omit<Extract<PreviewRow, { kind: 'commitment' }>, 'kind' | 'duplicate'>,
  { duplicates, earlier, cellOf, ours }: Known,
  options: PreviewOptions,
): PreviewRow {
  const { commitment } = row
  const giverIds = commitment.owners.flatMap((owner) => (owner.kind === 'known' ? [owner.id] : []))
  const { existing, earlierRow } = duplicates.find({ ...commitment, giverIds }, row.row)
  const warnings = [...row.warnings]
  const held = existing && options.reader.get(commitments, existing.id)
  if (existing?.byReference && held) warnings.push(`The same reference is here with other words: “${held.action}”`)
  if (earlierRow && !existing) warnings.push(`It says the same as row ${earlierRow}.`)
  if (!existing || !held) return { ...row, kind: 'commitment', warnings, duplicate: null }
  const before = earlier(held.id)
  const own = before === null ? ours : null
  const isFirst = own?.firstDate && commitment.due === held.firstDue
  const silent: readonly ImportField[] = before ? silentFields(before, cellOf) : isFirst ? ['due', 'newDue'] : []
  const said = own ? { ...commitment, details: own.details } : commitment
  const different = differencesFrom(held, rowSays(said), silent, options.reader)
  const names = commitment.owners.map(({ name }) => name).join(', ')
  const changes = isSame(different) ? [] : differenceWords(held, different, names, options.reader)
  // A reference alone may be last year's: such a row is added unless somebody says it is the same.
  const choice = options.each.get(row.row) ?? (existing.byReference ? 'add' : options.duplicates)
  const kept = choice === 'add' ? commitment : said
  const read = before ? asBefore(commitment, silent, before.asRead) : kept
  return { ...row, kind: 'commitment', commitment: read, warnings, duplicate: { ...existing, choice, changes, silent } }
}

/** The row as its commitment is compared with it: owners by id. */
function rowSays(commitment: PreviewCommitment): RowSays {
  const idOf = (owner: Owner): string | null => (owner.kind === 'known' ? owner.id : null)
  const { owners, receiver } = commitment
  return { ...commitment, owners: owners.map(idOf), receiver: receiver ? idOf(receiver) : undefined }
}

/** Commitments of the chosen forum, or of a file of the same shape: there a reference alone means the same promise. */
function relatedTo(headings: readonly string[], { reader, forumId }: PreviewOptions): (held: Commitment) => boolean {
  const shape = shapeOf(headings)
  const siblings = new Set(reader.all(imports).flatMap((each) => (shapeOf(each.headings) === shape ? [each.id] : [])))
  return (held) =>
    (forumId !== null && held.forumId === forumId) || (held.importId !== null && siblings.has(held.importId))
}

function withoutColumns(cells: readonly string[], columns: ReadonlySet<number>): readonly string[] {
  return cells.map((cell, column) => (columns.has(column) ? '' : cell))
}

function wordsOf(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join(' · ')
}

function rememberingWords(read: ReturnType<typeof wordReader>): RowReader['word'] {
  const before = new Map<string, ReadState>()
  return (field, cell, near) => {
    const key = `${field} ${cell}`
    const held = before.get(key)
    if (held !== undefined) return held
    const fresh = read(field, cell, near)
    before.set(key, fresh)
    return fresh
  }
}

/** The same few dates stand in thousands of rows: each is read once. */
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

function* ownerCells({ rows }: Sheet, { headerRow, fields }: Mapping): Generator<string> {
  const columns = [fields.indexOf('owner'), fields.indexOf('receiver')].filter((column) => column >= 0)
  for (const cells of rows.slice(headerRow + 1)) for (const column of columns) yield cells[column] ?? ''
}

function dateCells(sheet: Sheet, mapping: Mapping): readonly (readonly string[])[] {
  const columns = dateColumns(mapping.fields)
  return sheet.rows.slice(mapping.headerRow + 1).map((row) => columns.map((column) => row[column] ?? ''))
}

function dateColumns(fields: Mapping['fields']): readonly number[] {
  return fields.flatMap((field, column) =>
    field === 'promised' || field === 'due' || field === 'newDue' || field === 'completed' ? [column] : [],
  )
}

function monthFirstIn({ rows }: Sheet, { headerRow, fields }: Mapping): RowReader['monthFirst'] {
  const below = rows.slice(headerRow + 1)
  const columns = dateColumns(fields)
  const some = (column: number, are: (cell: string) => boolean): boolean =>
    below.some((cells) => are(cells[column] ?? ''))
  const told = columns.filter((column) => some(column, isMonthFirst))
  // A program that writes one of its columns month first writes them all so.
  const alike = told.length === 0 ? [] : columns.filter((column) => !told.includes(column) && !some(column, isDayFirst))
  return new Map([
    ...alike.map((column) => [column, 'file'] as const),
    ...told.map((column) => [column, 'column'] as const),
  ])
}

/** The newest date that is given with its year. */
function newestDate(rows: readonly (readonly string[])[], today: string): string | null {
  let newest: string | null = null
  const seen = new Set<string>()
  for (const row of rows) {
    for (const cell of row) {
      if (seen.has(cell)) continue
      seen.add(cell)
      if (!/\d{4}|\d\D{1,12}\d{2}/.test(cell)) continue
      const { dates, understood } = readDates(cell, { near: today, forward: false })
      if (understood.length > 0) continue
      for (const date of dates) if (newest === null || date > newest) newest = date
    }
  }
  return newest
}

function summarise(rows: readonly PreviewRow[], promisedOtherwise: PromisedOtherwise): Preview {
  const counts = { commitments: 0, updates: 0, warned: 0, problems: 0, duplicates: 0 } as Record<
    keyof Preview['counts'],
    number
  >
  for (const reason of skipReasons) counts[reason] = 0
  const people = new Map<string, NewPerson>()
  let undated = 0
  for (const row of rows) {
    if (row.kind === 'skipped') counts[row.reason] += 1
    if (row.kind === 'problem') counts.problems += 1
    if (row.warnings.length > 0) counts.warned += 1
    if (row.kind !== 'commitment') continue
    if (row.duplicate) counts.duplicates += 1
    const effect = effectOf(row)
    if (effect === 'none') continue
    counts[effect === 'adds' ? 'commitments' : 'updates'] += 1
    if (effect === 'adds' && row.undated) undated += 1
    const { owners, receiver } = row.commitment
    for (const owner of receiver ? [...owners, receiver] : owners) {
      if (owner.kind === 'new' && !people.has(owner.key)) people.set(owner.key, owner)
    }
  }
  return { rows, newPeople: [...people.values()], undated: { ...promisedOtherwise, rows: undated }, counts }
}
