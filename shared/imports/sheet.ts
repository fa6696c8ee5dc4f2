import type { CellColour } from './cellColours.ts'

/** A table as it stands in a file: text cells only, before anything is understood. */
export interface Sheet {
  /** The sheet's name in a workbook; empty for a CSV file. */
  readonly name: string
  /** "columns A to D", where another log stands beside this one; absent where it is the whole sheet. */
  readonly part?: string
  /** Hidden in the workbook. */
  readonly hidden: boolean
  /** Index 0 is row 1 of the file as a spreadsheet shows it. Native dates stand as `2017-01-24`. */
  readonly rows: readonly (readonly string[])[]
  /** What the cells alone do not show, by row index: hidden rows, merged cells, ditto marks. */
  readonly notes: ReadonlyMap<number, readonly string[]>
  /** What may have been read wrongly, by row index. */
  readonly doubts?: ReadonlyMap<number, string>
  /** Empty cells that are filled with a colour, by row and column index. */
  readonly colours?: ReadonlyMap<number, ReadonlyMap<number, CellColour>>
  /** Rows that are filled with one colour as a whole, by row index. */
  readonly rowColours?: ReadonlyMap<number, CellColour>
  /** Indexes of rows in which a cell is merged across columns, as headings inside a table are. */
  readonly bands?: ReadonlySet<number>
  /** How each column looks in a workbook; empty for a CSV file. */
  readonly columns: readonly ColumnLook[]
  /** Counts its days from 1904, as workbooks from old Macs do: a date that lost its format is read accordingly. */
  readonly since1904: boolean
}

export interface ColumnLook {
  /** Characters; null where the workbook does not say. */
  readonly width: number | null
  /** How its native dates are shown, in Excel's words: `dd/mm/yyyy`; empty where it has none. */
  readonly dates: string
}

/** A small file can expand into something that freezes a laptop: beyond these it is refused in a sentence. */
export const limits = {
  /** Bytes, once uncompressed. */
  expanded: 200 * 1024 * 1024,
  cells: 1_000_000,
  /** Cells side by side; the widest sheet Excel can hold. */
  columns: 16_384,
} as const

/** A cell as people read it: no invisible edges, no NULs (no screen or database can show those). */
export function tidyCell(text: string): string {
  return text.replaceAll('\u0000', '').trim()
}

const errors = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|#{2,})$/

/** Whether a cell holds what a spreadsheet shows where a formula failed or a column was too narrow. */
export function isErrorCell(cell: string): boolean {
  return cell.startsWith('#') && errors.test(cell)
}

/** The rows without the empty ones that trail behind the table. */
export function withoutEmptyTail<T extends readonly string[]>(rows: readonly T[]): readonly T[] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''))
  return last === rows.length - 1 ? rows : rows.slice(0, last + 1)
}
