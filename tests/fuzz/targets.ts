import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { answer } from '#renderer/features/imports/answer.ts'
import { textOf } from '#renderer/features/imports/textOf.ts'
import { readProgrammeBytes } from '#renderer/store/backups/readFile.ts'
import { copyAsJson, previewOpened, restoreCopy } from '#renderer/vault/copy.ts'
import { catalog } from '#shared/catalog.ts'
import { coachingCatalog } from '#shared/coaching/catalog.ts'
import { fillWithExamples } from '#shared/coaching/sample.ts'
import { writeProgrammeFile } from '#shared/files/programmeFile.ts'
import { withColoursWritten } from '#shared/imports/cellColours.ts'
import { guessMapping, importFields, type Mapping } from '#shared/imports/columns.ts'
import { importCommitments } from '#shared/imports/commands.ts'
import { delimiters, readCsv } from '#shared/imports/csv.ts'
import { withDittosWritten } from '#shared/imports/dittos.ts'
import { asFound, encodings, type TextReading } from '#shared/imports/grid.ts'
import { importInput } from '#shared/imports/input.ts'
import { readObservations } from '#shared/imports/observations.ts'
import { duplicateChoices, previewImport } from '#shared/imports/preview.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import { importObservations } from '#shared/measures/commands.ts'
import { importMethods } from '#shared/methods/importMethods.ts'
import { library } from '#shared/methods/library/library.ts'
import { readMethodsFile, writeMethodsFile } from '#shared/methods/methodsFile.ts'
import { libraryTemplates } from '#shared/methods/templates/templates.ts'
import { peopleByName } from '#shared/people/queries.ts'
import { changeBrand } from '#shared/programme/commands.ts'
import { readLogo } from '#shared/programme/logo.ts'
import { keepPulse } from '#shared/pulse/commands.ts'
import { countIn, nothingCounted } from '#shared/pulse/count.ts'
import { readSheets } from '#shared/pulse/readSheets.ts'
import { answerLabels, statements } from '#shared/pulse/statements.ts'
import { addStatement } from '#shared/purposes/commands.ts'
import { readPasted } from '#shared/purposes/pasted.ts'
import { addContributions } from '#shared/purposes/wallCommands.ts'
import { base64, fromBase64 } from '#shared/records/base64.ts'
import { joined } from '#shared/records/bytes.ts'
import type { Command } from '#shared/records/command.ts'
import { runCommand } from '#shared/records/execute.ts'
import { linkedIds, Memory } from '#shared/records/memory.ts'
import { Problem } from '#shared/records/problem.ts'
import type { RecordSet, Table } from '#shared/records/table.ts'
import type { Dice } from '#shared/sample/dice.ts'
import { generateProgramme } from '#shared/sample/generate.ts'
import { onePng } from '../support/pictures.ts'
import { oddText, spoilBytes, spoilJson } from './mutate.ts'

/** A way into the app for files. */
export interface Target {
  readonly name: string
  /** A spoilt file. */
  readonly input: (dice: Dice) => Uint8Array
  /** Takes it in as the app does. Rejects with what the person would be told. */
  readonly takeIn: (bytes: Uint8Array, dice: Dice) => Promise<void>
}

