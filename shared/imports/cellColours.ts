import type { Mapping } from './columns.ts'
import type { RagTone } from '../commitments/rag.ts'
import type { Sheet } from './sheet.ts'

/** The colours people fill a cell with to say how an action stands. */
export type CellColour = 'Red' | 'Amber' | 'Green' | 'Blue'

/** Excel's own "Bad", "Neutral" and "Good". */
const named: Readonly<Record<string, CellColour>> = { FFC7CE: 'Red', FFEB9C: 'Amber', C6EFCE: 'Green' }
/** What a fill has to differ by between its strongest and weakest part: less is a shade that only parts rows, as blue does more often. */
const strong = { blue: 90, other: 60 }

/** The colour of a fill, `FF92D050` or `92D050`; null for greys and pale shades. */
export function cellColour(rgb: string): CellColour | null {
  const hex = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(rgb)?.[1]?.toUpperCase()
  if (hex === undefined) return null
  const known = named[hex]
  if (known) return known
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  if (most - least < strong.other) return null
  const part = (a: number, b: number): number => ((a - b) / (most - least)) * 60
  const hue = most === red ? part(green, blue) : most === green ? 120 + part(blue, red) : 240 + part(red, green)
  if (hue >= -15 && hue < 18) return 'Red'
  if (hue >= 18 && hue <= 62) return 'Amber'
  if (hue > 62 && hue < 170) return 'Green'
  return hue >= 180 && hue <= 250 && most - least >= strong.blue ? 'Blue' : null
}

/**
 * The sheet with the colour of a RAG cell that holds no word written into it, and a note on each row. The log is given
 * back with the words: a colour alone tells nothing to those who cannot see it.
 */
export function withColoursWritten(sheet: Sheet, { headerRow, fields }: Mapping): Sheet {
  const column = fields.indexOf('rag')
  const { colours } = sheet
  if (column < 0 || !colours || colours.size === 0) return sheet
  const notes = new Map(sheet.notes)
  const rows = sheet.rows.map((cells, index) => {
    const colour = colours.get(index)?.get(column)
    if (index <= headerRow || !colour || (cells[column] ?? '') !== '' || cells.every((cell) => cell === ''))
      return cells
    const written = Array.from({ length: Math.max(cells.length, column + 1) }, (_, at) => cells[at] ?? '')
    written[column] = colour
    notes.set(index, [
      ...(notes.get(index) ?? []),
      `The cell for the colour holds no word; it is filled ${colour.toLowerCase()}.`,
    ])
    return written
  })
  return { ...sheet, rows, notes }
}

/**
 * The colour of a row that is filled as a whole, in a log without a column for it. Blue says less than words do, and
 * where every row is filled alike the colour tells nothing.
 */
export function toneOfRows(sheet: Sheet, { headerRow, fields }: Mapping): (index: number) => RagTone | null {
  const { rowColours } = sheet
  if (!rowColours || fields.includes('rag')) return () => null
  const below = sheet.rows.flatMap((cells, index) => (index > headerRow && cells.some(Boolean) ? [index] : []))
  const first = rowColours.get(below[0] ?? -1)
  if (below.length > 1 && below.every((index) => rowColours.get(index) === first)) return () => null
  return (index) => tones[rowColours.get(index) ?? 'Blue']
}

const tones: Readonly<Record<CellColour, RagTone | null>> = { Red: 'red', Amber: 'amber', Green: 'green', Blue: null }
