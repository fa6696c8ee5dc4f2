/** How a table's columns share a page: some stand beneath others (see `Column.under`). */
import { plain, type Cell, type Column, type DocumentTable, type Row } from '../document.ts'
import { cellWords } from './words.ts'

interface Placed {
  readonly column: Column
  readonly index: number
}

export interface ShownColumn extends Placed {
  /** Columns whose values stand, with their labels, under this one's. */
  readonly under: readonly Placed[]
}

export function shownColumns(table: DocumentTable): ShownColumn[] {
  const all = table.columns.map((column, index) => ({ column, index }))
  return all
    .filter(({ column }) => column.under === undefined)
    .map((shown) => ({ ...shown, under: all.filter(({ column }) => column.under === shown.column.key) }))
}

/** What the group's heading or the value above has said already is not said again: the first date of a promise never moved. */
export function underneath(row: Row, { index, under }: ShownColumn, group: string | null): readonly Placed[] {
  const said = new Set([null, '', group, plain(row.cells[index])])
  return under.filter((lower) => !said.has(plain(row.cells[lower.index])))
}

/** Characters that even the narrowest column holds beside its padding, so that a reference such as "SLF 5.3" stays whole. */
const narrowest = 12
/** A word this long is broken rather than given more room. */
const longestWord = 14
/** What stands beside the letters: padding, the rim of a chip, and some air for wider letters. */
const rim = 5
/** So many lines are enough for a value, as long as that does not make its column wider than `widest`. */
const mostLines = 6
const widest = 30
/** Rows that are looked at; those after them are much the same. */
const looked = 200

/**
 * Each shown column's share of the width: what it asks for, and no less than lets its words stand unbroken, its longest
 * value not become a tower, and the dates and numbers beneath it stand beside their label.
 */
export function widthsOf(table: DocumentTable, shown: readonly ShownColumn[]): readonly number[] {
  const rows = table.rows.slice(0, looked).flatMap((row) => (row.kind === 'row' ? [row.cells] : []))
  return shown.map(({ column, index, under }) => {
    const cells = rows.map((row) => row[index])
    const words = cells.map((cell) => unbroken(cell, column.kind))
    const longest = Math.max(0, ...cells.map((cell) => cellWords(cell, column.kind).length))
    const lower = under.filter(({ column: { kind } }) => kind !== 'text')
    return Math.max(
      column.width,
      narrowest,
      Math.min(longestWord, Math.max(unbroken(column.label, 'text'), ...words)) + rim,
      Math.min(widest, Math.ceil(longest / mostLines)),
      ...lower.map((each) => each.column.width + each.column.label.length),
    )
  })
}

/** Characters of a value that stay on one line: all of a date, a number or a chip, or the longest word of a text. */
function unbroken(cell: Cell | undefined, kind: Column['kind']): number {
  const words = cellWords(cell, kind)
  const whole = kind !== 'text' || (typeof cell === 'object' && cell !== null)
  return whole ? words.length : Math.max(...words.split(/[\s\u2013\u2014-]+/).map((word) => word.length))
}