const today = '2026-11-23'
const now = `${today}T09:00:00.000Z`
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/real/${name}`, import.meta.url)))

const made = generateProgramme({ commitments: 20, seed: 7, today, now })
const programmeText = writeProgrammeFile({ records: made, savedAt: now, app: 'fuzz' })
const withoutChecksum = programmeText.replace(/\n {2}"checksum": "[^"]*",?/, '').replace(/,(\s*"records")/, ',$1')
const gzipped = new Uint8Array(gzipSync(programmeText))
const picture = fromBase64(onePng.base64) ?? new Uint8Array()
const methodsText = writeMethodsFile({
  savedAt: now,
  app: 'fuzz',
  methods: library.slice(0, 5).map(({ ...method }) => method),
  templates: libraryTemplates.slice(0, 2).map(({ ...template }) => template),
})
const coaching = new Memory(coachingCatalog)
runAndCheck(coaching, coachingCatalog, fillWithExamples, {})
const copyText = new TextDecoder().decode(copyAsJson(coaching, coachingCatalog, { label: 'fuzz', now: new Date(now) }))

/** JSON spoilt as JSON, as bytes, or as both. */
function spoiltJson(text: string, dice: Dice): Uint8Array {
  const spoilt = dice.chance(80) ? utf8(spoilJson(text, dice)) : utf8(text)
  return dice.chance(25) ? spoilBytes(spoilt, dice) : spoilt
}

export const targets: readonly Target[] = [
  {
    name: 'programme',
    input: (dice) => spoiltJson(dice.chance(80) ? withoutChecksum : programmeText, dice),
    takeIn: async (bytes) => {
      const { records } = await readProgrammeBytes(bytes)
      expectSound(memoryOf(catalog, records), catalog)
    },
  },
  {
    name: 'backup',
    input: (dice) =>
      dice.chance(50) ? spoilBytes(gzipped, dice) : new Uint8Array(gzipSync(spoiltJson(withoutChecksum, dice))),
    takeIn: async (bytes) => expectSound(memoryOf(catalog, (await readProgrammeBytes(bytes)).records), catalog),
  },
  {
    name: 'methods',
    input: (dice) => spoiltJson(methodsText, dice),
    takeIn: async (bytes) => {
      const memory = memoryOf(catalog, made)
      runAndCheck(memory, catalog, importMethods, readMethodsFile(new TextDecoder().decode(bytes)))
    },
  },
  {
    name: 'coaching copy',
    input: (dice) => spoiltJson(copyText, dice),
    takeIn: async (bytes, dice) => {
      const memory = dice.chance(50) ? new Memory(coachingCatalog) : coachingMemory()
      const { records } = previewOpened(memory, coachingCatalog, bytes)
      runAndCheck(memory, coachingCatalog, restoreCopy(memory), { records, replace: dice.chance(50) })
    },
  },
  {
    name: 'csv',
    input: (dice) => (dice.chance(50) ? spoilBytes(logFile(dice), dice) : logFile(dice)),
    takeIn: takeInTable,
  },
  { name: 'excel', input: spoiltWorkbook, takeIn: takeInTable },
  {
    name: 'observations',
    input: (dice) => {
      const made = dice.chance(25) ? spoiltWorkbook(dice) : writeTable(observationTable, dice)
      return dice.chance(25) ? spoilBytes(made, dice) : made
    },
    takeIn: takeInObservations,
  },
  {
    name: 'pulse',
    input: (dice) => spoiltTable(pulseTable, dice),
    takeIn: async (bytes) => {
      const { answered, tallies } = readSheets(readCsv(textOf(bytes)).rows).sheets.reduce(countIn, nothingCounted)
      const round = { forumId: null, heldOn: today, answered, tallies: [...tallies] }
      runAndCheck(memoryOf(catalog, made), catalog, keepPulse, round)
    },
  },
  {
    name: 'contributions',
    input: (dice) => spoiltTable(contributionTable, dice),
    takeIn: async (bytes) => {
      const memory = memoryOf(catalog, made)
      const statement = { title: 'Why', forumId: null, reviewOn: null }
      const statementId = runAndCheck(memory, catalog, addStatement, statement)
      const said = [...readPasted(textOf(bytes), peopleByName(memory)).said]
      if (said.length > 0) runAndCheck(memory, catalog, addContributions, { statementId, said })
    },
  },
  {
    name: 'logo',
    // What stands behind a picture is left out of it; what stands within spoils it.
    input: (dice) => (dice.chance(20) ? joined([picture, utf8(oddText(dice))]) : spoilBytes(picture, dice)),
    takeIn: async (bytes) => {
      const { bytes: kept, ...about } = readLogo(bytes)
      const id = String(made['programmes']?.[0]?.id)
      const brand = { id, brandName: '', brandColour: null, logo: { ...about, base64: base64(kept) } }
      runAndCheck(memoryOf(catalog, made), catalog, changeBrand, brand)
    },
  },
]

interface Words {
  readonly headings: readonly string[]
  /** For each column in turn; the first again after the last. */
  readonly cells: readonly (readonly string[])[]
}

const logTable: Words = {
  headings: ['Ref', 'Action', 'Owner', 'Due date', 'Status', 'RAG', 'Notes', '', 'Ref'],
  cells: ['4 Dec 2026|04/12/26|46360|Priya Shah|FN/JL|Complete|Amber|Send it|✓|November'.split('|')],
}

const observationTable: Words = {
  headings: ['Measure', 'As of', 'Number', 'Source', 'Note', 'In all', '', 'Month'],
  cells: [
    (made['measures'] ?? []).map(({ title }) => String(title)),
    '2 Nov 2026|02/11/26|46328|October|31/02/2026|1 Jan 2030'.split('|'),
    '1,250|£1.2m|12.5 %|-3|1e6|about 40|1,5'.split('|'),
    ['Desk log', ''],
    ['Counted twice', ''],
    'Pledged|received|Maybe|'.split('|'),
  ],
}

const pulseTable: Words = {
  headings: ['Timestamp', ...statements.map(({ words }) => words)],
  cells: [
    ['10:01', ''],
    ['1', '2', '3', '4', '5', '', '6', ...answerLabels],
  ],
}

const contributionTable: Words = {
  headings: ['Contribution', 'Who'],
  cells: [['One door, whoever you ask', 'Told once', ''], (made['people'] ?? []).map(({ name }) => String(name))],
}

function spoiltTable(table: Words, dice: Dice): Uint8Array {
  const written = writeTable(table, dice)
  return dice.chance(50) ? spoilBytes(written, dice) : written
}

function logFile(dice: Dice): Uint8Array {
  if (dice.chance(20)) return spoilBytes(fixture('community-partnership-action-log-2017.csv'), dice)
  return writeTable(logTable, dice)
}

/** A table nobody would write on purpose: any delimiter, any quotes, any encoding, rows of any length. */
function writeTable({ headings, cells }: Words, dice: Dice): Uint8Array {
  const delimiter = dice.pick([',', ';', '\t', '|', ', ', ' '])
  const quoted = (cell: string): string =>
    dice.chance(60) ? `"${cell.replaceAll('"', dice.pick(['""', '"']))}"` : cell
  const cell = (column: number): string =>
    dice.chance(30) ? oddText(dice) : dice.pick(cells[column % cells.length] ?? [])
  const row = (cells: readonly string[]): string => cells.map(quoted).join(delimiter)
  const cellsOf = (length: number): string[] => Array.from({ length }, (_, column) => cell(column))
  const rows = Array.from({ length: dice.between(0, 30) }, () => row(cellsOf(dice.between(0, 12))))
  const text = [row(headings), ...rows].join(dice.pick(['\n', '\r\n', '\r']))
  const bytes = dice.pick([
    () => utf8(text),
    () => utf8(`\uFEFF${text}`),
    () => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]),
    () => Uint8Array.from(Buffer.from(text, 'utf16le').swap16()),
    () => Uint8Array.from(Buffer.from(text, 'latin1')),
  ])
  return bytes()
}

/** The real workbook: as spoilt bytes, or packed anew around parts whose XML is spoilt. */
function spoiltWorkbook(dice: Dice): Uint8Array {
  const workbook = fixture('board-action-tracker-2012.xlsx')
  if (dice.chance(30)) return spoilBytes(workbook, dice)
  const parts = unzipSync(workbook)
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name))
  for (let turn = dice.between(1, 3); turn > 0; turn -= 1) {
    const name = dice.pick(names)
    parts[name] = strToU8(spoiltXml(strFromU8(parts[name] ?? new Uint8Array()), dice))
    if (dice.chance(5)) parts[name] = new Uint8Array()
  }
  return zipSync(parts, { level: 0 })
}

function spoiltXml(xml: string, dice: Dice): string {
  const tags = [...xml.matchAll(/<[^>]*>|="[^"]*"|>[^<]+</g)]
  if (tags.length === 0) return xml
  const tag = dice.pick(tags)
  const put = dice.pick([
    () => '',
    () => tag[0] + tag[0],
    () => `="${oddText(dice)}"`,
    () => `>${oddText(dice)}<`,
    () => '="-1"',
    () => '="99999999999"',
    () => '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>',
    () => '<x>'.repeat(10_000),
    () => '<row r="1048577">',
    () => dice.pick([' r="9999999999"', ' r="ZZZZZZ9"', " r = 'XFD1048576'", ' "', " '", '<c ']),
    () => '<c '.repeat(200_000),
    () => Array.from({ length: 50_000 }, (_, at) => ` a${at}="1"`).join(''),
    () => '<mergeCell ref="A1:A1048576"/>'.repeat(100),
  ])
  return xml.slice(0, tag.index) + put() + xml.slice(tag.index + tag[0].length)
}

/** As the import dialog does: the worker reads, the window guesses and previews, the gate brings in. */
async function takeInTable(bytes: Uint8Array, dice: Dice): Promise<void> {
  const read = await answer({ bytes, how: dice.chance(80) ? asFound : anyReading(dice) })
  if ('problem' in read) throw problemFrom(read.problem)
  const memory = memoryOf(catalog, made)
  for (const found of read.sheets.slice(0, 3)) {
    const mapping = dice.chance(70) ? guessMapping(found, memory) : anyMapping(found, dice)
    const sheet = withColoursWritten(withDittosWritten(found, mapping), mapping)
    const options = { reader: memory, forumId: null, today, duplicates: dice.pick(duplicateChoices), each: new Map() }
    const preview = previewImport(sheet, mapping, options)
    if (preview.counts.commitments + preview.counts.updates === 0) continue
    const input = importInput(preview, { fileName: 'log.csv', sheet, mapping, forumId: null }, memory)
    runAndCheck(memory, catalog, importCommitments, input)
  }
}

/** As the dialog of measures does; rows that cannot be read stay out, whatever the others are. */
async function takeInObservations(bytes: Uint8Array, dice: Dice): Promise<void> {
  const read = await answer({ bytes, how: dice.chance(80) ? asFound : anyReading(dice) })
  if ('problem' in read) throw problemFrom(read.problem)
  const memory = memoryOf(catalog, made)
  for (const sheet of read.sheets.slice(0, 3)) {
    const measureId = dice.chance(50) ? dice.pick(made['measures'] ?? []).id : null
    const { rows } = readObservations(memory, sheet, { measureId, source: 'returns.csv' }, today)
    if (rows.some((row) => !row.fields && !row.because)) throw new Error('A row is left out without a reason.')
    const fields = rows.flatMap((row) => row.fields ?? [])
    if (fields.length > 0) runAndCheck(memory, catalog, importObservations, { rows: fields })
  }
}

function anyReading(dice: Dice): TextReading {
  return { encoding: dice.pick(encodings), delimiter: dice.pick(delimiters) }
}

function anyMapping(sheet: Sheet, dice: Dice): Mapping {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length))
  const fields = Array.from({ length: width }, () => (dice.chance(70) ? dice.pick(importFields) : null))
  return { ...guessMapping(sheet, new Memory(catalog)), headerRow: dice.between(0, sheet.rows.length), fields }
}

function problemFrom(words: { what: string; safe: string | null; next: string | null }): Problem {
  return new Problem({
    what: words.what,
    ...(words.safe && { safe: words.safe }),
    ...(words.next && { next: words.next }),
  })
}

function memoryOf(tables: readonly Table[], records: RecordSet): Memory {
  const memory = new Memory(tables)
  for (const [name, rows] of Object.entries(records)) memory.load(name, rows)
  return memory
}

function coachingMemory(): Memory {
  return memoryOf(coachingCatalog, coaching.everything())
}

/** Runs a command and applies it; a refusal must leave everything as it was, and what went in must be sound. */
function runAndCheck<I, R>(memory: Memory, tables: readonly Table[], command: Command<I, R>, input: I): R {
  let ids = 0
  const newId = (prefix: string): string => `${prefix}-fuzz-${String((ids += 1)).padStart(8, '0')}`
  const before = memory.version
  const { changes, result } = runCommand(memory, command, input, { now, today, newId })
  if (memory.version !== before) throw new Error('The records were changed before the gate made it durable.')
  memory.apply(changes)
  expectSound(memory, tables)
  return result
}

/** Every record fits its schema, has an id of its table, and points only to what is there. */
function expectSound(memory: Memory, tables: readonly Table[]): void {
  for (const table of tables) {
    for (const record of memory.all(table)) {
      if (!table.schema.safeParse(record).success) throw new Error(`A ${table.noun} was let in that fits no schema.`)
      if (memory.tableOf(record.id) !== table) throw new Error(`A ${table.noun} was let in as ${record.id}.`)
      for (const [field, link] of Object.entries(table.links)) {
        for (const target of linkedIds((record as Record<string, unknown>)[field])) {
          const found = memory.find(target)
          if (!found || !link.to.includes(found.table)) throw new Error(`A ${table.noun} points nowhere (${field}).`)
        }
      }
    }
  }
}
