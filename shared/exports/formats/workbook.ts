import { strToU8, zipSync } from 'fflate'
import { officeDay } from './words.ts'

/**
 * Writes an Excel workbook (Office Open XML). Our own rather than a library's: the same cells give the same bytes,
 * text is never cut or dropped, it starts no helper that the page's security policy would refuse, and text such as
 * "constructor" stays text.
 */
export interface Workbook {
  readonly title: string
  /** `2026-11-23`: the only date the file carries. */
  readonly createdOn: string
  /** The ground of headings and the letters of groups, and the ground of groups: `#rrggbb`. */
  readonly colours?: { readonly ink: string; readonly mist: string }
  readonly sheets: readonly Sheet[]
}

export interface Sheet {
  /** Already safe and unique: see `sheetNames`. */
  readonly name: string
  readonly landscape: boolean
  /** Characters. */
  readonly widths: readonly number[]
  /** The row of the headings, 0 for the first: it stays in sight, is repeated on each printed page and offers filters. */
  readonly header: number | null
  readonly rows: readonly (readonly SheetCell[])[]
}

export interface SheetCell {
  /** Text is always typed as text: a formula in it stays unread. */
  readonly value: string | number | null
  readonly style: Style
  /** For `date`: how it is shown, `dd/mm/yy` or `dd/mm/yy hh:mm`; otherwise as in "4 Dec 2026". */
  readonly dates?: string
}

/** The look of a cell; `date` also makes its text, `2026-12-04` or `2026-12-04 17:30`, a real date. */
export type Style = (typeof styles)[number]['name']

const ink = 'FF1D2B2A'
const text = { numberFormat: 49, wrap: true, fill: 0, align: 'left' }

/** In the order of the file's style list; `heading` is the colour of the workbook's headings; number format 49 is "text", so that editing a cell does not wake a formula. */
const styles = [
  { name: 'plain', ...text, bold: false, size: 11, colour: ink },
  { name: 'header', ...text, bold: true, size: 11, colour: 'FFFFFFFF', fill: 2 },
  { name: 'group', ...text, bold: true, size: 11, colour: 'heading', fill: 3, wrap: false },
  { name: 'date', ...text, bold: false, size: 11, colour: ink, numberFormat: 164 },
  { name: 'number', ...text, bold: false, size: 11, colour: ink, numberFormat: 3, align: 'center' },
  { name: 'decimal', ...text, bold: false, size: 11, colour: ink, numberFormat: 4, align: 'center' },
  { name: 'good', ...text, bold: true, size: 11, colour: 'FF335D25' },
  { name: 'active', ...text, bold: true, size: 11, colour: 'FF14504E' },
  { name: 'warning', ...text, bold: true, size: 11, colour: 'FFA43A19' },
  { name: 'quiet', ...text, bold: false, size: 11, colour: 'FF55625F' },
  { name: 'title', ...text, bold: true, size: 16, colour: 'heading', wrap: false },
  { name: 'caution', ...text, bold: true, size: 11, colour: 'FF7A5600' },
] as const

const styleNumbers = new Map<Style, number>(styles.map((style, index) => [style.name, index]))
const unwrapped = new Set<Style>(styles.filter(({ wrap }) => !wrap).map(({ name }) => name))
/** Points. */
const lineHeight = 15.5
const tallest = 409
const usualColours = { ink: '#14504e', mist: '#e3f1ee' }
/** Excel believes that 1900 was a leap year. */
const firstTrueDay = '1900-03-01'

export function writeWorkbook(workbook: Workbook): Uint8Array {
  const strings = new Map<string, number>()
  const dates = dateStyles(workbook)
  const sheets = workbook.sheets.map((sheet, index) => sheetXml(sheet, index, { strings, dates }))
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(workbook),
    '_rels/.rels': relations([
      ['officeDocument', 'xl/workbook.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(workbook),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relations([
      ...workbook.sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml([...dates.keys()], workbook.colours),
    'xl/sharedStrings.xml': sharedStrings(strings),
  }
  sheets.forEach((xml, index) => (files[`xl/worksheets/sheet${index + 1}.xml`] = xml))
  const bytes = Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(declaration + xml)]))
  // Zip files hold local times without a zone: noon on the day, read as local, is the same four bytes everywhere.
  return zipSync(bytes, { mtime: `${workbook.createdOn}T12:00:00`, level: 6 })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** What the sheets of a workbook share: its texts and its further date styles, each with its number. */
interface Shared {
  readonly strings: Map<string, number>
  readonly dates: ReadonlyMap<string, number>
}

/** The date styles that differ from the usual one, numbered after the others. */
function dateStyles({ sheets }: Workbook): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { rows } of sheets) {
    for (const { dates } of rows.flat()) {
      if (dates !== undefined && !found.has(dates)) found.set(dates, styles.length + found.size)
    }
  }
  return found
}

