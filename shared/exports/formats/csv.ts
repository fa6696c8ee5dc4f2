import { strToU8 } from 'fflate'
import Papa from 'papaparse'
import { joined } from '../../records/bytes.ts'
import { plain, tablesOf, type Document, type DocumentTable } from '../document.ts'

/**
 * Text that a spreadsheet would calculate on opening: it gets a space without width before it, which nobody sees and
 * our import takes off again. A lone dash and a plain negative number are left as they are; nothing in them can be run.
 */
const calculates = /^(?:[=@\t\r]|\+|-(?![\d.,]*$))/
const harmless = '\u200B'

const newline = '\r\n'
const pieceRows = 1_000

/**
 * Comma-separated values after RFC 4180: the tables only, one heading row each, dates as `2026-12-04`.
 * Groups are not rows here: every row stands for itself. Starts with a byte order mark unless told not to, for
 * without it Excel reads accents wrongly.
 */
export function writeCsv(
  document: Document,
  options: { byteOrderMark: boolean } = { byteOrderMark: true },
): Uint8Array {
  const pieces = tablesOf(document).flatMap((table, index) => [
    ...(index > 0 ? [strToU8(newline)] : []),
    ...piecesOf(table),
  ])
  return joined(options.byteOrderMark ? [strToU8('\uFEFF'), ...pieces] : pieces)
}

/** A text of 50,000 rows costs twice what its pieces cost one after another. */
function piecesOf(table: DocumentTable): Uint8Array[] {
  const headings = table.columns.map((column) => column.label)
  const pieces: Uint8Array[] = []
  let lines: (string | number | null)[][] = [...(table.above ?? []), headings].map((cells) =>
    cells.map((cell) => inert(plain(cell))),
  )
  const finish = (): void => {
    pieces.push(strToU8(Papa.unparse(lines, { newline }) + newline))
    lines = []
  }
  for (const row of table.rows) {
    if (row.kind !== 'row') continue
    if (lines.length >= pieceRows) finish()
    lines.push(row.cells.map((cell) => inert(plain(cell))))
  }
  finish()
  return pieces
}

function inert<T>(cell: T): T | string {
  return typeof cell === 'string' && calculates.test(cell) ? harmless + cell : cell
}
