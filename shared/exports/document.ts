import type { Brand } from './brand.ts'

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
  /** In letters of at least 16 points, for people who see little; pictures keep theirs. */
  readonly large?: boolean
  /** Set large on one page for a wall, on this paper. */
  readonly poster?: Paper
  /** A spreadsheet holds the table and nothing else: a log in the columns of the file it came from. */
  readonly tableOnly?: boolean
  /** Whose name, colour and logo stand on it. */
  readonly brand?: Brand
  readonly blocks: readonly Block[]
  /** What a calendar is given, where the report is about something that has its hours. */
  readonly events?: readonly CalendarEvent[]
  /** What a person is written, where the report can be handed to somebody: for an e-mail, or to be copied. */
  readonly letter?: Letter
}

export interface Letter {
  /** Whom an e-mail goes to, where the choices let an address leave; null: whoever sends it fills it in. */
  readonly to: { readonly name: string; readonly address: string } | null
  readonly subject: string
  readonly opening: string
  /** One for each person whose things are told; `heading` is null where there is only one. */
  readonly parts: readonly { readonly heading: string | null; readonly items: readonly LetterItem[] }[]
  readonly closing: string
}

export interface LetterItem {
  readonly title: string
  /** What is to be known of it, a line each. */
  readonly lines: readonly string[]
}

export interface CalendarEvent {
  /** The same for ever, so that a calendar knows it again. */
  readonly uid: string
  readonly date: string
  /** Wall-clock start in `timeZone`; null for the whole day, in any zone. */
  readonly start: string | null
  readonly minutes: number
  /** Days it runs for, one after another. */
  readonly days: number
  /** IANA name: "Europe/London"; empty for the whole day. */
  readonly timeZone: string
  readonly title: string
  readonly where: string
  readonly words: string
  /** Rises with every change (RFC 5545, SEQUENCE). */
  readonly sequence: number
  readonly cancelled: boolean
}

/** `large`: letters to be read from across a room, on A3. */
export const papers = ['a4', 'a3', 'large'] as const
export type Paper = (typeof papers)[number]

export type Block = (Heading | Paragraph | Note | Facts | List | Picture | DocumentTable) & {
  /** The section of its report it belongs to; none: the head, which is always there. */
  readonly section?: string
}

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

/**
 * A picture of a few numbers. Pages and Word draw it; in every format the same numbers also stand in a table
 * (`numbersOf`), so that nothing is told by shape or colour alone.
 */
export interface Picture {
  readonly kind: 'picture'
  /**
   * `lines`: a line for each series, over the labels. `bars`: a bar for each label, its series end to end. `radar`: a
   * spoke for each label (three at least), the last series filled. `path`: a row for each label with a circle for each
   * series, joined as far as there is something.
   */
  readonly shape: 'lines' | 'bars' | 'radar' | 'path'
  readonly caption: string
  /** What is to be seen, in a sentence, for those who do not see it. */
  readonly description: string
  /** What the labels are: "Month". */
  readonly axis: string
  /** What stands after ` · ` is set beneath, where there is room for one line only. */
  readonly labels: readonly string[]
  /** Of `lines`: the day of each label, rising, `2026-11-23`. Labels then lie as far apart as their days; else evenly. */
  readonly days?: readonly string[]
  readonly series: readonly Series[]
  /** The ends of the scale that the values lie on, in whole numbers; values then have up to two decimals. */
  readonly scale?: { readonly from: number; readonly to: number }
  /** A table that holds its numbers and says more, in place of the one made of them. */
  readonly numbers?: DocumentTable
}

export interface Series {
  readonly key: string
  readonly label: string
  readonly tone: Toned['tone']
  /** In the order of the labels; null: nothing to show. */
  readonly values: readonly (number | null)[]
}

/**
 * Whether a page has told a table's caption already, in the heading right above it or as its title. Who hears the page
 * is told it all the same, and so is a spreadsheet.
 */
export function isNamedAbove({ title, blocks }: Document, table: Block): boolean {
  const before = blocks[blocks.indexOf(table) - 1]
  return table.kind === 'table' && (before?.kind === 'heading' || table.caption === title)
}

/** A table without rows keeps its headings in spreadsheets and for machines; a page leaves it out. */
export interface DocumentTable {
  readonly kind: 'table'
  /** Names the table for people who hear it, and its sheet in a workbook. */
  readonly caption: string
  readonly columns: readonly Column[]
  /** Rows that stand above the headings in a spreadsheet: the titles of the file it came from. */
  readonly above?: readonly (readonly Cell[])[]
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
  readonly tone: 'good' | 'active' | 'caution' | 'warning' | 'quiet'
}

/** A date as people read it there; a workbook holds it as a real date in this style, `dd/mm/yy`. */
export interface Dated {
  readonly text: string
  readonly date: string
  readonly style: string
  /** "17:30", where the text tells it too. */
  readonly time?: string
}

export type Cell = string | number | Toned | Dated | null

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

/** The tables of a document, in their order, the numbers of its pictures among them. */
export function tablesOf(document: Document): DocumentTable[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'picture') return numbersOf(block)
    return block.kind === 'table' ? block : []
  })
}

/** A picture's numbers: a row for each label. */
export function numbersOf({ caption, axis, labels, series, scale, numbers }: Picture): DocumentTable {
  if (numbers) return numbers
  const kind = scale ? 'decimal' : 'number'
  return {
    kind: 'table',
    caption,
    columns: [
      { key: 'label', label: axis, kind: 'text', width: 30 },
      ...series.map(({ key, label }): Column => ({ key, label, kind, width: 12 })),
    ],
    rows: labels.map((label, index) => ({
      kind: 'row',
      cells: [label, ...series.map(({ values }) => values[index] ?? null)],
    })),
  }
}
