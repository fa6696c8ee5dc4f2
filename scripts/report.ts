/**
 * `npm run report -- FILE --report action-log --format csv --out DIR`: a report from a programme file, without a window.
 * Exit codes: 0 done, 1 a problem said in a sentence, 2 the words of the command were not understood.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { catalog } from '#shared/catalog.ts'
import { batchesOf, batchKinds, exportBatch, makeFile, type BatchKind } from '#shared/exports/batch.ts'
import { letterFormats, type Format } from '#shared/exports/formats/formats.ts'
import { isPeriodName, periodNames, periodOf } from '#shared/exports/period.ts'
import { asksPeriod, optionsOfPreset } from '#shared/exports/presets.ts'
import { reportNamed, reports } from '#shared/exports/reports/registry.ts'
import type { Report } from '#shared/exports/reports/report.ts'
import type { ExportedReport, Wish } from '#shared/exports/run.ts'
import { readProgrammeFile } from '#shared/files/programmeFile.ts'
import { Memory } from '#shared/records/memory.ts'
import { Problem } from '#shared/records/problem.ts'
import { presetsByName } from '#shared/register/presets.ts'
import { isMain, SetupProblem } from './console.mjs'
import { dateFrom, flags, flagWords, named, optionsFrom, type Given } from './report-choices.ts'
import { pdfPrinter } from './report-pdf.ts'

const help = `Makes a report from a programme file, without opening a window.

  npm run report -- FILE --report NAME --format FORMAT --out FOLDER [choices]

  --report NAME      which report; --list shows them all
  --format FORMAT    ${letterFormats.join(', ')} or pdf
  --out FOLDER       where the file goes; made when it is not there
  --date DATE        the day the report is made for (today, when left out)
  --large            letters of at least 16 points, on pages and in Word
  --sections A,B     only these sections, in this order; --list shows what a report has
  --period NAME      ${periodNames.join(', ')}
  --batch WHAT       several files in one ZIP: ${batchKinds.join(', ')}
  --preset NAME      a report saved in the programme, in place of --report and --format; other words change it
  --list             the reports there are, and the choices of each
  --help             this page
`

/** Where words go, and what the machine is asked for; tests hand in their own. */
export interface Terminal {
  readonly say: (words: string) => void
  readonly complain: (words: string) => void
  /** The folder that relative paths start from. */
  readonly folder: string
  readonly today: string
}

/** Does what the command line asks and returns the exit code. */
export async function runReport(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const asked = understand(args)
  if (typeof asked === 'string') {
    terminal.complain(`${asked} See: npm run report -- --help\n`)
    return 2
  }
  if (asked.help) terminal.say(help)
  else if (asked.list) terminal.say(reports.map(listed).join(''))
  else {
    try {
      await makeReport(asked, terminal)
    } catch (error) {
      if (!(error instanceof Problem || error instanceof SetupProblem)) throw error
      terminal.complain(`${error.message}\n`)
      return 1
    }
  }
  return 0
}

type Asked = Exclude<ReturnType<typeof understand>, string>

/** The command's words, or what is wrong with them. */
function understand(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        report: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        ...flags,
        date: { type: 'string' },
        large: { type: 'boolean', default: false },
        sections: { type: 'string' },
        period: { type: 'string' },
        batch: { type: 'string' },
        preset: { type: 'string' },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    const [file = '', ...more] = positionals
    const { report = '', format = '', out = '', date, large, list, help: wanted, ...rest } = values
    const { sections, period, batch, preset, ...choices } = rest as Given
    const asked = {
      report,
      format,
      out,
      file,
      date,
      large,
      sections,
      period,
      batch,
      preset,
      list,
      help: wanted,
      choices,
    }
    if (wanted || list) return asked
    if (file === '') return 'Name the programme file.'
    if (more.length > 0) return `One programme file at a time; “${more.join(' ')}” is one word too many.`
    if (report !== '' && preset !== undefined) return 'Name a report or a saved report, not both.'
    const needed = [
      ...(preset === undefined ? [['report', report] as const] : []),
      ...(preset === undefined && batch !== 'formats' ? [['format', format] as const] : []),
      ['out', out] as const,
    ]
    const missing = needed.filter(([, value]) => value === '')
    if (missing.length > 0) return `Add ${missing.map(([name]) => `--${name}`).join(' and ')}.`
    return asked
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return misunderstood(error)
  }
}

/** What is wrong with the command's words, where the parser says it in its own. */
function misunderstood({ message }: TypeError): string {
  const [, option = ''] = /'(-[^' ]*)/.exec(message) ?? []
  if (message.startsWith('Unknown option')) return `There is no option “${option}”.`
  if (message.includes('does not take an argument')) return `Write ${option} without a word of its own.`
  return message.startsWith('Option') ? `Say a word after ${option}.` : `${message.replace(/\.?$/, '.')}`
}

async function makeReport(asked: Asked, terminal: Terminal): Promise<void> {
  const file = path.resolve(terminal.folder, asked.file)
  const { records, warnings } = readProgrammeFile(await read(file))
  for (const warning of warnings) terminal.complain(`${warning}\n`)
  const programme = new Memory(catalog)
  for (const [table, rows] of Object.entries(records)) programme.load(table, rows)

  const made = await fileFor(wishFrom(asked, programme, terminal.today), programme, terminal)
  const folder = path.resolve(terminal.folder, asked.out)
  const target = path.join(folder, made.fileName)
  await makeFolder(folder)
  await save(target, made.bytes)
  terminal.say(`${target}\n${summary(made)}\n`)
}

interface FileWish extends Wish {
  readonly options: Readonly<Record<string, unknown>>
  readonly format: Format | 'pdf'
  readonly batch: BatchKind | null
}

