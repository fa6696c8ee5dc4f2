import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { Problem } from '../records/problem.ts'
import { limits, tidyCell, withoutEmptyTail, type Sheet } from './sheet.ts'
import { themeIn } from './themeColours.ts'
import { hasEndlessPart, tagsIn } from './xmlTags.ts'
import { fillMergedCells, formatsIn, looksOf, readLayout, showNumbers, type Layout } from './workbookLayout.ts'

/** Bytes. Excel itself writes none of a hundredth of this. */
const longest = { tag: 500_000, text: 5_000_000 }

type Entries = Record<string, Uint8Array>

/** Reads every sheet of an Excel workbook (.xlsx, .xlsm). Throws a Problem that says what to do with other or damaged files. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const entries = unpack(bytes)
  if (!entries['xl/workbook.xml']) throw notAWorkbook(Object.keys(entries))

  // The reading library takes time by the square of a tag's length, and memory by forty times a text's.
  for (const xml of Object.values(entries)) if (hasEndlessPart(xml, longest)) throw damaged(null)

  const formats = formatsIn(textOf(entries, 'xl/styles.xml'), themeIn(textOf(entries, 'xl/theme/theme1.xml')))
  const layouts = new Map<string, Layout>()
  for (const path of Object.keys(entries)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(path)) continue
    const { layout, xml } = layoutOf(textOf(entries, path), formats)
    if (layout.rows * layout.columns > limits.cells) throw tooLarge(layout)
    layouts.set(path, layout)
    entries[path] = strToU8(xml)
  }

  const tabs = listTabs(entries)
  const [about] = tagsIn(textOf(entries, 'xl/workbook.xml'), new Set(['workbookPr']))
  const since1904 = /^(?:1|true)$/.test(about?.attribute('date1904') ?? '')
  const read = await readSheets(entries)
  return read.map(({ data }, index) => {
    const tab = tabs[index]
    const layout = layouts.get(tab?.path ?? '')
    const rows = (data ?? []).map((row) => row.map(cellText))
    if (layout) showNumbers(rows, layout)
    const notes = layout ? fillMergedCells(rows, layout) : new Map<number, string[]>()
    return {
      name: read[index]?.sheet ?? '',
      hidden: tab?.hidden ?? false,
      rows: withoutEmptyTail(rows),
      notes,
      ...(layout && { colours: layout.colours, rowColours: layout.rowColours, bands: layout.bands }),
      columns: layout ? looksOf(layout, formats.dates) : [],
      since1904,
    }
  })
}

/** Unpacks the XML parts, refusing what would expand too far before a byte of it is unpacked. */
function unpack(bytes: Uint8Array): Entries {
  let expanded = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (/\.bin$/i.test(name) && !/^xl\/workbook\.bin$/i.test(name)) return false
        if (!/\.(xml|rels|bin)$/i.test(name)) return false
        expanded += originalSize
        if (expanded > limits.expanded) throw tooLarge(null)
        return true
      },
    })
  } catch (error) {
    throw error instanceof Problem ? error : damaged(error)
  }
}

/**
 * The reading library would unpack large parts in workers made from text, which our security policy forbids;
 * handed an archive without compression it has nothing to unpack.
 */
async function readSheets(entries: Entries) {
  const stored = zipSync(entries, { level: 0 })
  try {
    return await readXlsxFile<string>(stored.buffer, { parseNumber: plainNumber })
  } catch (error) {
    throw damaged(error)
  }
}

/** `5.0500000000000007` is how a workbook stores 5.05: fifteen digits are all it means. */
function plainNumber(stored: string): string {
  const value = Number(Number(stored).toPrecision(15))
  return Number.isFinite(value) ? String(value) : stored
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    if (Number.isNaN(value.valueOf())) return ''
    // Half past two is stored as 0.604166666664 of a day.
    const iso = new Date(Math.round(value.valueOf() / 1000) * 1000).toISOString()
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return tidyCell(String(value).replace(/\r\n?/g, '\n'))
}

/** The sheets in the order of their tabs, with the part each is stored in. */
function listTabs(entries: Entries): { path: string; hidden: boolean }[] {
  const targets = new Map<string, string>()
  for (const tag of tagsIn(textOf(entries, 'xl/_rels/workbook.xml.rels'), new Set(['Relationship']))) {
    const target = tag.attribute('Target') ?? ''
    targets.set(tag.attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return [...tagsIn(textOf(entries, 'xl/workbook.xml'), new Set(['sheet']))].map((tag) => ({
    path: targets.get(tag.attribute(':id') ?? '') ?? '',
    hidden: /hidden/i.test(tag.attribute('state') ?? ''),
  }))
}

function textOf(entries: Entries, path: string): string {
  return strFromU8(entries[path] ?? new Uint8Array())
}

/** A sheet's layout; a cell where none can be is damage. */
function layoutOf(...about: Parameters<typeof readLayout>): ReturnType<typeof readLayout> {
  try {
    return readLayout(...about)
  } catch (error) {
    throw damaged(error)
  }
}

function damaged(cause: unknown): Problem {
  return new Problem(
    {
      what: 'This Excel file cannot be read: it is damaged or not whole.',
      safe: 'Nothing was brought in.',
      next: 'Open it in Excel, save it again as an Excel workbook (.xlsx) or as CSV, and choose that file.',
    },
    { cause },
  )
}

function notAWorkbook(paths: readonly string[]): Problem {
  const has = (path: string) => paths.includes(path)
  const what = has('xl/workbook.bin')
    ? 'This is an Excel binary workbook (.xlsb), which cannot be read here.'
    : has('content.xml')
      ? 'This is an OpenDocument file, which cannot be read here.'
      : has('word/document.xml')
        ? 'This is a Word document, not a spreadsheet.'
        : 'This file is packed like an Excel workbook but holds none.'
  const next = has('word/document.xml')
    ? 'Copy its table into a spreadsheet, save that as an Excel workbook (.xlsx), and choose it.'
    : 'Open it in your spreadsheet program, save it as an Excel workbook (.xlsx), and choose that file.'
  return new Problem({ what, safe: 'Nothing was brought in.', next })
}

function tooLarge(layout: Layout | null): Problem {
  return new Problem({
    what: layout
      ? `A sheet of this workbook reaches over ${layout.rows.toLocaleString('en-GB')} rows and ${layout.columns.toLocaleString('en-GB')} columns; more than 1,000,000 cells cannot be read.`
      : 'This workbook grows beyond 200 MB when it is opened.',
    safe: 'Nothing was brought in.',
    next: 'Copy the rows you need into a new workbook and choose that file.',
  })
}
