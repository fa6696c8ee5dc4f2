import { findHeaderRow, headingsOf, secondLogAt } from './columns.ts'
import { withoutEmptyTail, type Sheet } from './sheet.ts'

/**
 * The sheets with every log that stands beside another, past an empty column, as a table of its own: each can be brought
 * in by itself, and each says where the others stand.
 */
export function tablesApart(sheets: readonly Sheet[]): readonly Sheet[] {
  return sheets.flatMap((sheet) => {
    const headerRow = findHeaderRow(sheet)
    const parts = partsOf(sheet, headerRow)
    return parts.length === 1 ? [sheet] : parts.map((part) => cut(sheet, headerRow, part, parts))
  })
}

interface Part {
  readonly from: number
  /** The column after its last. */
  readonly to: number
}

function partsOf(sheet: Sheet, headerRow: number): readonly Part[] {
  const headings = headingsOf(sheet, headerRow)
  const below = sheet.rows.slice(headerRow)
  const isEmpty = (column: number): boolean => below.every((cells) => (cells[column] ?? '') === '')
  const parts: Part[] = []
  let from = 0
  for (;;) {
    const second = secondLogAt(headings.slice(from))
    const to = second === null || !isEmpty(from + second - 1) ? headings.length : from + second - 1
    const filled = headings.flatMap((_, column) => (column >= from && column < to && !isEmpty(column) ? [column] : []))
    parts.push({ from: filled[0] ?? from, to: (filled.at(-1) ?? to - 1) + 1 })
    if (to === headings.length) return parts
    from = to + 1
  }
}

function cut(sheet: Sheet, headerRow: number, part: Part, parts: readonly Part[]): Sheet {
  const { from, to } = part
  const others = parts.filter((each) => each !== part).map(nameOf)
  const told = `Another log stands beside this one, in ${others.join(' and in ')}: choose it under “Sheet” to bring it in.`
  const colours = new Map(
    [...(sheet.colours ?? [])].map(([row, held]) => [
      row,
      new Map(
        [...held].flatMap(([column, colour]) => (column >= from && column < to ? [[column - from, colour]] : [])),
      ),
    ]),
  )
  return {
    ...sheet,
    part: nameOf(part),
    rows: withoutEmptyTail(sheet.rows.map((cells) => cells.slice(from, to))),
    columns: sheet.columns.slice(from, to),
    doubts: new Map([...(sheet.doubts ?? []), [headerRow, told]]),
    colours,
  }
}

/** "columns A to D", as a spreadsheet calls them. */
function nameOf({ from, to }: Part): string {
  return `columns ${letters(from)} to ${letters(to - 1)}`
}

function letters(index: number): string {
  const rest = index < 26 ? '' : letters(Math.floor(index / 26) - 1)
  return rest + String.fromCharCode(65 + (index % 26))
}
