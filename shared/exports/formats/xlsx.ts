import { Problem } from '../../records/problem.ts'
import { longDate } from '../../records/dates.ts'
import { plain, tablesOf, type Block, type Cell, type Column, type Document, type DocumentTable } from '../document.ts'
import { writeWorkbook, type Sheet, type SheetCell, type Style } from './workbook.ts'

/** Excel refuses a file with a longer cell, or with more rows on a sheet. */
const longestText = 32_767
const mostRows = 1_048_576

/**
 * A workbook: each table on a sheet of its own with real dates, a heading row that stays in sight and filters; then,
 * unless only the table is wanted, "About" with the words around it. Text too long for a cell goes on, whole, in the sheet "Long texts".
 * Throws a Problem when a table has more rows than a sheet can hold.
 */
export function writeXlsx(document: Document): Uint8Array {
  const tables = tablesOf(document)
  const names = sheetNames([...tables.map((table) => table.caption), 'About', 'Long texts'])
  const rest = new LongTexts(names.at(-1) ?? '')
  const sheets = tables.map((table, index) => tableSheet(table, names[index] ?? '', document.landscape, rest))
  if (!document.tableOnly) sheets.push(aboutSheet(document, names.at(-2) ?? '', rest))
  return writeWorkbook({
    title: document.title,
    createdOn: document.generatedOn,
    ...(document.brand?.colours ? { colours: document.brand.colours } : {}),
    sheets: rest.sheet ? [...sheets, rest.sheet] : sheets,
  })
}

function tableSheet(table: DocumentTable, name: string, landscape: boolean, rest: LongTexts): Sheet {
  if (table.rows.length >= mostRows) {
    throw new Problem({
      what: `This report has ${table.rows.length} rows; an Excel sheet holds at most ${mostRows - 1}.`,
      safe: 'No file was written.',
      next: 'Choose a shorter period, or CSV.',
    })
  }
  const rows = table.rows.map((row): SheetCell[] => {
    if (row.kind === 'group') {
      return table.columns.map((_, index) => ({ value: index === 0 ? rest.fit(row.label) : null, style: 'group' }))
    }
    return table.columns.map((column, index) => cellOf(row.cells[index], column, rest))
  })
  const header = table.columns.map((column): SheetCell => ({ value: rest.fit(column.label), style: 'header' }))
  const widths = table.columns.map((column) => column.width)
  const above = (table.above ?? []).map((cells) =>
    cells.map((cell, index) => {
      const made = cellOf(cell, { kind: 'text' }, rest)
      return index === 0 && made.style === 'plain' ? { ...made, style: 'group' as const } : made
    }),
  )
  return { name, landscape, widths, header: above.length, rows: [...above, header, ...rows] }
}

function cellOf(cell: Cell | undefined, { kind }: Pick<Column, 'kind'>, rest: LongTexts): SheetCell {
  if (typeof cell === 'object' && cell !== null && 'date' in cell) {
    const { date, style, time } = cell
    return time
      ? { value: `${date} ${time}`, style: 'date', dates: `${style} hh:mm` }
      : { value: date, style: 'date', dates: style }
  }
  const value = plain(cell)
  const tone = typeof cell === 'object' && cell !== null && 'tone' in cell ? cell.tone : null
  const style: Style = tone ?? (kind === 'text' ? 'plain' : kind)
  return { value: typeof value === 'string' ? rest.fit(value) : value, style }
}

function aboutSheet(document: Document, name: string, rest: LongTexts): Sheet {
  const line = (label: string, value: string, style: Style = 'plain'): SheetCell[] => [
    { value: rest.fit(label), style },
    { value: rest.fit(value), style: 'plain' },
  ]
  const words = (block: Block): SheetCell[][] => {
    switch (block.kind) {
      case 'facts':
        return block.facts.map((fact) => line(fact.label, fact.value, 'active'))
      case 'table':
        return []
      case 'picture':
        return [line(block.caption, block.description, 'active')]
      case 'list':
        return block.items.map((item) => line('', item))
      case 'heading':
        return [line(block.text, '', 'group')]
      case 'paragraph':
      case 'note':
        return [line('', block.text)]
    }
  }
  const rows = [
    line(document.title, '', 'title'),
    line('', document.subtitle),
    ...(document.brand?.name ? [line('Organisation', document.brand.name, 'active')] : []),
    ...document.blocks.flatMap(words),
    line('Made on', longDate(document.generatedOn), 'active'),
  ]
  return { name, landscape: false, widths: [22, 90], header: null, rows }
}

/** Keeps what does not fit into a cell, in parts that do. */
class LongTexts {
  readonly #name: string
  readonly #rows: SheetCell[][] = []

  constructor(name: string) {
    this.#name = name
  }

  /** The text itself, or its beginning and where it goes on. */
  fit(text: string): string {
    if (text.length <= longestText) return text
    const row = this.#rows.length + 2
    const pointer = `… (goes on in the sheet “${this.#name}”, row ${row})`
    const [start = '', ...parts] = cut(text, longestText - pointer.length)
    for (const part of parts) this.#rows.push([{ value: part, style: 'plain' }])
    return start + pointer
  }

  get sheet(): Sheet | null {
    if (this.#rows.length === 0) return null
    const header: SheetCell[] = [{ value: 'Text that did not fit into its cell, in order', style: 'header' }]
    return { name: this.#name, landscape: false, widths: [120], header: 0, rows: [header, ...this.#rows] }
  }
}

/** Pieces of at most `length`, never through the middle of a character. */
function cut(text: string, length: number): string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length;) {
    let end = start + length
    if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '') && end < text.length) end -= 1
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

/** Names that Excel accepts: at most 31 characters, none of []:*?/\, no quote at the ends, no two alike. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history'])
  return wanted.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\\p{C}]+/gu, ' ')
        .trim()
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet'
    let number = 1
    let candidate = shorten(clean, 31)
    while (taken.has(candidate.toLowerCase())) {
      number += 1
      candidate = `${shorten(clean, 31 - String(number).length - 1)} ${number}`
    }
    taken.add(candidate.toLowerCase())
    return candidate
  })
}

function shorten(name: string, length: number): string {
  return (cut(name, length)[0] ?? '').replace(/['\s]+$/, '') || 'Sheet'
}
