import {
  AlignmentType,
  BorderStyle,
  Document as WordDocument,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { longDate } from '../../records/dates.ts'
import { Problem } from '../../records/problem.ts'
import {
  isNamedAbove,
  numbersOf,
  plain,
  type Block,
  type Cell,
  type Column,
  type Document,
  type DocumentTable,
  type Picture,
  type Row,
} from '../document.ts'
import { shownColumns, underneath, widthsOf, type ShownColumn } from './columns.ts'
import { brandParts } from './wordBrand.ts'
import { inkOf, wordChart } from './wordChart.ts'
import { cellWords, visible } from './words.ts'
import { wordPoster } from './wordPoster.ts'
import { wordRuns } from './wordRuns.ts'
import { bullets, colours, pageSize, wordColours, wordStyles, type WordColours } from './wordStyle.ts'
import { settled } from './wordPackage.ts'

/** More than that Word opens only after minutes. */
const mostRows = 20_000

/**
 * A Word document: real headings, lists and tables whose headings are repeated on each page. Pictures are charts of
 * Word's own, so they stay sharp and can be changed. The same document gives the same bytes.
 * Throws a Problem when it has more rows than Word can open in reasonable time.
 */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  refuseTooLong(document)
  const word = document.poster ? wordPoster(document, document.poster) : wordReport(document)
  return settled(new Uint8Array(await Packer.toArrayBuffer(word)), document.generatedOn)
}

function wordReport(document: Document): WordDocument {
  const { width, height, margin } = pageSize
  const room = (document.landscape ? height : width) - 2 * margin
  const look = wordColours(document.brand)
  return new WordDocument({
    title: visible(document.title),
    subject: visible(document.subtitle),
    creator: 'Throughline',
    lastModifiedBy: 'Throughline',
    styles: wordStyles(document.large ?? false, look),
    numbering: bullets,
    sections: [
      {
        properties: {
          // The first page has its title in large letters already.
          titlePage: true,
          page: {
            size: {
              ...{ width, height },
              orientation: document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        headers: {
          default: new Header({ children: [runningTitle(document)] }),
          first: new Header({ children: [new Paragraph({ style: 'Header', children: [] })] }),
        },
        footers: { default: pageNumbers(document, room), first: pageNumbers(document, room) },
        children: [
          ...brandParts(document.brand),
          new Paragraph({ style: 'Title', children: wordRuns(document.title) }),
          ...(document.subtitle ? [new Paragraph({ style: 'Subtitle', children: wordRuns(document.subtitle) })] : []),
          ...document.blocks.flatMap((block) => blockParts(block, { room, look }, isNamedAbove(document, block))),
        ],
      },
    ],
  })
}

function refuseTooLong({ blocks }: Document): void {
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0)
  if (rows <= mostRows) return
  throw new Problem({
    what: `This report has ${rows} rows; a Word document of more than ${mostRows} would take minutes to open.`,
    safe: 'No file was written.',
    next: 'Choose a shorter period, or Excel.',
  })
}

function runningTitle({ title }: Document): Paragraph {
  return new Paragraph({ style: 'Header', children: wordRuns(title) })
}

function pageNumbers({ generatedOn }: Document, room: number): Footer {
  const line = new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: room }],
    children: [
      new TextRun(`Made with Throughline on ${longDate(generatedOn)}.\t`),
      new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  })
  return new Footer({ children: [line] })
}

/** How wide the page is between its margins, and in which colours. */
interface Page {
  readonly room: number
  readonly look: WordColours
}

/** `named`: a table whose caption has been told already. */
function blockParts(block: Block, page: Page, named: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: wordRuns(block.text) })]
    case 'paragraph':
      return [new Paragraph({ style: 'Lead', children: wordRuns(block.text) })]
    case 'note':
      return [new Paragraph({ style: 'Note', children: wordRuns(block.text) })]
    case 'facts':
      return block.facts.map(
        ({ label, value }) =>
          new Paragraph({
            style: 'Fact',
            children: [...wordRuns(label, { color: colours.soft }), new TextRun('\t'), ...wordRuns(value)],
          }),
      )
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: 'ListParagraph',
            numbering: { reference: 'list', level: 0 },
            children: wordRuns(item),
          }),
      )
    case 'picture':
      return block.labels.length === 0 ? [] : pictureParts(block, page)
    case 'table':
      return block.rows.length === 0 ? [] : tableParts(block, page, named)
  }
}

