// @vitest-environment jsdom
/** Hostile texts of every kind through every format, read back with other people's programs: the same words, and nothing that runs. */
import { unzipSync } from 'fflate'
import ICAL from 'ical.js'
import mammoth from 'mammoth'
import { marked } from 'marked'
import Papa from 'papaparse'
import readWorkbook from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { catalog } from '#shared/catalog.ts'
import { plain, tablesOf, type Document } from '#shared/exports/document.ts'
import { writers, type Format } from '#shared/exports/formats/formats.ts'
import { calendarBytes } from '#shared/exports/formats/ics.ts'
import { fileName } from '#shared/exports/fileName.ts'
import { visible } from '#shared/exports/formats/words.ts'
import { reports } from '#shared/exports/reports/registry.ts'
import { buildReport } from '#shared/exports/run.ts'
import { buildSample } from '#shared/sample/sample.ts'
import { decode, documentOf, whole } from '../support/documents.ts'
import { hostileTexts, type HostileKind } from '../support/hostileTexts.ts'
import { inMemory, northMoorToday as today } from '../support/northMoor.ts'
import { spoilt } from '../support/spoilt.ts'

const kinds = Object.entries(hostileTexts) as [HostileKind, readonly string[]][]
const calculated = /^(?:[=@\t\r]|\+|-(?![\d.,]*$))/
const flat = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html')

/** What a page shows of a text: pictures of control characters, white space as it falls. */
const shown = (text: string): string => flat(visible(text))

async function write(document: Document, format: Exclude<Format, 'ics'>): Promise<Uint8Array> {
  return (await writers[format]())(document)
}

/** Nothing on a page runs, fetches, frames or styles; `allowed` are elements that writers make themselves. */
function expectInert(page: ReturnType<typeof pageOf>, allowed: readonly string[] = []): void {
  const elements = [...page.querySelectorAll('*')]
  const made = new Set(elements.map(({ localName }) => localName))
  const harmful = 'script img iframe object embed form link base template a input textarea svg math'.split(' ')
  expect(harmful.filter((name) => made.has(name) && !allowed.includes(name))).toEqual([])
  const attributes = new Set(elements.flatMap((element) => element.getAttributeNames()))
  expect([...attributes].filter((name) => /^(?:on|src|href|action|style$)/.test(name))).toEqual([])
}

/** A workbook's own words for a formula, a link, a macro or something outside it. */
function expectInertWorkbook(bytes: Uint8Array): void {
  for (const [path, file] of Object.entries(unzipSync(new Uint8Array(bytes)))) {
    expect(path).not.toMatch(/vba|external|embedding/i)
    expect(decode(file)).not.toMatch(/<f[ >/]|<hyperlink|TargetMode/)
  }
}

function expectInertWord(bytes: Uint8Array): void {
  for (const [path, file] of Object.entries(unzipSync(new Uint8Array(bytes)))) {
    if (!/\.(?:xml|rels)$/.test(path)) continue
    const xml = decode(file)
    expect(xml).not.toMatch(/<w:hyperlink|<w:altChunk|TargetMode="External"/)
    // Page numbers are the only fields.
    for (const [, field = ''] of xml.matchAll(/<w:instrText[^>]*>([^<]*)/g))
      expect(field).toMatch(/^(?:PAGE|NUMPAGES)$/)
    expect(new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')).toBeNull()
  }
}

test('there are a hundred texts of each kind', () => {
  for (const [kind, texts] of kinds) expect([kind, texts.length >= 100]).toEqual([kind, true])
})

describe.each(kinds)('%s', (_kind, texts) => {
  const document = documentOf(
    texts.map((text) => [text, null, 1]),
    texts[0],
  )
  const firsts = (page: ReturnType<typeof pageOf>) =>
    [...page.querySelectorAll('tr')].slice(1).map((row) => flat(row.querySelector('td')?.textContent))

  test('is words on a page', async () => {
    const page = pageOf(decode(await write(document, 'html')))
    expect(firsts(page)).toEqual(texts.map(shown))
    expectInert(page)
  })

  test('is words in Markdown', async () => {
    const page = pageOf((await marked(decode(await write(document, 'md')))).replaceAll('<br>', '\n'))
    expect(firsts(page)).toEqual(texts.map(shown))
    expectInert(page)
  })

  test('is words in Word', async () => {
    const bytes = await write(document, 'docx')
    expectInertWord(bytes)
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    const page = pageOf(value.replace(/<br ?\/?>/g, '\n'))
    expect(firsts(page)).toEqual(texts.map(shown))
  })

  test('is text in Excel, and is never calculated', async () => {
    const bytes = await write(document, 'xlsx')
    expectInertWorkbook(bytes)
    const [sheet] = await readWorkbook(Buffer.from(bytes), { trim: false })
    expect(sheet?.data.slice(1).map(([text]) => text)).toEqual(texts.map((text) => (text === '' ? null : whole(text))))
  })

  test('is text in CSV, and begins with nothing that is calculated', async () => {
    const { data } = Papa.parse<string[]>(
      decode(await write(document, 'csv'))
        .slice(1)
        .replace(/\r\n$/, ''),
    )
    const read = data.slice(1).map(([text = '']) => text)
    expect(read.filter((text) => calculated.test(text))).toEqual([])
    expect(read).toEqual(texts.map((text) => (calculated.test(text) ? `\u200B${whole(text)}` : whole(text))))
  })

  test('is text in JSON', async () => {
    const { tables } = JSON.parse(decode(await write(document, 'json')))
    expect(tables[0].rows.map(({ values }: { values: { action: string } }) => values.action)).toEqual(texts)
  })

  test('is words in a calendar, and adds nothing to it', () => {
    const event = { uid: 'a', date: '2026-12-04', start: '09:30', minutes: 30, days: 1, timeZone: 'Europe/London' }
    const events = texts.map((text, index) => ({
      ...{ ...event, uid: `event-${index}@test`, sequence: 0, cancelled: false },
      ...{ title: text, where: text.slice(0, 200), words: text.slice(0, 200) },
    }))
    const calendar = new ICAL.Component(ICAL.parse(decode(calendarBytes(events, 'PUBLISH', `${today}T00:00:00.000Z`))))
    const read = calendar.getAllSubcomponents('vevent')
    const calendarWords = (text: string) =>
      whole(text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''))
    expect(read.map((each) => each.getFirstPropertyValue('summary'))).toEqual(texts.map(calendarWords))
    const properties = new Set(read.flatMap((each) => each.getAllProperties().map(({ name }) => name)))
    expect(properties).toEqual(
      new Set(['uid', 'dtstamp', 'dtstart', 'duration', 'summary', 'location', 'description', 'sequence', 'status']),
    )
    expect(read.every((each) => each.getAllSubcomponents().length === 0)).toBe(true)
  })

  test('makes a file name that every system takes', () => {
    for (const text of texts) {
      const name = fileName(text, 'log – 2026-11-23.csv')
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$/u)
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?:\.|$)/i)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    }
  })
})

