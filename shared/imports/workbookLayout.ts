import { cellColour, type CellColour } from './cellColours.ts'
import { isDateStyle } from './dateStyle.ts'
import { numberLook, showNumber, type NumberLook } from './numberLooks.ts'
import { limits, type ColumnLook } from './sheet.ts'
import { colourNamed, type Theme } from './themeColours.ts'
import { tagsIn } from './xmlTags.ts'

/** What the values of a sheet do not tell: how far it reaches, which rows are hidden, which cells are merged downwards, how it looks. */
export interface Layout {
  /** Rows and columns from A1 to the last cell that holds something. */
  readonly rows: number
  readonly columns: number
  /** Row indexes. */
  readonly hidden: ReadonlySet<number>
  /** One column, from a row index to another, both included. */
  readonly merged: readonly { column: number; from: number; to: number }[]
  /** Indexes of rows in which a cell is merged across columns. */
  readonly bands: ReadonlySet<number>
  /** Characters, by column index. */
  readonly widths: ReadonlyMap<number, number>
  /** The styles that a column's numbers have, by column index: one of them may be a date. */
  readonly styles: ReadonlyMap<number, ReadonlySet<number>>
  /** Where numbers are shown otherwise than they are stored: row index times `limits.columns`, and column index. */
  readonly numbers: ReadonlyMap<NumberLook, readonly number[]>
  /** Empty cells that are filled with a colour, by row and column index. */
  readonly colours: ReadonlyMap<number, ReadonlyMap<number, CellColour>>
  /** Rows whose cells are all filled with one colour, by row index. */
  readonly rowColours: ReadonlyMap<number, CellColour>
  /** Row indexes. */
  readonly struck: ReadonlySet<number>
}

const layoutTags = new Set(['row', 'c', 'mergeCell'])
/** The last row and column that Excel knows. */
const lastRow = 1_048_576
const lastColumn = limits.columns

/**
 * Reads the layout from a sheet's XML, and gives the XML back without cells that are only coloured or bordered:
 * a sheet formatted down to its last row is then no larger than what is written in it. Throws a RangeError for a row or
 * a cell where no sheet has one: the reader fills every gap, however wide.
 */
export function readLayout(sheetXml: string, formats: Formats): { layout: Layout; xml: string } {
  const kept: string[] = []
  let keptTo = 0
  const hidden = new Set<number>()
  const merged: { column: number; from: number; to: number }[] = []
  const bands = new Set<number>()
  const styles = new Map<number, Set<number>>()
  const numbers = new Map<NumberLook, number[]>()
  const colours = new Map<number, Map<number, CellColour>>()
  const struck = new Set<number>()
  const filled = new RowColours()
  let rows = 0
  let columns = 0
  for (const tag of tagsIn(sheetXml, layoutTags)) {
    if (tag.name === 'row') {
      const number = rowNumber(tag.attribute('r'))
      if (number !== null && /^(?:1|true)$/.test(tag.attribute('hidden') ?? '')) hidden.add(number - 1)
    } else if (tag.name === 'c') {
      const at = cellAddress(tag.attribute('r'))
      if (!at) continue
      const styled = Number(tag.attribute('s') ?? 0)
      if (tag.empty) {
        const colour = formats.fills.get(styled)
        // Cells coloured down to the last row tell nothing below the table.
        if (colour && at.row - rows < 100) {
          const held = colours.get(at.row - 1) ?? new Map<number, CellColour>()
          colours.set(at.row - 1, held.set(at.column - 1, colour))
        }
        kept.push(sheetXml.slice(keptTo, tag.start))
        keptTo = tag.end
        continue
      }
      if (tag.attribute('t') === 'e') {
        // The reader would leave errors out as if nothing stood there.
        kept.push(sheetXml.slice(keptTo, tag.start), asText(sheetXml.slice(tag.start, tag.end)))
        keptTo = tag.end
      }
      rows = Math.max(rows, at.row)
      columns = Math.max(columns, at.column)
      if (formats.fills.size > 0) filled.add(at.row - 1, formats.fills.get(styled))
      if (formats.struck.has(styled)) struck.add(at.row - 1)
      const style = (tag.attribute('t') ?? 'n') === 'n' ? tag.attribute('s') : null
      if (style !== null) {
        const held = styles.get(at.column - 1)
        if (held) held.add(Number(style))
        else styles.set(at.column - 1, new Set([Number(style)]))
        const look = formats.numbers.get(Number(style))
        const place = (at.row - 1) * limits.columns + at.column - 1
        if (look && numbers.get(look)?.push(place) === undefined) numbers.set(look, [place])
      }
    } else {
      const [start, end] = (tag.attribute('ref') ?? '').split(':').map(address)
      if (start && end && start.column === end.column && start.row < end.row) {
        merged.push({ column: start.column - 1, from: start.row - 1, to: end.row - 1 })
      } else if (start && end && start.row === end.row && start.column < end.column) bands.add(start.row - 1)
    }
  }
  const xml = [...kept, sheetXml.slice(keptTo)].join('')
  const reach = { rows, columns, hidden, merged, bands, widths: widthsIn(xml) }
  return { layout: { ...reach, styles, numbers, colours, rowColours: filled.found, struck }, xml }
}

/** Finds the rows of which every cell that holds something is filled with the same colour. */
class RowColours {
  readonly found = new Map<number, CellColour>()
  #row = -1