function tableParts(table: DocumentTable, page: Page, named: boolean): (Paragraph | Table)[] {
  const caption = new Paragraph({ style: 'Caption', keepNext: true, children: wordRuns(table.caption) })
  return [...(named ? [] : [caption]), wordTable(table, page), new Paragraph({ style: 'AfterTable', children: [] })]
}

/** The chart, what it shows, and its numbers. */
function pictureParts(picture: Picture, { room, look }: Page): (Paragraph | Table)[] {
  const numbers = numbersOf(picture)
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: wordRuns(picture.caption) }),
    new Paragraph({ style: 'Picture', keepNext: true, children: [wordChart(picture)] }),
    new Paragraph({ style: 'Note', children: wordRuns(picture.description) }),
    wordTable(numbers, { room: Math.min(room, 9000), look }),
    new Paragraph({ style: 'AfterTable', children: [] }),
  ]
}

function wordTable(table: DocumentTable, { room, look }: Page): Table {
  const shown = shownColumns(table)
  const shares = widthsOf(table, shown)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((share / total) * room))
  const rows: TableRow[] = [headings(shown, widths, look)]
  let group: string | null = null
  for (const row of table.rows) {
    if (row.kind === 'group') group = row.label
    rows.push(
      row.kind === 'group' ? groupRow(row.label, shown.length, { room, look }) : bodyRow(row, shown, widths, group),
    )
  }
  const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line }
  return new Table({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
  })
}

function headings(shown: readonly ShownColumn[], widths: readonly number[], { heading }: WordColours): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: shown.map(({ column }, index) =>
      cell(
        widths[index] ?? 0,
        [new Paragraph({ style: 'TableHeading', ...aligned(column), children: wordRuns(column.label) })],
        {
          fill: heading,
        },
      ),
    ),
  })
}

function groupRow(label: string, span: number, { room, look }: Page): TableRow {
  const words = new Paragraph({ style: 'TableGroup', keepNext: true, children: wordRuns(label) })
  return new TableRow({ cantSplit: true, children: [cell(room, [words], { fill: look.mist, span })] })
}

function bodyRow(row: Row, shown: readonly ShownColumn[], widths: readonly number[], group: string | null): TableRow {
  return new TableRow({
    cantSplit: true,
    children: shown.map((column, index) => cell(widths[index] ?? 0, cellParts(row, column, group))),
  })
}

function cellParts(row: Row, shown: ShownColumn, group: string | null): Paragraph[] {
  const { column, index } = shown
  const main = row.cells[index]
  const lower = underneath(row, shown, group).map(
    (each) =>
      new Paragraph({
        style: 'Under',
        children: [
          ...wordRuns(`${each.column.label} `, { bold: true }),
          ...valueRuns(row.cells[each.index], each.column),
        ],
      }),
  )
  const value = plain(main) === group ? [] : valueRuns(main, column)
  const first = new Paragraph({ style: 'TableText', ...aligned(column), children: value })
  return value.length === 0 && lower.length > 0 ? lower : [first, ...lower]
}

function aligned({ kind }: Column): { alignment?: typeof AlignmentType.RIGHT } {
  return kind === 'number' || kind === 'decimal' ? { alignment: AlignmentType.RIGHT } : {}
}

function valueRuns(value: Cell | undefined, { kind }: Column): TextRun[] {
  const tone = typeof value === 'object' && value !== null && 'tone' in value ? value.tone : null
  return wordRuns(cellWords(value, kind), tone === null ? {} : { bold: tone !== 'quiet', color: inkOf(tone) })
}

function cell(width: number, children: Paragraph[], look: { fill?: string; span?: number } = {}): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    ...(look.span === undefined ? {} : { columnSpan: look.span }),
    ...(look.fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: look.fill, color: 'auto' } }),
  })
}
