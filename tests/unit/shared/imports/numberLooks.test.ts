import { strToU8, unzipSync, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decode } from '#renderer/features/imports/decode.ts'
import { readGrid } from '#shared/imports/grid.ts'
import { numberLook, showNumber } from '#shared/imports/numberLooks.ts'

test.each([
  ['0.5', '0%', '50%'],
  ['0.456', '0%', '45.6%'],
  ['1', '0.00%', '100.00%'],
  ['1200', '&quot;£&quot;#,##0', '£1,200'],
  ['-1200.5', '&quot;£&quot;#,##0', '-£1,200.5'],
  ['1234567.891', '[$€-2] #,##0.00', '€ 1,234,567.891'],
  ['1200', '_-[$£-809]* #,##0.00_-;-[$£-809]* #,##0.00_-', '£1,200.00'],
  ['1.1', '0.00', '1.10'],
  ['7', '000', '007'],
  ['7', '&quot;A-&quot;000', 'A-007'],
  ['12000', '#,##0', '12,000'],
])('%s shown as %s is %s', (stored, code, shown) => {
  const look = numberLook(code)
  expect(look && showNumber(stored, look)).toBe(shown)
})

test.each(['General', '0', '#', '@', 'dd/mm/yyyy', '0.00E+00', '# ?/?', '&quot;x', ''])(
  'numbers shown as %s stay as they are stored',
  (code) => expect(numberLook(code)).toBeNull(),
)

test('what is no plain number stays as it is stored', () => {
  const look = numberLook('0%')
  if (!look) throw new Error('no look')
  for (const stored of ['', 'n/a', '1e400', '2024-01-01']) expect(showNumber(stored, look)).toBe(stored)
})

test('a workbook’s numbers arrive as people see them', async () => {
  const tracker = readFileSync(new URL('../../../fixtures/real/board-action-tracker-2012.xlsx', import.meta.url))
  const cells = '<c r="A1" s="1"><v>0.45</v></c><c r="B1" s="2"><v>1.1</v></c><c r="C1"><v>0.45</v></c>'
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/></cellXfs>'
  const [sheet] = await readGrid(
    zipSync({
      ...unzipSync(new Uint8Array(tracker)),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`),
      'xl/styles.xml': strToU8(
        `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.00"/></numFmts>${styles}</styleSheet>`,
      ),
    }),
    decode,
  )
  expect(sheet?.rows).toEqual([['45%', '1.10', '0.45']])
})
