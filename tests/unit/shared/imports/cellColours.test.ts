import { strToU8, unzipSync, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decode } from '#renderer/features/imports/decode.ts'
import { cellColour, withColoursWritten } from '#shared/imports/cellColours.ts'
import { guessMapping } from '#shared/imports/columns.ts'
import { readGrid } from '#shared/imports/grid.ts'
import { commitmentsIn, emptyProgramme, previewOf } from './support.ts'

test.each([
  ['FFFF0000', 'Red'],
  ['FFC00000', 'Red'],
  ['FFFFC000', 'Amber'],
  ['FFFFFF00', 'Amber'],
  ['FF92D050', 'Green'],
  ['00B050', 'Green'],
  ['FF0070C0', 'Blue'],
  ['FFFFC7CE', 'Red'],
  ['FFC6EFCE', 'Green'],
  ['FFA9D08E', 'Green'],
  ['FFF4B084', 'Amber'],
  ['FF9BC2E6', null],
  ['FFFFFFFF', null],
  ['FFD9E1F2', null],
  ['FFE2EFDA', null],
  ['FFFFF2CC', null],
  ['FFBFBFBF', null],
  ['FF7030A0', null],
  ['auto', null],
])('a cell filled %s is %s', (rgb, colour) => expect(cellColour(rgb)).toBe(colour))

const text = (at: string, value: string, style = 0) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`

async function coloured(parts: { rows?: string; styles?: string; theme?: string } = {}) {
  const tracker = readFileSync(new URL('../../../fixtures/real/board-action-tracker-2012.xlsx', import.meta.url))
  const rows =
    `<row r="1">${text('A1', 'Ref')}${text('B1', 'Action')}${text('C1', 'RAG')}</row>` +
    `<row r="2">${text('A2', '1')}${text('B2', 'Send it')}<c r="C2" s="1"/></row>` +
    `<row r="3">${text('A3', '2')}${text('B3', 'Fetch it', 3)}<c r="C3" s="2"/></row>` +
    `<row r="4">${text('A4', '3')}${text('B4', 'Ring them')}${text('C4', 'Amber', 1)}</row>` +
    `<row r="5"><c r="C5" s="1"/></row>`
  const fill = (rgb: string) => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`
  const styles =
    `<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>` +
    `<fills><fill><patternFill patternType="none"/></fill>${fill('FFFF0000')}${fill('FFD9E1F2')}</fills>` +
    `<cellXfs><xf fontId="0" fillId="0"/><xf fontId="2" fillId="1"/><xf fillId="2"/><xf fontId="1" fillId="0"/></cellXfs>` +
    `<dxfs><dxf><fill><patternFill><fgColor rgb="FF00B050"/></patternFill></fill></dxf></dxfs>`
  const [sheet] = await readGrid(
    zipSync({
      ...unzipSync(new Uint8Array(tracker)),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${parts.rows ?? rows}</sheetData></worksheet>`),
      'xl/styles.xml': strToU8(`<styleSheet>${parts.styles ?? styles}</styleSheet>`),
      ...(parts.theme && { 'xl/theme/theme1.xml': strToU8(parts.theme) }),
    }),
    decode,
  )
  if (!sheet) throw new Error('no sheet')
  return sheet
}

test('a RAG cell that is only filled says its colour, and is given back with the word', async () => {
  const sheet = await coloured()
  const written = withColoursWritten(sheet, guessMapping(sheet, emptyProgramme()))
  expect(written.rows.map((cells) => cells[2])).toEqual(['RAG', 'Red', '', 'Amber'])
  const preview = previewOf(written)
  expect([...commitmentsIn(preview).values()].map(({ rag, state }) => [rag, state])).toEqual([
    ['red', 'promised'],
    [null, 'promised'],
    ['amber', 'promised'],
  ])
  expect(preview.rows[1]?.understood).toContain('The cell for the colour holds no word; it is filled red.')
})

test('rows that are struck through are told', async () => {
  const { notes } = await coloured()
  expect([...notes]).toEqual([[2, ['Words in this row are struck through in the workbook.']]])
})

/** A style for each of these `fgColor` tags, from 1. */
function stylesFor(...colours: string[]): string {
  const fills = colours.map(
    (colour) => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`,
  )
  const used = colours.map((_, index) => `<xf fillId="${index + 1}"/>`)
  return `<fonts><font/></fonts><fills><fill/>${fills.join('')}</fills><cellXfs><xf fillId="0"/>${used.join('')}</cellXfs>`
}

test('a colour of the workbook’s theme, lighter or darker, and one of the old numbered ones', async () => {
  const accents = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47']
    .map((rgb, index) => `<a:accent${index + 1}><a:srgbClr val="${rgb}"/></a:accent${index + 1}>`)
    .join('')
  const dark = '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1>'
  const theme = `<a:theme><a:clrScheme>${dark}${accents}</a:clrScheme><a:accent6><a:srgbClr val="FF0000"/></a:accent6></a:theme>`
  const colours = [
    'theme="9"',
    'theme="9" tint="-0.25"',
    'theme="7" tint="0.39"',
    'theme="0"',
    'indexed="10"',
    'theme="99"',
  ]
  const rows = [
    `<row r="1">${text('A1', 'Ref')}${text('B1', 'Action')}${text('C1', 'RAG')}</row>`,
    ...colours.map((_, index) => {
      const row = index + 2
      return `<row r="${row}">${text(`B${row}`, `Send it ${row}`)}<c r="C${row}" s="${index + 1}"/></row>`
    }),
  ]
  const sheet = await coloured({ rows: rows.join(''), styles: stylesFor(...colours), theme })
  const written = withColoursWritten(sheet, guessMapping(sheet, emptyProgramme()))
  expect(written.rows.slice(1).map((cells) => cells[2] ?? '')).toEqual(['Green', 'Green', 'Amber', '', 'Red', ''])
})

test('a row that is filled as a whole has its colour, told, where no column is for it', async () => {
  const filled = (row: number, style: number) =>
    `<row r="${row}">${text(`A${row}`, String(row), style)}${text(`B${row}`, `Send it ${row}`, style)}<c r="C${row}" s="${style}"/></row>`
  const head = `<row r="1">${text('A1', 'Ref', 1)}${text('B1', 'Action', 1)}${text('C1', 'Owner', 1)}</row>`
  const partly = `<row r="5">${text('A5', '5', 1)}${text('B5', 'Send it 5')}</row>`
  const styles = stylesFor('rgb="FFFF0000"', 'rgb="FF92D050"', 'rgb="FF0070C0"')
  const mixed = await coloured({ rows: [head, filled(2, 1), filled(3, 2), filled(4, 3), partly].join(''), styles })
  const preview = previewOf(mixed)
  expect([...commitmentsIn(preview).values()].map(({ rag }) => rag)).toEqual(['red', 'green', null, null])
  expect(preview.rows[1]?.understood).toContain(
    'The row is filled red in the workbook, which is taken for its RAG colour.',
  )
  const alike = await coloured({ rows: [head, filled(2, 1), filled(3, 1)].join(''), styles })
  expect([...commitmentsIn(previewOf(alike)).values()].map(({ rag }) => rag)).toEqual([null, null])
})
