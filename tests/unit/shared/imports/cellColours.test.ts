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

async function coloured() {
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
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
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
