/** A table of numbers as observations of measures: what each row becomes, before anything is written. */
import { type Measure, type observations, type Stage } from '../measures/measures.ts'
import { readNumber } from '../measures/numbers.ts'
import { measureById, measureRegister, observationsOf } from '../measures/queries.ts'
import { stageOf } from '../measures/standing.ts'
import { shortDate } from '../records/dates.ts'
import { fold } from '../records/fold.ts'
import type { Reader } from '../records/reader.ts'
import type { NewRecord } from '../records/table.ts'
import { readDates } from './dates.ts'
import type { Sheet } from './sheet.ts'

/** What a column can say; any other is left alone. Headings in small letters without spaces or punctuation. */
const headings = {
  measure: ['measure', 'indicator', 'metric', 'kpi', 'whatismeasured', 'title', 'name'],
  on: ['asof', 'asat', 'on', 'date', 'day', 'observedon', 'period', 'month', 'periodending'],
  value: ['number', 'value', 'amount', 'figure', 'result', 'actual', 'count', 'total'],
  source: ['source', 'datasource', 'wherefrom', 'receipt'],
  note: ['note', 'notes', 'comment', 'comments', 'countingrule'],
  stage: ['inall', 'stage', 'pledgedorreceived', 'status', 'state'],
} as const
type Column = keyof typeof headings

/** Rows from the top that are looked at for headings. */
const looked = 12

/** What the file does not say. */
export interface ObservationChoice {
  /** The measure of rows that name none. */
  readonly measureId: string | null
  /** The source of rows that give none. */
  readonly source: string
}

export interface ObservationRow {
  /** As a spreadsheet counts it, from 1. */
  readonly row: number
  /** The measure it is read as, or the words that name none. */
  readonly measure: Measure | string
  /** What it becomes; null where it is refused or here already. */
  readonly fields: NewRecord<typeof observations> | null
  /** Why it is not brought in. */
  readonly because: string | null
  /** It is here already, rather than refused. */
  readonly here: boolean
}

export interface ObservationsRead {
  /** What is missing before any row can be read. */
  readonly missing: string | null
  /** A column says which measure each row belongs to. */
  readonly namesMeasures: boolean
  readonly rows: readonly ObservationRow[]
}

/** Reads a sheet's rows as observations. Rows that are empty are passed over. */
export function readObservations(
  read: Reader,
  sheet: Sheet,
  choice: ObservationChoice,
  today: string,
): ObservationsRead {
  const nothing = { namesMeasures: false, rows: [] }
  const head = sheet.rows.slice(0, looked).findIndex((row) => {
    const found = columnsOf(row)
    return found.has('on') && found.has('value')
  })
  if (head < 0) {
    return {
      ...nothing,
      missing: 'No row has a heading for the day and one for the number: call them “As of” and “Number”.',
    }
  }
  const columns = columnsOf(sheet.rows[head] ?? [])
  const namesMeasures = columns.has('measure')
  if (!namesMeasures && choice.measureId === null) {
    return { ...nothing, missing: 'No column says which measure a number belongs to. Choose the measure.' }
  }
  const known = knownOf(read)
  const rows = sheet.rows.flatMap((cells, index): ObservationRow[] => {
    if (index <= head || cells.every((cell) => cell === '')) return []
    const cell = (column: Column): string => cells[columns.get(column) ?? -1] ?? ''
    const named = cell('measure')
    const measure = named === '' ? measureById(read, choice.measureId ?? '') : measureNamed(read, named)
    const row = { row: index + 1, measure: typeof measure === 'object' ? measure : named, fields: null, here: false }
    if (measure === undefined) return [{ ...row, because: 'This row names no measure.' }]
    if (typeof measure === 'string') return [{ ...row, because: measure }]
    const fields = fieldsOf(measure, cell, { sheet, source: choice.source, today })
    if (typeof fields === 'string') return [{ ...row, because: fields }]
    const key = keyOf(fields)
    if (known.has(key)) return [{ ...row, because: 'Here already.', here: true }]
    known.add(key)
    return [{ ...row, fields, because: null }]
  })
  return { missing: rows.length === 0 ? 'There is no row beneath the headings.' : null, namesMeasures, rows }
}

function columnsOf(row: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>()
  for (const [index, heading] of row.entries()) {
    const plain = fold(heading).replace(/[^a-z]/g, '')
    for (const column of Object.keys(headings) as Column[]) {
      if (!found.has(column) && (headings[column] as readonly string[]).includes(plain)) found.set(column, index)
    }
  }
  return found
}

/** The measure of that title, or a sentence that says why none can be meant. */
function measureNamed(read: Reader, title: string): Measure | string {
  const found = measureRegister(read).filter((measure) => fold(measure.title) === fold(title))
  if (found.length > 1) return `${found.length} measures are called “${title}”. Give one of them another title first.`
  return found[0] ?? `There is no measure called “${title}”.`
}

/** The fields of an observation, or a sentence that says what cannot be read. */
function fieldsOf(
  { id, kind, unit }: Measure,
  cell: (column: Column) => string,
  { sheet, source, today }: { sheet: Sheet; source: string; today: string },
): NewRecord<typeof observations> | string {
  const { dates, warnings } = readDates(cell('on'), { near: today, forward: false, since1904: sheet.since1904 })
  const [on, second] = dates
  if (on === undefined) return warnings[0] ?? 'The day is missing.'
  if (second !== undefined) return `“${cell('on')}” says more than one day.`
  if (on > today) return `${shortDate(on)} has not come yet.`
  if (cell('value') === '') return 'The number is missing.'
  const number = readNumber(cell('value'), unit)
  if ('refused' in number) return number.refused
  const from = cell('source').trim() || source.trim()
  if (from === '') return 'The source is missing.'
  const stage = kind === 'money' ? stageNamed(cell('stage')) : null
  if (stage === undefined) return `“${cell('stage')}” is neither pledged nor received.`
  return { measureId: id, value: number.value, on, source: from, note: cell('note'), stage }
}

function stageNamed(words: string): Stage | undefined {
  const said = fold(words)
  if (/^(?:pledge|promise|commit)/.test(said)) return 'pledged'
  return said === '' || /^(?:receive|paid)/.test(said) ? 'received' : undefined
}

/** What tells one observation from another: the same number of the same day is not brought in twice. */
function keyOf(fields: Pick<NewRecord<typeof observations>, 'measureId' | 'on' | 'value' | 'stage'>): string {
  return [fields.measureId, fields.on, fields.value, fields.stage].join(' ')
}

function knownOf(read: Reader): Set<string> {
  return new Set(
    measureRegister(read).flatMap((measure) =>
      observationsOf(read, measure.id).map((each) => keyOf({ ...each, stage: stageOf(measure, each) })),
    ),
  )
}
