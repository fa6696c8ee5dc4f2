import type { Cell, Column, DocumentTable, GroupRow, Row } from '../document.ts'

/** A column and what it says of each line. */
export interface ColumnOf<Line> extends Column {
  readonly cell: (line: Line) => Cell
  /** Left out when false: a forum's own log does not name the forum in every line. */
  readonly shown?: boolean
}

/** Lines in groups; `label` is null where nothing is grouped. */
export interface Grouped<Line> {
  readonly label: string | null
  readonly lines: readonly Line[]
}

/** Lays lines out as a table. */
export function tableOf<Line>(
  caption: string,
  columns: readonly ColumnOf<Line>[],
  groups: readonly Grouped<Line>[],
): DocumentTable {
  const shown = columns.filter(({ shown: wanted = true }) => wanted)
  const rows = groups.flatMap(({ label, lines }): (Row | GroupRow)[] => [
    ...(label === null ? [] : [{ kind: 'group', label } as const]),
    ...lines.map((line): Row => ({ kind: 'row', cells: shown.map(({ cell }) => cell(line)) })),
  ])
  return {
    kind: 'table',
    caption,
    columns: shown.map(({ key, label, kind, width, under }) =>
      under === undefined ? { key, label, kind, width } : { key, label, kind, width, under },
    ),
    rows,
  }
}