/** One hostile text of each kind after another, short ones, each with a number by which it is known again. */
const rotating = (() => {
  const short = kinds.flatMap(([, texts]) => texts.filter((text) => text.length < 120))
  let at = 0
  return () => `${short[(at += 7) % short.length] ?? ''}⟦${at}⟧`
})()

describe('every text of a programme', () => {
  const records = buildSample({ today, now: `${today}T09:00:00.000Z` })
  const small = Object.fromEntries(
    Object.entries(records).map(([table, rows]) => [table, table === 'commitments' ? rows.slice(0, 40) : rows]),
  )
  let programme: ReturnType<typeof inMemory>
  beforeAll(() => {
    programme = inMemory(spoilt(small, catalog, rotating))
  })
  const marks = (text: string) => [...new Set(text.match(/⟦\d+⟧/g) ?? [])].sort()
  /** Without what not every format says: the name of a log's sheet, and the titles above its headings. */
  const marksOf = ({ blocks }: Document) =>
    marks(
      JSON.stringify(blocks.map((block) => (block.kind === 'table' ? { ...block, caption: '', above: [] } : block))),
    )
  const cellMarks = (document: Document) =>
    marks(
      JSON.stringify(
        tablesOf(document).map(({ rows }) => rows.map((row) => row.kind === 'row' && row.cells.map(plain))),
      ),
    )

  test.each(reports.map(({ name }) => name))('is all there in %s, and none of it does anything', async (report) => {
    const { document } = buildReport(programme, { report, options: {}, today })
    const all = marksOf(document)
    const page = pageOf(decode(await write(document, 'html')))
    expectInert(page, ['svg'])
    expect(marks(page.body.textContent ?? '')).toEqual(expect.arrayContaining(all))
    const words = pageOf(await marked(decode(await write(document, 'md'))))
    expectInert(words)
    expect(marks(words.body.textContent ?? '')).toEqual(expect.arrayContaining(all))
    const word = await write(document, 'docx')
    expectInertWord(word)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(word) })
    expect(marks(value)).toEqual(expect.arrayContaining(all))
    const workbook = await write(document, 'xlsx')
    expectInertWorkbook(workbook)
    const sheets = await readWorkbook(Buffer.from(workbook), { trim: false })
    expect(marks(JSON.stringify(sheets))).toEqual(
      expect.arrayContaining(document.tableOnly ? cellMarks(document) : all),
    )
    const csv = Papa.parse<string[]>(decode(await write(document, 'csv')).slice(1)).data
    expect(csv.flat().filter((cell) => calculated.test(cell))).toEqual([])
    expect(marks(JSON.stringify(csv))).toEqual(expect.arrayContaining(cellMarks(document)))
    expect(marks(JSON.stringify(JSON.parse(decode(await write(document, 'json')))))).toEqual(
      expect.arrayContaining(all),
    )
  })
})
