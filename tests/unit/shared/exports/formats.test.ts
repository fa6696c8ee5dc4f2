import fc from 'fast-check'
import Papa from 'papaparse'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '#shared/exports/formats/csv.ts'
import { writeJson } from '#shared/exports/formats/json.ts'
import { writeMarkdown } from '#shared/exports/formats/markdown.ts'
import { sheetNames, writeXlsx } from '#shared/exports/formats/xlsx.ts'
import { anyRow, anyRows, anyText, decode, documentOf, whole } from '../../../support/documents.ts'
import { naughtyTexts } from '../../../support/naughtyText.ts'

const readCsv = (bytes: Uint8Array) => Papa.parse<string[]>(decode(bytes).slice(1).replace(/\r\n$/, '')).data
const readXlsx = async (bytes: Uint8Array) => readWorkbook(Buffer.from(bytes), { trim: false })

const begins = (text: string) => /^(?:[=@\t\r+]|-(?![\d.,]*$))/.test(text)

const naughtyRows = naughtyTexts.map((text) => [text, null, 1] as const)

test('every one of hundreds of naughty texts comes back from CSV, Excel and JSON as it was', async () => {
  expect(naughtyTexts.length).toBeGreaterThan(500)
  const document = documentOf(naughtyRows)
  const fromCsv = readCsv(writeCsv(document))
    .slice(1)
    .map(([text]) => text)
  expect(fromCsv).toEqual(naughtyTexts.map((text) => (begins(text) ? `\u200B${whole(text)}` : whole(text))))
  const [sheet] = await readXlsx(writeXlsx(document))
  expect(sheet?.data.slice(1).map(([text]) => text)).toEqual(naughtyTexts.map(whole))
  const json = JSON.parse(decode(writeJson(document))) as { tables: { rows: { values: { action: string } }[] }[] }
  expect(json.tables[0]?.rows.map(({ values }) => values.action)).toEqual(naughtyTexts)
})

describe('CSV', () => {
  test('reads back as it was, with a space nobody sees only before what would be calculated', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const [head, ...body] = readCsv(writeCsv(documentOf(rows)))
        expect(head).toEqual(['Action', 'Due', 'Days late'])
        expect(body).toEqual(
          rows.map(([text, due, late]) => [
            begins(text) ? `\u200B${whole(text)}` : whole(text),
            due ?? '',
            late === null ? '' : String(late),
          ]),
        )
      }),
    )
  })

  test('a long table is one table, with every row once', () => {
    const rows = Array.from({ length: 2_500 }, (_, row) => [`Call back “${row}”, twice`, null, row] as const)
    const read = readCsv(writeCsv(documentOf(rows)))
    expect(read.map(([text]) => text)).toEqual(['Action', ...rows.map(([text]) => text)])
  })

  test('starts with a byte order mark unless told not to, and ends every row with CRLF', () => {
    const document = documentOf([['a', null, null]])
    expect(decode(writeCsv(document))).toBe('\uFEFFAction,Due,Days late\r\na,,\r\n')
    expect(decode(writeCsv(document, { byteOrderMark: false }))).toBe('Action,Due,Days late\r\na,,\r\n')
  })
})

describe('Excel', () => {
  // The reader drops empty rows at the end, so each row here holds something.
  const filledRow = anyRow.map(([text, due, late]) => [text, due, late ?? 0] as const)

  test('reads back as it was: text as text, dates as dates, numbers as numbers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(filledRow, { minLength: 1, maxLength: 8 }), async (rows) => {
        const [sheet] = await readXlsx(writeXlsx(documentOf(rows)))
        const [, ...body] = sheet?.data ?? []
        const expected = rows.map(([text, due, late]) => [
          text === '' ? null : whole(text),
          due === null ? null : new Date(`${due}T00:00:00Z`),
          late,
        ])
        expect(body).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  test('a text longer than a cell goes on in a sheet of its own, and nothing of it is lost', async () => {
    const long = `${'é'.repeat(32_700)}${'👩🏽'.repeat(4_000)}`
    const sheets = await readXlsx(writeXlsx(documentOf([[long, null, null]])))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Log', 'About', 'Long texts'])
    const cell = String(sheets[0]?.data[1]?.[0])
    expect(cell.length).toBeLessThanOrEqual(32_767)
    const pointer = '… (goes on in the sheet “Long texts”, row 2)'
    expect(cell.endsWith(pointer)).toBe(true)
    const rest = (sheets[2]?.data ?? []).slice(1).map(([part]) => String(part))
    expect(cell.slice(0, -pointer.length) + rest.join('')).toBe(long)
  })

  test('a date before Excel’s calendar stays text', async () => {
    const [sheet] = await readXlsx(writeXlsx(documentOf([['a', '1899-12-31', null]])))
    expect(sheet?.data[1]?.[1]).toBe('1899-12-31')
  })

  test('sheet names are what Excel accepts', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 12 }), (wanted) => {
        const names = sheetNames(wanted)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
        for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{C}]{1,31}(?<!')$/u)
      }),
    )
  })
})

describe('JSON', () => {
  test('holds every value in its type', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const report = JSON.parse(decode(writeJson(documentOf(rows)))) as {
          tables: { rows: { group: null; values: Record<string, unknown> }[] }[]
        }
        expect(report.tables[0]?.rows).toEqual(
          rows.map(([action, due, late]) => ({ group: null, values: { action, due, late } })),
        )
      }),
    )
  })
})

describe('Markdown', () => {
  test('keeps every row on its own line and every character literal', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const lines = decode(writeMarkdown(documentOf(rows))).split('\n')
        const table = lines.filter((line) => line.startsWith('| '))
        expect(table).toHaveLength(rows.length + 2)
        for (const line of table) expect(line.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(4)
        expect(lines.join('\n').replace(/<br>/g, '')).not.toMatch(/<[a-z]/i)
      }),
    )
  })
})
