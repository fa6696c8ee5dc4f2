import { zipSync } from 'fflate'
import { commitments } from '../commitments/commitments.ts'
import { forumsByName } from '../forums/queries.ts'
import { Problem } from '../records/problem.ts'
import type { Reader } from '../records/reader.ts'
import { theProgramme } from '../programme/queries.ts'
import { fileName, withExtension } from './fileName.ts'
import type { Format } from './formats/formats.ts'
import { reportNamed } from './reports/registry.ts'
import type { Report } from './reports/report.ts'
import { exportReport, NothingToWrite, type ExportedReport, type Wish } from './run.ts'

export const batchKinds = ['formats', 'forums', 'owners'] as const
export type BatchKind = (typeof batchKinds)[number]

export const batchLabels: Readonly<Record<BatchKind, string>> = {
  formats: 'Every format of this report',
  forums: 'One file for each forum',
  owners: 'One file for each owner',
}

export interface BatchWish extends Wish {
  readonly options: Readonly<Record<string, unknown>>
  readonly kind: BatchKind
  /** Of each file; every format of the report where `kind` is `formats`. */
  readonly format: Format | 'pdf'
}

/** Makes the PDF of a report's page. */
export type PrintPage = (page: ExportedReport) => Promise<Uint8Array>

/** The batches that fit a report: by forum where it can be about one, by owner where it can be about one. */
export function batchesOf({ choices }: Report): readonly BatchKind[] {
  const asks = new Set(choices.map(({ field }) => field))
  return batchKinds.filter((kind) => {
    if (kind === 'forums') return asks.has('forumId')
    return kind === 'formats' || asks.has('ownerId')
  })
}

/**
 * Several files of one report in one ZIP. `told` hears of each before it is made. The same records, options and
 * `today` give the same bytes. `print` makes PDF files where that is possible. Throws a Problem when there is nothing
 * to put in it.
 */
export async function exportBatch(
  read: Reader,
  wish: BatchWish,
  told: (done: number, of: number) => void,
  print: PrintPage | null = null,
): Promise<ExportedReport> {
  const report = reportNamed(wish.report)
  const parts = partsOf(read, report, wish, print !== null)
  const made: ExportedReport[] = []
  for (const [index, part] of parts.entries()) {
    told(index, parts.length)
    const file = await whereThereIsSomething(() => makeFile(read, { ...wish, ...part }, print))
    // Somebody whose promises are all confidential is not even named.
    if (file && (wish.kind !== 'owners' || file.counts.some(({ count }) => count > 0))) made.push(file)
  }
  const [first] = made
  if (!first) {
    throw new Problem({
      what: `There is nothing to make ${wish.kind === 'owners' ? 'files for owners' : 'files'} of.`,
      safe: 'No file was written.',
      next: 'Choose another report, or other states.',
    })
  }
  const files = Object.fromEntries(
    uniqueNames(made).map((name, index) => [name, made[index]?.bytes ?? new Uint8Array()]),
  )
  return {
    ...first,
    title: `${report.title}: ${batchLabels[wish.kind].toLocaleLowerCase('en-GB')}`,
    fileName: fileName(theProgramme(read).name, `${report.fileWords}, several files – ${wish.today}.zip`),
    mime: 'application/zip',
    // Zip files hold local times without a zone: noon on the day, read as local, is the same four bytes everywhere.
    bytes: zipSync(files, { mtime: `${wish.today}T12:00:00`, level: 6 }),
    withheld: most(made.map(({ withheld }) => withheld)),
    counts: [{ label: 'files', count: made.length }],
  }
}

/** One file, a PDF among them where `print` can make one. */
export async function makeFile(
  read: Reader,
  { format, ...wish }: Wish & Pick<BatchWish, 'format'>,
  print: PrintPage | null,
): Promise<ExportedReport> {
  if (format !== 'pdf') return exportReport(read, { ...wish, format })
  if (!print) {
    throw new Problem({
      what: 'PDF files can only be made in the desktop app.',
      safe: 'No file was written.',
      next: 'Choose web pages (HTML), and print those.',
    })
  }
  const page = await exportReport(read, { ...wish, format: 'html' })
  return { ...page, fileName: withExtension(page.fileName, 'pdf'), mime: 'application/pdf', bytes: await print(page) }
}

/** null where a format has nothing to hold: the other files are made all the same. */
async function whereThereIsSomething(make: () => Promise<ExportedReport>): Promise<ExportedReport | null> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof NothingToWrite) return null
    throw error
  }
}

function partsOf(
  read: Reader,
  report: Report,
  { kind, options, format }: BatchWish,
  withPdf: boolean,
): readonly (Pick<BatchWish, 'format'> & { options: unknown })[] {
  if (kind === 'formats') {
    const all = withPdf && report.formats.includes('html') ? ([...report.formats, 'pdf'] as const) : report.formats
    return all.map((each) => ({ options, format: each }))
  }
  if (kind === 'forums') {
    return forumsByName(read)
      .filter(({ archived }) => !archived)
      .map(({ id }) => ({ options: { ...options, forumId: id }, format }))
  }
  const states = options['states'] as readonly string[] | undefined
  const forumId = options['forumId'] ?? null
  const ids = options['commitmentIds'] as readonly string[] | null | undefined
  const wanted = ids && new Set(ids)
  const held = read.all(commitments).filter((each) => {
    const asked = (states?.includes(each.state) ?? true) && (wanted?.has(each.id) ?? true)
    return asked && (forumId === null || each.forumId === forumId)
  })
  const owners = [...new Set(held.flatMap(({ giverIds }) => giverIds))]
  return owners.map((ownerId) => ({ options: { ...options, ownerId }, format }))
}

/** Two people may share their initials: the second file of a name says so. */
function uniqueNames(made: readonly ExportedReport[]): readonly string[] {
  const taken = new Map<string, number>()
  return made.map(({ fileName: name }) => {
    const folded = name.toLowerCase()
    const count = (taken.get(folded) ?? 0) + 1
    taken.set(folded, count)
    return count === 1 ? name : name.replace(/(\.[^.]+)$/, ` (${count})$1`)
  })
}

/** What was kept back from several files: of each kind, as much as from the one it was most in. */
function most(all: readonly ExportedReport['withheld'][]): ExportedReport['withheld'] {
  const byLabel = new Map<string, ExportedReport['withheld'][number]>()
  for (const each of all.flat()) {
    if ((byLabel.get(each.label)?.count ?? 0) < each.count) byLabel.set(each.label, each)
  }
  return [...byLabel.values()]
}
