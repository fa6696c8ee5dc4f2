import { expect, test } from 'vitest'
import type { Cell, Column, Document, DocumentTable } from '#shared/exports/document.ts'
import { shownColumns, widthsOf } from '#shared/exports/formats/columns.ts'
import { writeHtml } from '#shared/exports/formats/html.ts'
import { writeMarkdown } from '#shared/exports/formats/markdown.ts'
import { decode } from '../../../support/documents.ts'

const text = (key: string, label: string, width: number): Column => ({ key, label, kind: 'text', width })

function tableOf(columns: readonly Column[], ...rows: readonly (readonly Cell[])[]): DocumentTable {
  return { kind: 'table', caption: 'Promises', columns, rows: rows.map((cells) => ({ kind: 'row', cells })) }
}

function widths(column: Column, ...cells: readonly Cell[]): number {
  const table = tableOf([column], ...cells.map((cell) => [cell]))
  return widthsOf(table, shownColumns(table))[0] ?? 0
}

test('a column holds its dates and chips on one line, and its words unbroken', () => {
  const narrow = widths(text('a', 'A', 1), 'a b c')
  expect(widths({ ...text('a', 'A', 1), kind: 'date' }, '2026-12-14')).toBeGreaterThan('14 Dec 2026'.length)
  expect(widths(text('a', 'A', 1), { text: '26/03/2026', date: '2026-03-26', style: 'dd/mm/yyyy' })).toBeGreaterThan(10)
  expect(widths(text('a', 'A', 1), { text: 'In progress', tone: 'active' })).toBeGreaterThan('In progress'.length)
  expect(widths(text('a', 'A', 1), 'the neighbourhood')).toBeGreaterThan(narrow)
  expect(widths(text('a', 'Organisations', 1), 'a')).toBeGreaterThan(narrow)
  expect(widths(text('a', 'A', 40), 'a')).toBe(40)
})

test('a long text does not become a tower, nor does one long word take the page', () => {
  expect(widths(text('a', 'A', 12), 'so many small words '.repeat(8))).toBeGreaterThan(24)
  expect(widths(text('a', 'A', 12), 'x'.repeat(5000))).toBeLessThan(40)
})

const heading = { kind: 'heading', text: 'What was promised' } as const

function documentOf(o: Partial<Document>): Document {
  const page = {
    title: 'A report',
    subtitle: '',
    language: 'en-GB',
    generatedOn: '2026-11-23',
    landscape: false,
  } as const
  return { ...page, blocks: [tableOf([text('a', 'Action', 40)], ['Write the protocol'])], ...o }
}

test('a table says what it is, unless the heading above or the title of the page just did', () => {
  const [table] = documentOf({}).blocks
  const written = (document: Document) => decode(writeMarkdown(document))
  expect(written(documentOf({}))).toContain('**Promises**\n\n| Action |')
  if (!table) throw new Error('no table')
  expect(written(documentOf({ blocks: [heading, table] }))).toContain('## What was promised\n\n| Action |')
  expect(written(documentOf({ title: 'Promises' }))).not.toContain('**Promises**')
  // Whoever hears the page is told it all the same.
  expect(decode(writeHtml(documentOf({ blocks: [heading, table] })))).toContain(
    '<table class="named">\n<caption>Promises</caption>',
  )
})

test('in large print a table too wide for the page becomes cards, a narrow one stays', () => {
  const columns = ['a', 'b', 'c'].map((key) => text(key, key, 40))
  const wide = [tableOf(columns, ['1', '2', '3'])]
  expect(decode(writeHtml(documentOf({ large: true, blocks: wide })))).toContain('<table class="stacked">')
  expect(decode(writeHtml(documentOf({ blocks: wide })))).not.toContain('<table class="stacked">')
  expect(decode(writeHtml(documentOf({ large: true })))).not.toContain('<table class="stacked">')
})