function sheetXml(sheet: Sheet, index: number, shared: Shared): string {
  const rows = sheet.rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`, shared)).join('')
    const height = linesIn(cells, sheet.widths) * lineHeight
    return `<row r="${row + 1}" ht="${Math.min(height, tallest)}">${xml}</row>`
  })
  const top = sheet.header === null ? 0 : sheet.header + 1
  const pane = `<pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
  const widths = sheet.widths.map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<worksheet ${main}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
<sheetViews><sheetView workbookViewId="0"${index === 0 ? ' tabSelected="1"' : ''}>${top > 0 ? pane : ''}</sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols>
<sheetData>${rows.join('\n')}</sheetData>
${top > 0 ? `<autoFilter ref="${area(sheet)}"/>` : ''}
<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>
<headerFooter><oddFooter>&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`
}

/** Lines that a row's wrapped text takes: an estimate, for not every program works it out on opening. */
function linesIn(cells: readonly SheetCell[], widths: readonly number[]): number {
  let most = 1
  cells.forEach(({ value, style }, column) => {
    const width = widths[column] ?? 10
    if (typeof value !== 'string' || unwrapped.has(style) || (value.length <= width && !value.includes('\n'))) return
    const lines = value.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.1) / width)), 0)
    most = Math.max(most, lines)
  })
  return most
}

function cellXml({ value, style, dates }: SheetCell, place: string, shared: Shared): string {
  const number = shared.dates.get(dates ?? '') ?? styleNumbers.get(style) ?? 0
  if (value === null || value === '') return `<c r="${place}" s="${number}"/>`
  if (typeof value === 'number') return `<c r="${place}" s="${number}"><v>${value}</v></c>`
  if (style === 'date' && value >= firstTrueDay) {
    return `<c r="${place}" s="${number}"><v>${officeDay(value.slice(0, 10)) + partOfDay(value.slice(11))}</v></c>`
  }
  const { strings } = shared
  let string = strings.get(value)
  if (string === undefined) strings.set(value, (string = strings.size))
  return `<c r="${place}" s="${number}" t="s"><v>${string}</v></c>`
}

/** "17:30" as a workbook counts it; nothing for a day alone. */
function partOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) / 1440
}

/** 0 → "A", 26 → "AA". */
function columnName(index: number): string {
  const rest = index < 26 ? '' : columnName(Math.floor(index / 26) - 1)
  return rest + String.fromCharCode(65 + (index % 26))
}

function area(sheet: Sheet, absolute = ''): string {
  const last = columnName(Math.max(sheet.widths.length, 1) - 1)
  return `${absolute}A${absolute}${(sheet.header ?? 0) + 1}:${absolute}${last}${absolute}${Math.max(sheet.rows.length, 1)}`
}

function workbookXml({ sheets }: Workbook): string {
  const names = sheets.flatMap((sheet, index) => {
    if (sheet.header === null) return []
    const top = sheet.header + 1
    const quoted = xmlText(`'${sheet.name.replaceAll("'", "''")}'`)
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${area(sheet, '$')}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$${top}:$${top}</definedName>`,
    ]
  })
  const list = sheets.map(
    (sheet, index) => `<sheet name="${xmlText(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `<workbook ${main} xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>
${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`
}

function stylesXml(
  dates: readonly string[],
  { ink: heading, mist }: NonNullable<Workbook['colours']> = usualColours,
): string {
  const fills = [argb(heading), argb(mist)]
  const fonts = styles.map(
    ({ bold, size, colour }) =>
      `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${colour === 'heading' ? argb(heading) : colour}"/><name val="Calibri"/><family val="2"/></font>`,
  )
  const solid = fills.map(
    (colour) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`,
  )
  const formats = styles.map(
    ({ numberFormat, fill, wrap, align }, font) =>
      `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="${align}" vertical="top"${wrap ? ' wrapText="1"' : ''}/></xf>`,
  )
  const plainDate = formats[styleNumbers.get('date') ?? 0] ?? ''
  formats.push(...dates.map((_, index) => plainDate.replace('numFmtId="164"', `numFmtId="${165 + index}"`)))
  const numbers = dates.map(
    (style, index) => `<numFmt numFmtId="${165 + index}" formatCode="${xmlText(style.replace(/[^dmyh:]/g, '\\$&'))}"/>`,
  )
  return `<styleSheet ${main}><numFmts count="${1 + numbers.length}"><numFmt numFmtId="164" formatCode="d\\ mmm\\ yyyy"/>${numbers.join('')}</numFmts>
<fonts count="${fonts.length}">${fonts.join('')}</fonts>
<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid.join('')}</fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

/** `#14504e` → `FF14504E`. */
function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`
}

function sharedStrings(strings: ReadonlyMap<string, number>): string {
  const items = [...strings.keys()].map((string) => `<si><t xml:space="preserve">${xmlText(string)}</t></si>`)
  return `<sst ${main} uniqueCount="${strings.size}">${items.join('')}</sst>`
}

function contentTypes({ sheets }: Workbook): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts: [string, string][] = [
    ['/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ...sheets.map((_, index): [string, string] => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${spreadsheet}.worksheet+xml`,
    ]),
    ['/xl/styles.xml', `${spreadsheet}.styles+xml`],
    ['/xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ]
  const overrides = parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`)
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(([type, target], index) => {
    const family = type.startsWith('metadata/') ? `${packages}/relationships` : office
    return `<Relationship Id="rId${index + 1}" Type="${family}/${type}" Target="${target}"/>`
  })
  return `<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`
}

function coreProperties({ title, createdOn }: Workbook): string {
  return `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Throughline</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${createdOn}T00:00:00Z</dcterms:created></cp:coreProperties>`
}

/**
 * Text for XML. What XML cannot hold is written as Excel itself does, `_x0007_`, and text that only looks like that
 * is kept apart from it; half of a broken character becomes the replacement mark.
 */
function xmlText(value: string): string {
  return value
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\0-\x08\x0b\x0c\x0d\x0e-\x1f\ufffe\uffff]/g, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
    })
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
