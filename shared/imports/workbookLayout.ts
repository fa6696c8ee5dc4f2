import { isDateStyle } from './dateStyle.ts'
import { limits, type ColumnLook } from './sheet.ts'

/** What the values of a sheet do not tell: how far it reaches, which rows are hidden, which cells are merged downwards, how it looks. */
export interface Layout {
  /** Rows and columns from A1 to the last cell that holds something. */
  readonly rows: number
  readonly columns: number
  /** Row indexes. */
  readonly hidden: ReadonlySet<number>
  /** One column, from a row index to another, both included. */
  readonly merged: readonly { column: number; from: number; to: number }[]
  /** Characters, by column index. */
  readonly widths: ReadonlyMap<number, number>
  /** The styles that a column's numbers have, by column index: one of them may be a date. */
  readonly styles: ReadonlyMap<number, ReadonlySet<number>>
}

const emptyCell = /<(?:\w+:)?c\b[^>]*\sr="[^"]*"[^>]*\/>/g
const tags = /<(?:\w+:)?(row|c|mergeCell)\b([^>]*)>/g

/**
 * Reads the layout from a sheet's XML, and gives the XML back without cells that are only coloured or bordered:
 * a sheet formatted down to its last row is then no larger than what is written in it.
 */
export function readLayout(sheetXml: string): { layout: Layout; xml: string } {
  const xml = sheetXml.replace(emptyCell, '')
  const hidden = new Set<number>()
  const merged: { column: number; from: number; to: number }[] = []
  const styles = new Map<number, Set<number>>()
  let rows = 0
  let columns = 0
  let row = 0
  let column = 0
  for (const [, tag, attributes = ''] of xml.matchAll(tags)) {
    if (tag === 'row') {
      row = Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? row + 1)
      column = 0
      if (/\shidden="(?:1|true)"/.test(attributes)) hidden.add(row - 1)
    } else if (tag === 'c') {
      const at = address(/\sr="([^"]*)"/.exec(attributes)?.[1] ?? '')
      column = at?.column ?? column + 1
      rows = Math.max(rows, at?.row ?? row)
      columns = Math.max(columns, column)
      const style = /\st="(?!n")/.test(attributes) ? undefined : /\ss="(\d+)"/.exec(attributes)?.[1]
      if (style !== undefined) {
        const held = styles.get(column - 1)
        if (held) held.add(Number(style))
        else styles.set(column - 1, new Set([Number(style)]))
      }
    } else {
      const [start, end] = (/\sref="([^"]*)"/.exec(attributes)?.[1] ?? '').split(':').map(address)
      if (start && end && start.column === end.column && start.row < end.row) {
        merged.push({ column: start.column - 1, from: start.row - 1, to: end.row - 1 })
      }
    }
  }
  return { layout: { rows, columns, hidden, merged, widths: widthsIn(xml), styles }, xml }
}

/**
 * Writes a cell merged over several rows into each of them, as people read it, and gives notes for the
 * rows this touched and for hidden ones.
 */
export function fillMergedCells(rows: string[][], layout: Layout): Map<number, string[]> {
  const notes = new Map<number, string[]>()
  const note = (index: number, text: string) => {
    const held = notes.get(index)
    if (held) held.push(text)
    else notes.set(index, [text])
  }
  for (const index of layout.hidden) if (index < rows.length) note(index, 'This row is hidden in the workbook.')
  // Merged areas cannot overlap in an honest file; the allowance keeps a forged one from running for ever.
  let allowance: number = limits.cells
  for (const { column, from, to } of layout.merged) {
    const value = rows[from]?.[column]
    if (!value) continue
    for (let index = from + 1; index <= to && index < rows.length && allowance > 0; index += 1, allowance -= 1) {
      const row = rows[index]
      if (!row || row[column] !== '' || row.every((cell) => cell === '')) continue
      row[column] = value
      note(index, `“${value.slice(0, 60)}” comes from a cell merged with row ${from + 1}.`)
    }
  }
  return notes
}

/** The date formats of a workbook's styles, by style number: `dd/mm/yyyy`. */
export function dateFormats(stylesXml: string): ReadonlyMap<number, string> {
  const own = new Map<string, string>()
  for (const [tag] of stylesXml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    const code = /\sformatCode="([^"]*)"/.exec(tag)?.[1] ?? ''
    own.set(/\snumFmtId="(\d+)"/.exec(tag)?.[1] ?? '', plainFormat(code))
  }
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(stylesXml)?.[0] ?? ''
  const formats = new Map<number, string>()
  ;[...cells.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].forEach(([tag], style) => {
    const number = /\snumFmtId="(\d+)"/.exec(tag)?.[1] ?? ''
    const format = own.get(number) ?? builtIn[number] ?? ''
    if (isDateStyle(format)) formats.set(style, format)
  })
  return formats
}

/** How each column looks, from the first to the last that holds something. */
export function looksOf(layout: Layout, formats: ReadonlyMap<number, string>): readonly ColumnLook[] {
  return Array.from({ length: layout.columns }, (_, column) => ({
    width: layout.widths.get(column) ?? null,
    dates: [...(layout.styles.get(column) ?? [])].map((style) => formats.get(style)).find(Boolean) ?? '',
  }))
}

/** What Excel shows here for the date formats that a workbook need not spell out. */
const builtIn: Readonly<Record<string, string>> = {
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'dd/mm/yyyy',
}

/** Without the language mark, escapes and alternatives that programs add: `[$-809]dd\ mmmm\ yyyy;@` is `dd mmmm yyyy`. */
function plainFormat(code: string): string {
  return (code.split(';')[0] ?? '')
    .replace(/\[[^\]]*\]|\\|&quot;|"/g, '')
    .toLowerCase()
    .trim()
}

/** A column may be as wide as an Excel sheet allows: 255 characters. */
function widthsIn(xml: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?col\b[^>]*>/g)) {
    const number = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(tag)?.[1] ?? 0)
    const width = number('width')
    const last = Math.min(number('max'), number('min') + limits.columns)
    for (let column = number('min'); width > 0 && column <= last; column += 1) {
      widths.set(column - 1, Math.min(width, 255))
    }
  }
  return widths
}

/** `B12` as column 2, row 12. */
function address(text: string): { column: number; row: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text)
  if (!match?.[1]) return null
  let column = 0
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { column, row: Number(match[2]) }
}
