import { strToU8 } from 'fflate'
import Papa from 'papaparse'
import { plain, tablesOf, type Document } from '../document.ts'

/**
 * Text that a spreadsheet would calculate on opening: it gets a space without width before it, which nobody sees and
 * our import takes off again. A lone dash and a plain negative number are left as they are; nothing in them can be run.
 */
const calculates = /^(?:[=@\t\r]|\+|-(?![\d.,]*$))/
const harmless = '\u200B'

/**
 * Comma-separated values after RFC 4180: the tables only, one heading row each, dates as `2026-12-04`.
 * Groups are not rows here: every row stands for itself. Starts with a byte order mark unless told not to, for
 * without it Excel reads accents wrongly.
 */
export function writeCsv(
  document: Document,
  options: { byteOrderMark: boolean } = { byteOrderMark: true },
): Uint8Array {
  const tables = tablesOf(document).map((table) => {
    const headings = table.columns.map((column) => column.label)
    const lines: (string | number | null)[][] = [...(table.above ?? []), headings].map((cells) => cells.map(inert))
    for (const row of table.rows) if (row.kind === 'row') lines.push(row.cells.map((cell) => inert(plain(cell))))
    return Papa.unparse(lines, { newline: '\r\n' })
  })
  return strToU8(`${options.byteOrderMark ? '\uFEFF' : ''}${tables.map((table) => `${table}\r\n`).join('\r\n')}`)
}

function inert<T>(cell: T): T | string {
  return typeof cell === 'string' && calculates.test(cell) ? harmless + cell : cell
}
