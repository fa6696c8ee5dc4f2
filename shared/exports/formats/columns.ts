/** How a table's columns share a page: some stand beneath others (see `Column.under`). */
import { plain, type Column, type DocumentTable, type Row } from '../document.ts'

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

/** A shown column's share of the width. Dates and numbers beneath stand beside their label on one line; text may wrap. */
export function widthOf({ column, under }: ShownColumn): number {
  const lower = under.filter((each) => each.column.kind !== 'text')
  return Math.max(column.width, narrowest, ...lower.map((each) => each.column.width + each.column.label.length))
}