/** What was asked for: a saved report's choices, then the command's own words over them. */
function wishFrom(asked: Asked, programme: Memory, day: string): FileWish {
  const today = dateFrom(asked.date) ?? day
  const preset = asked.preset === undefined ? null : presetNamed(asked.preset, programme)
  const report = reportNamed(preset?.report ?? asked.report)
  const batch = asked.batch === undefined ? null : batchFor(asked.batch, report)
  return {
    report: report.name,
    format: formatNamed(asked.format || preset?.format || 'html'),
    batch,
    today,
    large: asked.large || (preset?.large ?? false),
    sections: asked.sections?.split(',').map((name) => name.trim()) ?? preset?.sections ?? null,
    options: {
      ...(preset ? optionsOfPreset(preset, today) : {}),
      // Another audience begins with what it is usually given, whatever was adjusted for the one before.
      ...(preset && asked.choices['audience'] !== undefined ? { names: null, confidential: null, contact: null } : {}),
      ...periodFrom(asked.period, report, today),
      ...optionsFrom(report, asked.choices, programme),
    },
  }
}

async function fileFor(wish: FileWish, programme: Memory, terminal: Terminal): Promise<ExportedReport> {
  const { batch, ...single } = wish
  const printer = pdfPrinter(terminal.complain)
  try {
    return batch === null
      ? await makeFile(programme, single, printer.print)
      : await exportBatch(programme, { ...single, kind: batch }, () => undefined, printer.print)
  } finally {
    await printer.close()
  }
}

function presetNamed(words: string, programme: Memory) {
  const all = presetsByName(programme)
  const id = named(
    words,
    'saved report',
    all.map((each) => ({ id: each.id, words: each.name })),
  )
  const preset = all.find((each) => each.id === id)
  if (preset && !outputWords.includes(preset.format)) return { ...preset, format: 'pdf' }
  return preset ?? null
}

function batchFor(words: string, report: Report): BatchKind {
  const fits = batchesOf(report)
  const kind = fits.find((each) => each === words)
  if (kind) return kind
  throw new Problem({
    what: `The report “${report.title}” cannot be made as several files by “${words}”.`,
    safe: 'No file was written.',
    next: `Choose one of: ${fits.join(', ')}.`,
  })
}

function periodFrom(words: string | undefined, report: Report, today: string): Readonly<Record<string, unknown>> {
  if (words === undefined) return {}
  if (isPeriodName(words) && asksPeriod(report)) return { ...periodOf(words, today) }
  throw new Problem({
    what: asksPeriod(report) ? `There is no period called “${words}”.` : `The report “${report.title}” has no period.`,
    safe: 'No file was written.',
    next: asksPeriod(report) ? `Choose one of: ${periodNames.join(', ')}.` : 'Leave --period out.',
  })
}

const outputWords: readonly string[] = [...letterFormats, 'pdf']

function formatNamed(name: string): Format | 'pdf' {
  if (name === 'pdf') return name
  const format = letterFormats.find((each) => each === name)
  if (format) return format
  throw new Problem({
    what: `There is no format called “${name}”.`,
    next: `Choose one of: ${outputWords.join(', ')}.`,
  })
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const code = codeOf(cause)
    if (code === 'ENOENT') throw new Problem({ what: `There is no file ${file}.` }, { cause })
    if (code === 'EISDIR') throw new Problem({ what: `${file} is a folder. Name the programme file in it.` }, { cause })
    throw new Problem({ what: `The file ${file} could not be read: ${reason(cause)}.` }, { cause })
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    throw new Problem({ what: `The folder ${folder} could not be made: ${reason(cause)}.` }, { cause })
  }
}

/** Whole or not at all: a report cut short by a full disk never takes an older one's place. */
async function save(target: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${target}.part`
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, target)
  } catch (cause) {
    throw new Problem({ what: `The file ${target} could not be written: ${reason(cause)}.` }, { cause })
  }
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a file stands where a folder should',
  EACCES: 'you may not write or read there',
  EPERM: 'you may not write or read there',
  EROFS: 'the disk cannot be written to',
  ENOSPC: 'the disk is full',
}

function reason(cause: unknown): string {
  return reasons[codeOf(cause)] ?? (cause instanceof Error ? cause.message : String(cause))
}

/** What the system calls a failure; empty where it was not the system’s. */
function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}

function summary({ counts, withheld }: ExportedReport): string {
  const list = (counted: ExportedReport['counts']) => counted.map(({ label, count }) => `${label}: ${count}`).join(', ')
  return withheld.length === 0 ? `${list(counts)}.` : `${list(counts)}.\nKept back: ${list(withheld)}.`
}

function listed(report: Report): string {
  const { name, title, description, formats: possible, choices, sections } = report
  const written = [...possible, ...(possible.includes('html') ? ['pdf'] : [])].join(', ')
  const asks = choices.map((choice) => `    ${flagWords(choice)}\n`).join('')
  const parts = sections.length === 0 ? '' : `  Sections: ${sections.map(({ value }) => value).join(', ')}\n`
  const batches = `  Several files: ${batchesOf(report).join(', ')}\n`
  return `${name}\n  ${title}. ${description}\n  Formats: ${written}\n${parts}${batches}${asks}`
}

if (isMain(import.meta.url)) {
  const now = new Date()
  const pad = (value: number) => String(value).padStart(2, '0')
  process.exitCode = await runReport(process.argv.slice(2), {
    say: (words) => void process.stdout.write(words),
    complain: (words) => void process.stderr.write(words),
    // npm moves to the project's folder; the person may be somewhere else.
    folder: process.env['INIT_CWD'] ?? process.cwd(),
    today: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
  })
}
