import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '#renderer/features/imports/decode.ts'
import { readGrid } from '#shared/imports/grid.ts'
import { Problem } from '#shared/records/problem.ts'
import { commitmentsIn, onlyCommitment, previewOf, sheetOf } from './support.ts'

const tracker = new Uint8Array(
  readFileSync(new URL('../../../fixtures/real/board-action-tracker-2012.xlsx', import.meta.url)),
)

/** The real workbook with some of its parts changed or added. */
function workbookWith(parts: Zippable): Uint8Array {
  return zipSync({ ...unzipSync(tracker), ...parts })
}

/** The real workbook around other rows. */
function sheetXml(rows: string, after = ''): Zippable {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return {
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ),
  }
}

/** The archive with its first part's expanded size, as its directory tells it, set to `size` bytes. */
function claimingSize(archive: Uint8Array, size: number): Uint8Array {
  const forged = archive.slice()
  const directory = forged.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, index) => forged[at + index] === byte))
  new DataView(forged.buffer).setUint32(directory + 24, size, true)
  return forged
}

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`

async function refusal(bytes: Uint8Array): Promise<string> {
  const problem: unknown = await readGrid(bytes, decode).then(
    () => null,
    (error: unknown) => error,
  )
  if (!(problem instanceof Problem)) throw new Error(`expected a Problem, got ${String(problem)}`)
  expect(problem.safe).toBe('Nothing was brought in.')
  expect(problem.next).not.toBeNull()
  return problem.what
}

describe('files that cannot be read say so in a sentence', () => {
  test('empty and blank files', async () => {
    expect(await refusal(new Uint8Array())).toBe('This file is empty.')
    expect(await refusal(strToU8('\uFEFF\r\n , \r\n'))).toBe('There is nothing in this file.')
  })

  test('other kinds of file', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3)) % 251)
    expect(await refusal(noise)).toContain('not a table')
    expect(await refusal(strToU8('%PDF-1.7 and so on'))).toContain('not a table')
    expect(await refusal(strToU8('<html><table><tr><td>Action</td></tr></table></html>'))).toContain('web page')
    expect(await refusal(zipSync({ 'content.xml': strToU8('<x/>') }))).toContain('OpenDocument')
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toContain('Word document')
    expect(await refusal(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toContain('.xlsb')
    expect(await refusal(zipSync({ 'readme.txt': strToU8('hello') }))).toContain('holds none')
  })

  test('old and password-protected workbooks', async () => {
    const container = [0xd0, 0xcf, 0x11, 0xe0, ...Array.from({ length: 64 }, () => 0)]
    expect(await refusal(Uint8Array.from(container))).toContain('before 2007')
    const entry = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
    expect(await refusal(Uint8Array.from([...container, ...entry]))).toContain('password')
  })

  test('damaged workbooks, wherever they are cut or spoilt', async () => {
    for (const share of [0.02, 0.2, 0.5, 0.9, 0.99]) {
      expect(await refusal(tracker.slice(0, Math.floor(tracker.length * share)))).toContain('damaged')
    }
    expect(await refusal(workbookWith({ 'xl/workbook.xml': strToU8('<workbook><sheets') }))).toMatch(
      /damaged|nothing in/,
    )
    expect(await refusal(workbookWith({ 'xl/sharedStrings.xml': strToU8('<sst/>') }))).toContain('damaged')
  })

  test('bombs are refused before they unfold', async () => {
    expect(await refusal(claimingSize(tracker, 201 * 1024 * 1024))).toContain('200 MB')
    const far = sheetXml(`<row r="1048576">${text('XFD1048576', 'far away')}</row>`)
    expect(await refusal(workbookWith(far))).toContain('1,048,576 rows and 16,384 columns')
    expect(await refusal(strToU8(','.repeat(30_000)))).toContain('1,000,000 cells')
    expect(await refusal(strToU8('a,b,c,d,e,f,g,h,i,j\n'.repeat(101_000)))).toContain('1,000,000 cells')
  })

  test.each([
    ['a column beyond the last', '<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>'],
    ['a row beyond the last', '<row r="9999999999"/>'],
    ['a number that is none', '<row r="0xFFFFFFFF"/>'],
    ['other quotes and spaces', `<row r = '1'><c x=">" r = 'ZZZZZZZZ1'><v>1</v></c></row>`],
    ['letters in disguise', '<row r="1"><c r="&#88;&#88;&#88;&#88;&#88;&#88;1"><v>1</v></c></row>'],
    ['an address within another value', `<row r="1"><c x=" r='A1' " r="ZZZZZZZZ1"><v>1</v></c></row>`],
    ['tags that never end', '<c '.repeat(300_000)],
    ['quotes that never end', '<c "'.repeat(300_000)],
    ['a tag of many attributes', `<row ${Array.from({ length: 60_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`],
    ['one endless text', `<row r="1">${text('A1', '&amp;'.repeat(1_100_000))}</row>`],
  ])('a sheet that would take all time or memory: %s', async (_, rows) => {
    expect(await refusal(workbookWith(sheetXml(rows)))).toContain('damaged')
  })

  test('the same in a workbook’s other parts', async () => {
    for (const part of ['xl/styles.xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml']) {
      expect(await refusal(workbookWith({ [part]: strToU8('<xf <numFmt <sheet '.repeat(40_000)) }))).toContain(
        'damaged',
      )
    }
  })

  test('nothing but quotation marks', async () => {
    expect(await refusal(strToU8('"'.repeat(3_000_100)))).toContain('quotation marks')
  })
})

describe('awkward tables are read', () => {
  test('only headings', async () => {
    const preview = previewOf(await sheetOf('Ref,Action,Owner\n'))
    expect(preview.counts).toMatchObject({ commitments: 0, header: 1 })
  })

  test.each([
    ['semicolons', 'Ref;Action;Owner\n1;"Send it, now";FN\n'],
    ['tabs', 'Ref\tAction\tOwner\n1\tSend it, now\tFN\n'],
    ['bars', 'Ref|Action|Owner\n1|Send it, now|FN\n'],
    [
      'quoted cells full of another delimiter',
      'Ref,Action,Owner\n1,"Send it, now",FN\n2,"3/11;pmo;a;b","4/11;x;c;d"\n',
    ],
    ['Excel’s own line', 'sep=;\nRef;Action;Owner\n1;Send it, now;FN\n'],
    ['mixed line ends', 'Ref,Action,Owner\r1,"Send it, now",FN\r\n2,Other,FN\n3,Third,FN'],
  ])('%s', async (_, csv) => {
    const preview = previewOf(await sheetOf(csv))
    const [first] = commitmentsIn(preview).values()
    expect(first).toMatchObject({ reference: '1', action: 'Send it, now', owners: [{ name: 'FN' }] })
    expect(preview.counts.problems).toBe(0)
  })

  test('a cell that holds an error of the workbook is told and stands for nothing', async () => {
    const failed = (at: string, error: string) => `<c r="${at}" t='e'><f>VLOOKUP(1,A:A,9)</f><v>${error}</v></c>`
    const rows =
      `<row r="1">${text('A1', 'Ref')}${text('B1', 'Action')}${text('C1', 'Owner')}${text('D1', 'Days late')}</row>` +
      `<row r="2">${text('A2', '1')}${text('B2', 'Send it')}${failed('C2', '#N/A')}${failed('D2', '#REF!')}</row>` +
      `<row r="3">${text('A3', '2')}${failed('B3', '#VALUE!')}${text('C3', 'FN')}</row>`
    const [sheet] = await readGrid(workbookWith(sheetXml(rows)), decode)
    if (!sheet) throw new Error('no sheet')
    expect(sheet.rows[1]).toEqual(['1', 'Send it', '#N/A', '#REF!'])
    const preview = previewOf(sheet)
    expect(preview.rows[1]).toMatchObject({
      commitment: { owners: [], details: '' },
      warnings: [
        '“Owner” holds #N/A, an error of the workbook; it is read as empty.',
        '“Days late” holds #REF!, an error of the workbook; it is read as empty.',
      ],
    })
    expect(preview.rows[2]).toMatchObject({
      kind: 'problem',
      warnings: ['The action is #VALUE!, an error of the workbook.'],
    })
    const csv = await onlyCommitment('Ref,Action,Due,Status\n1,Send it,########,#DIV/0!\n')
    expect(csv).toMatchObject({ commitment: { due: null, state: 'promised', notes: [] } })
    expect(csv.warnings).toHaveLength(2)
    expect((await onlyCommitment('Ref,Action\n#1,#housing needs a plan\n')).warnings).toEqual([])
  })

  test('every usual encoding', async () => {
    const csv = 'Ref,Action,Owner\n1,Café – “purdah” £5,Zoë Lee\n'
    const wide = Buffer.from(csv, 'utf16le')
    const files = [
      strToU8(csv),
      Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8(csv)]),
      Uint8Array.from([0xff, 0xfe, ...wide]),
      Uint8Array.from([0xfe, 0xff, ...Buffer.from(wide).swap16()]),
      Uint8Array.from(wide),
    ]
    for (const bytes of files) {
      const [sheet] = await readGrid(bytes, decode)
      expect(sheet?.rows).toEqual([
        ['Ref', 'Action', 'Owner'],
        ['1', 'Café – “purdah” £5', 'Zoë Lee'],
      ])
    }
  })

  test('Excel’s plain CSV from Windows', async () => {
    const bytes = Uint8Array.from('Ref,Action\n1,Café £5 for Zoë\n', (letter) => letter.charCodeAt(0))
    const [sheet] = await readGrid(bytes, decode)
    expect(sheet?.rows[1]).toEqual(['1', 'Café £5 for Zoë'])
  })

  test('long cells, formulas, emoji, right-to-left text and markup travel unharmed', async () => {
    const long = 'lang '.repeat(2_000).trim()
    const cells = [long, '=HYPERLINK("http://x","y")', '👩🏽‍🚀 مرحبا', '<script>alert(1)</script>', 'O\'Neil said "no"']
    for (const cell of cells) {
      const { commitment } = await onlyCommitment(`Ref,Action\n1,"${cell.replaceAll('"', '""')}"\n`)
      expect(commitment.action).toBe(cell)
    }
  })

  test('a cell beyond 40,000 characters is a problem, not a loss', async () => {
    const preview = previewOf(await sheetOf(`Ref,Action\n1,${'x'.repeat(40_001)}\n2,Send it\n`))
    expect(preview.rows[1]).toMatchObject({
      kind: 'problem',
      row: 2,
      warnings: ['A cell holds more than 40,000 characters.'],
    })
    expect(preview.counts).toMatchObject({ commitments: 1, problems: 1 })
  })

  test('what our export puts before a formula, today or once, is taken off, and only that', async () => {
    const action = async (cell: string) => (await onlyCommitment(`Ref,Action\n1,"${cell}"\n`)).commitment.action
    expect(await action('\u200B=1+1')).toBe('=1+1')
    expect(await action("'=1+1")).toBe('=1+1')
    expect(await action("'@all")).toBe('@all')
    expect(await action("'tis done")).toBe("'tis done")
    expect(await action("''=1")).toBe("''=1")
  })

  test('quotation marks out of their pairs are told with the row whose cells they may have joined', async () => {
    const { rows } = previewOf(await sheetOf('Ref,Action,Owner\n1,"Well set",FN\n2,"Open,FN\n3,Fetch it,FN\n'))
    expect(rows[1]?.warnings).toEqual([])
    expect(rows[2]?.warnings).toEqual([
      'A quotation mark in this row has no partner: what stands in one cell may be several, or several rows.',
    ])
  })

  test('a time of day is the one the workbook shows', async () => {
    const parts = {
      ...sheetXml(
        `<row r="1">${text('A1', 'Deadline')}</row><row r="2"><c r="A2" s="1"><v>45446.604166666664</v></c></row>`,
      ),
      'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>'),
    }
    const [sheet] = await readGrid(workbookWith(parts), decode)
    expect(sheet?.rows[1]).toEqual(['2024-06-03 14:30'])
  })

  test('NULs vanish, the rest stays', async () => {
    expect((await onlyCommitment('Ref,Action\n1,Se\u0000nd it\n')).commitment.action).toBe('Send it')
  })

  test('hidden rows and cells merged downwards are read and told', async () => {
    const rows =
      `<row r="1">${text('A1', 'Action')}${text('B1', 'Owner')}</row>` +
      `<row r="2">${text('A2', 'Send it')}${text('B2', 'FN')}</row>` +
      `<row r="3" hidden="1">${text('A3', 'Fetch it')}<c r="B3" s="1"/></row>`
    const merged = '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>'
    const [sheet] = await readGrid(workbookWith(sheetXml(rows, merged)), decode)
    if (!sheet) throw new Error('no sheet')
    const preview = previewOf(sheet)
    expect(commitmentsIn(preview).get(3)?.owners).toMatchObject([{ name: 'FN' }])
    expect(preview.rows[2]?.understood).toEqual([
      'This row is hidden in the workbook.',
      '“FN” comes from a cell merged with row 2.',
      'No day is given for the promise; today is taken.',
    ])
  })

  test('numbers lose the noise they are stored with; colour alone is no cell', async () => {
    const rows = `<row r="1"><c r="A1"><v>5.0500000000000007</v></c><c r="B1"><v>12</v></c></row><row r="9000"><c r="ZZ9000" s="1"/></row>`
    const [sheet] = await readGrid(workbookWith(sheetXml(rows)), decode)
    expect(sheet?.rows).toEqual([['5.05', '12']])
  })
})
