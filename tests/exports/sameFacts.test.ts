// @vitest-environment jsdom
/** Every report in every format, read back with other people's programs: the same facts as its document. */
import { marked } from 'marked'
import mammoth from 'mammoth'
import Papa from 'papaparse'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import {
  numbersOf,
  plain,
  type Cell,
  type Column,
  type Document,
  type DocumentTable,
} from '#shared/exports/document.ts'
import { formats as documentFormats, writers } from '#shared/exports/formats/formats.ts'
import { cellWords } from '#shared/exports/formats/words.ts'
import { reports } from '#shared/exports/reports/registry.ts'
import { decode } from '../support/documents.ts'
import { inMemory, northMoorToday } from '../support/northMoor.ts'
import { buildSample } from '#shared/sample/sample.ts'

const sample = inMemory(buildSample({ today: northMoorToday, now: `${northMoorToday}T09:00:00.000Z` }))
const page = (html: string) => new DOMParser().parseFromString(html, 'text/html')

/** White space and line ends are each format's own. */
const flat = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()

const tables = ({ blocks }: Document): DocumentTable[] =>
  blocks
    .flatMap((block) => (block.kind === 'picture' ? numbersOf(block) : block.kind === 'table' ? block : []))
    .filter(({ rows }) => rows.length > 0)

const values = (table: DocumentTable) =>
  table.rows.flatMap((row) => (row.kind === 'row' ? [table.columns.map((_, index) => plain(row.cells[index]))] : []))

/** A cell as a workbook's reader gives it back: dates as dates, nothing for what is empty. */
function inWorkbook(cell: Cell | undefined, kind: Column['kind']): string | number | Date | null {
  const said = plain(cell)
  const date = typeof cell === 'object' && cell !== null && 'date' in cell ? cell.date : kind === 'date' ? said : null
  if (date !== null) return new Date(`${date}T00:00:00Z`)
  return said === '' ? null : said
}

const rowWords = (table: DocumentTable): string[] =>
  table.rows.flatMap((row) => (row.kind === 'group' ? [row.label] : cells(table, row.cells)))

/** Every word a page must show: titles, facts, sentences, lists, and each cell that is not said elsewhere already. */
function wordsOf(document: Document): string[] {
  const blocks = document.blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'facts':
        return block.facts.flatMap(({ label, value }) => [label, value])
      case 'list':
        return [...block.items]
      case 'picture':
        return block.labels.length === 0 ? [] : [block.caption, block.description, ...rowWords(numbersOf(block))]
      case 'table':
        return block.rows.length === 0 ? [] : rowWords(block)
      default:
        return [block.text]
    }
  })
  return [document.title, ...blocks].map(flat).filter(Boolean)
}

const cells = (table: DocumentTable, row: readonly Parameters<typeof cellWords>[0][]): string[] =>
  table.columns.map(({ kind }, index) => cellWords(row[index], kind))

/** The text of a page, a space between one element and the next. */
const textOf = (html: string): string =>
  flat(
    page(html.replace(/<br ?\/?>/g, '\n').replace(/<\/(?:p|td|th|li|h\d|dt|dd|b|strong|figcaption|caption)>/g, '$& '))
      .body.textContent,
  )

function expectWords(shown: string, document: Document): void {
  const missing = wordsOf(document).filter((words) => !shown.includes(words))
  expect(missing).toEqual([])
}

const rowsShown = (html: string): number =>
  [...page(html).querySelectorAll('table')].reduce((sum, table) => sum + table.querySelectorAll('tr').length, 0)

const read: Readonly<
  Record<(typeof documentFormats)[number], (bytes: Uint8Array, document: Document) => Promise<void> | void>
> = {
  csv: (bytes, document) => {
    const parsed = Papa.parse<string[]>(decode(bytes).replace(/^\uFEFF/, '')).data
    const expected = document.blocks.flatMap((block) => {
      const table = block.kind === 'picture' ? numbersOf(block) : block
      if (table.kind !== 'table') return []
      return [
        ...(table.above ?? []).map((row) => table.columns.map((_, at) => row[at] ?? '')),
        table.columns.map(({ label }) => label),
        ...values(table).map((row) => row.map((cell) => String(cell ?? ''))),
      ]
    })
    expect(parsed.filter((row) => row.length > 1 || row[0] !== '')).toEqual(expected)
  },
  xlsx: async (bytes, document) => {
    const sheets = await readWorkbook(Buffer.from(bytes), { trim: false })
    const shown = document.blocks.filter(({ kind }) => kind === 'table' || kind === 'picture')
    expect(sheets).toHaveLength(shown.length + (document.tableOnly ? 0 : 1))
    shown.forEach((block, index) => {
      const table = block.kind === 'picture' ? numbersOf(block) : (block as DocumentTable)
      const groups = table.rows.filter(({ kind }) => kind === 'group').length
      const [head, ...body] = (sheets[index]?.data ?? []).slice(table.above?.length ?? 0)
      expect(head).toEqual(table.columns.map(({ label }) => label))
      expect(body).toHaveLength(values(table).length + groups)
      if (groups > 0) return
      const typed = table.rows.flatMap((row) =>
        row.kind === 'row' ? [table.columns.map((column, at) => inWorkbook(row.cells[at], column.kind))] : [],
      )
      expect(body).toEqual(typed)
    })
  },
  json: (bytes, document) => {
    const parsed = JSON.parse(decode(bytes)) as { title: string; tables: { rows: { values: object }[] }[] }
    expect(parsed.title).toBe(document.title)
    const all = document.blocks.flatMap((block) => {
      if (block.kind === 'picture') return numbersOf(block)
      return block.kind === 'table' ? block : []
    })
    expect(parsed.tables.map(({ rows }) => rows.map((row) => Object.values(row.values)))).toEqual(all.map(values))
  },
  html: (bytes, document) => {
    const html = decode(bytes)
    expectWords(textOf(html), document)
    const shown = [...page(html).querySelectorAll('table')]
    expect(shown.map((table) => table.querySelectorAll('tbody tr:not(.group)').length)).toEqual(
      tables(document).map((table) => values(table).length),
    )
  },
  md: async (bytes, document) => {
    const html = await marked(decode(bytes))
    expectWords(textOf(html), document)
    expect(page(html).querySelectorAll('tbody tr')).toHaveLength(tables(document).flatMap(values).length)
  },
  docx: async (bytes, document) => {
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expectWords(textOf(html), document)
    const groups = tables(document).flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'group')).length
    const all = tables(document)
    expect(rowsShown(html)).toBe(all.flatMap(values).length + groups + all.length)
  },
}

describe.each(reports.map(({ name }) => name))('%s', (name) => {
  const report = reports.find((each) => each.name === name)
  const formats = documentFormats.filter((format) => report?.formats.includes(format))
  test.each(formats)('says the same as %s', { timeout: 60_000 }, async (format) => {
    const { document } = report?.build(sample, report.options.parse({}), northMoorToday) ?? {}
    expect(document).toBeDefined()
    const write = await writers[format]()
    await read[format](await write(document as Document), document as Document)
  })
})
