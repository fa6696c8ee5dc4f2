/**
 * What every report becomes before it is written: neutral blocks that know nothing of commitments, and that
 * each format in `formats/` can turn into bytes.
 */
export interface Document {
  readonly title: string
  readonly subtitle: string
  readonly language: 'en-GB'
  /** The date of the report, `2026-11-23`. Given, never taken from a clock: the same input gives the same bytes. */
  readonly generatedOn: string
  /** Pages lie on their side. */
  readonly landscape: boolean
  /** Set large on one page for a wall, on this paper. */
  readonly poster?: Paper
  readonly blocks: readonly Block[]
}

/** `large`: letters to be read from across a room, on A3. */
export const papers = ['a4', 'a3', 'large'] as const
export type Paper = (typeof papers)[number]

export type Block = Heading | Paragraph | Note | Facts | List | DocumentTable

export interface Heading {
  readonly kind: 'heading'
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
}

/** Small print: how something was counted, what was left out. */
export interface Note {
  readonly kind: 'note'
  readonly text: string
}

/** A short list of labelled values, above the table or beside it. */
export interface Facts {
  readonly kind: 'facts'
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

/** Things said one after another. `label` names them where the heading above is not seen. */
export interface List {
  readonly kind: 'list'
  readonly label: string
  readonly items: readonly string[]
}

/** A table without rows keeps its headings in spreadsheets and for machines; a page leaves it out. */
export interface DocumentTable {
  readonly kind: 'table'
  /** Names the table for people who hear it, and its sheet in a workbook. */
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (Row | GroupRow)[]
}

export interface Column {
  /** Stable name for machines. */
  readonly key: string
  readonly label: string
  /** Says what the column's cells hold: text; an ISO date; a whole number; a number with two decimals. Any cell may be null. */
  readonly kind: 'text' | 'date' | 'number' | 'decimal'
  /** Share of the width, in characters of a spreadsheet column. */
  readonly width: number
  /**
   * Where a page is too narrow for every column, the value goes, with its label, under this column's value.
   * Spreadsheets and machines keep it apart.
   */
  readonly under?: string
}

/** Words that colour may underline: the words themselves always say it too. */
export interface Toned {
  readonly text: string
  readonly tone: 'good' | 'active' | 'warning' | 'quiet'
}

export type Cell = string | number | Toned | null

export interface Row {
  readonly kind: 'row'
  /** In the order of the columns. */
  readonly cells: readonly Cell[]
}

/** Opens a group: the rows up to the next one belong to it. */
export interface GroupRow {
  readonly kind: 'group'
  readonly label: string
}

/** The value of a cell without its tone. */
export function plain(cell: Cell | undefined): string | number | null {
  if (cell === undefined || cell === null) return null
  return typeof cell === 'object' ? cell.text : cell
}

/** A table's rows, each with the label of the group it belongs to. */
export function* groupedRows(table: DocumentTable): Generator<{ group: string | null; cells: readonly Cell[] }> {
  let group: string | null = null
  for (const row of table.rows) {
    if (row.kind === 'group') group = row.label
    else yield { group, cells: row.cells }
  }
}

/** The tables of a document, in their order. */
export function tablesOf(document: Document): DocumentTable[] {
  return document.blocks.filter((block) => block.kind === 'table')
}