  /** Cells come in the order of their rows. */
  add(row: number, colour: CellColour | undefined): void {
    if (row !== this.#row) {
      if (colour) this.found.set(row, colour)
    } else if (this.found.get(row) !== colour) this.found.delete(row)
    this.#row = row
  }
}

/** The tag of a cell with an error, as that of one with words. */
function asText(tag: string): string {
  return tag.replace(/(\st\s*=\s*["'])e(?=["'])/, '$1str')
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
  for (const index of layout.struck) note(index, 'Words in this row are struck through in the workbook.')
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

/** Writes numbers as the workbook shows them: 0.5 as 50%, 1.1 as 1.10. */
export function showNumbers(rows: string[][], { numbers }: Layout): void {
  for (const [look, places] of numbers) {
    for (const place of places) {
      const cells = rows[Math.floor(place / limits.columns)]
      const column = place % limits.columns
      const stored = cells?.[column]
      if (cells && stored) cells[column] = showNumber(stored, look)
    }
  }
}

const styleTags = new Set([
  'numFmt',
  'fonts',
  'font',
  'strike',
  'fills',
  'fill',
  'fgColor',
  'cellXfs',
  '/cellXfs',
  'xf',
])

/** What styles say, by their numbers. */
export interface Formats {
  /** Dates as `dd/mm/yyyy`. */
  readonly dates: ReadonlyMap<number, string>
  /** Numbers that have a look of their own. */
  readonly numbers: ReadonlyMap<number, NumberLook>
  readonly fills: ReadonlyMap<number, CellColour>
  /** Struck through. */
  readonly struck: ReadonlySet<number>
}

/** The formats of a workbook's styles. */
export function formatsIn(stylesXml: string, theme: Theme): Formats {
  const own = new Map<string, string>()
  const dates = new Map<number, string>()
  const numbers = new Map<number, NumberLook>()
  const fills = new Map<number, CellColour>()
  const struck = new Set<number>()
  const colourOf = new Map<number, CellColour | null>()
  const strikes = new Set<number>()
  let [style, font, fill] = [-1, -1, -1]
  let part = ''
  for (const tag of tagsIn(stylesXml, styleTags)) {
    const number = tag.attribute('numFmtId') ?? ''
    if (tag.name === 'numFmt') own.set(number, tag.attribute('formatCode') ?? '')
    else if (tag.name === 'font') font += 1
    else if (tag.name === 'fill') fill += 1
    else if (tag.name === 'strike') {
      if (part === 'fonts' && !/^(?:0|false)$/.test(tag.attribute('val') ?? '')) strikes.add(font)
    } else if (tag.name === 'fgColor') {
      if (part === 'fills') colourOf.set(fill, cellColour(colourNamed(tag, theme)))
    } else if (tag.name !== 'xf') part = tag.name
    else if (part === 'cellXfs') {
      style += 1
      const colour = colourOf.get(Number(tag.attribute('fillId') ?? 0))
      if (colour) fills.set(style, colour)
      if (strikes.has(Number(tag.attribute('fontId') ?? 0))) struck.add(style)
      const code = own.get(number) ?? builtIn[number] ?? ''
      // With or without the time of day.
      const date = plainFormat(code).replace(/\s+h{1,2}:mm(?::ss)?(?:\s?am\/pm)?$/, '')
      if (isDateStyle(date)) dates.set(style, date)
      const look = numberLook(code)
      if (look) numbers.set(style, look)
    }
  }
  return { dates, numbers, fills, struck }
}

/** How each column looks, from the first to the last that holds something. */
export function looksOf(layout: Layout, formats: ReadonlyMap<number, string>): readonly ColumnLook[] {
  return Array.from({ length: layout.columns }, (_, column) => ({
    width: layout.widths.get(column) ?? null,
    dates: [...(layout.styles.get(column) ?? [])].map((style) => formats.get(style)).find(Boolean) ?? '',
  }))
}

/** What Excel shows here for the formats that a workbook need not spell out. */
const builtIn: Readonly<Record<string, string>> = {
  ...{ 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%' },
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

const columnTags = new Set(['col'])

/** A column may be as wide as an Excel sheet allows: 255 characters. */
function widthsIn(xml: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (const tag of tagsIn(xml, columnTags)) {
    const number = (name: string) => Number(/^[\d.]+$/.exec(tag.attribute(name) ?? '')?.[0] ?? 0)
    const width = number('width')
    const last = Math.min(number('max'), lastColumn)
    for (let column = number('min'); width > 0 && column <= last; column += 1) {
      widths.set(column - 1, Math.min(width, 255))
    }
  }
  return widths
}

/** A row's number, null where it has none. */
function rowNumber(text: string | null): number | null {
  if (text === null) return null
  const number = /^\d{1,7}$/.test(text) ? Number(text) : 0
  if (number < 1 || number > lastRow) throw new RangeError(`There is no row ${text}.`)
  return number
}

/** Where a cell is, null where it does not say. */
function cellAddress(text: string | null): { column: number; row: number } | null {
  if (text === null) return null
  const at = /^[A-Z]/.test(text) ? address(text) : null
  if (!at || at.row < 1 || at.row > lastRow || at.column > lastColumn) throw new RangeError(`There is no cell ${text}.`)
  return at
}

/** `B12` as column 2, row 12. */
function address(text: string): { column: number; row: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text)
  if (!match?.[1]) return null
  let column = 0
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64
  return { column, row: Number(match[2]) }
}
