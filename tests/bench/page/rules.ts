import Papa from 'papaparse'
import { catalog } from '#shared/catalog.ts'
import { commitments } from '#shared/commitments/commitments.ts'
import { anyCommitment, filterCommitments } from '#shared/commitments/filter.ts'
import { sortedCommitments, type CommitmentSortKey } from '#shared/commitments/sort.ts'
import { plain, tablesOf } from '#shared/exports/document.ts'
import { writeCsv } from '#shared/exports/formats/csv.ts'
import { writeWorkbook, type SheetCell } from '#shared/exports/formats/workbook.ts'
import { writeXlsx } from '#shared/exports/formats/xlsx.ts'
import { writers } from '#shared/exports/formats/formats.ts'
import { buildReport, exportReport } from '#shared/exports/run.ts'
import { actionLog } from '#shared/exports/reports/action-log.ts'
import { Memory } from '#shared/records/memory.ts'
import { search } from '#shared/search/search.ts'
import type { Pair } from '../stats.ts'
import { day, recordsOf } from './programme.ts'
import { inTurns, timed } from './turns.ts'

function memoryOf(size: number): Memory {
  const memory = new Memory(catalog)
  for (const [table, rows] of Object.entries(recordsOf(size))) memory.load(table, rows)
  return memory
}

function documentOf(size: number) {
  return actionLog.build(memoryOf(size), actionLog.options.parse({}), day.today).document
}

/** Writing the action log as CSV, against papaparse on the same rows. */
export function exportingCsv(size: number, pairs: number): Promise<Pair[]> {
  const document = documentOf(size)
  const rows = tablesOf(document).map((table) =>
    table.rows.flatMap((row) => (row.kind === 'row' ? [row.cells.map(plain)] : [])),
  )
  const encoder = new TextEncoder()
  const raw = () => rows.map((table) => encoder.encode(Papa.unparse(table, { newline: '\r\n' })))
  return inTurns(pairs, { run: raw }, { run: () => writeCsv(document) })
}

/** Writing the action log as a workbook, against the workbook writer fed the same cells. */
export function exportingExcel(size: number, pairs: number): Promise<Pair[]> {
  const document = documentOf(size)
  const sheets = tablesOf(document).map((table, index) => ({
    name: `Sheet ${index + 1}`,
    landscape: false,
    widths: table.columns.map((column) => column.width),
    header: 0,
    rows: table.rows.map((row): SheetCell[] => {
      const cells = row.kind === 'row' ? row.cells.map(plain) : [row.label]
      return cells.map((value) => ({ value, style: 'plain' }))
    }),
  }))
  const raw = () => writeWorkbook({ title: 'Bench', createdOn: day.today, sheets })
  return inTurns(pairs, { run: raw }, { run: () => writeXlsx(document) })
}

/**
 * A summary of the whole programme, from its records to the file, against copying the same records once (which handing
 * them to a worker costs) and the writer fed the finished document.
 */
export async function summarising(size: number, format: 'html' | 'docx', pairs: number): Promise<Pair[]> {
  const records = recordsOf(size)
  const wish = { report: 'programme-summary', options: {}, today: day.today }
  const { document } = buildReport(memoryOf(size), wish)
  const write = await writers[format]()
  const raw = () => {
    structuredClone(records)
    return write(document)
  }
  return inTurns(pairs, { run: raw }, { run: () => exportReport(memoryOf(size), { ...wish, format }) })
}

/** The page that people save of an action log with so many rows. */
export async function reportPage(rows: number): Promise<string> {
  const wish = { report: 'action-log', format: 'html', options: {}, today: day.today } as const
  return new TextDecoder().decode((await exportReport(memoryOf(rows), wish)).bytes)
}

/** Milliseconds of each search that typing these words asks for, a letter at a time, after the first. */
export async function searching(size: number): Promise<number[]> {
  const memory = memoryOf(size)
  search(memory, 'a', 6)
  const taken: number[] = []
  for (const words of ['pharmacist neighbourhood', 'protocol', 'priya', 'team around the person', 'zzz']) {
    for (let end = 1; end <= words.length; end += 1) {
      taken.push(await timed({ run: () => search(memory, words.slice(0, end), 6) }))
    }
  }
  return taken
}

const phrases = ['p', 'pr', 'pro', 'prot', 'draft', 'draft the', 'nobody wrote this']

/** Filtering by words, against `Array.filter` looking for them in the same texts. */
export function filtering(size: number, pairs: number): Promise<Pair[]> {
  const memory = memoryOf(size)
  const all = memory.all(commitments)
  const texts = all.map((held) => `${held.action} ${held.details}`.toLowerCase())
  let turn = 0
  const next = (): string => phrases[turn++ % phrases.length] ?? ''
  const raw = () => {
    const words = next().split(' ')
    return all.filter((_, index) => words.every((word) => texts[index]?.includes(word)))
  }
  return inTurns(
    pairs,
    { run: raw },
    { run: () => filterCommitments(memory, all, { ...anyCommitment, text: next() }, day.today) },
  )
}

const keys: readonly CommitmentSortKey[] = ['due', 'action', 'owner', 'forum', 'state', 'reference']

/** Sorting by a heading, against `Array.sort` of the same records by the same field. */
export function sorting(size: number, pairs: number): Promise<Pair[]> {
  const memory = memoryOf(size)
  const all = memory.all(commitments)
  let turn = 0
  const raw = () => all.toSorted((a, b) => (a.action < b.action ? -1 : a.action > b.action ? 1 : 0))
  const ours = () => sortedCommitments(memory, [{ by: keys[turn++ % keys.length] ?? 'due', descending: turn % 2 > 0 }])
  for (const _ of keys) ours()
  return inTurns(pairs, { run: raw }, { run: ours })
}
