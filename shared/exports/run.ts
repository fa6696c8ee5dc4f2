import { Problem } from '../records/problem.ts'
import type { Reader } from '../records/reader.ts'
import { ownWords } from '../records/schema.ts'
import { theProgramme } from '../programme/queries.ts'
import { Shield, type Withheld } from './audience.ts'
import { brandOf } from './brand.ts'
import { fileName } from './fileName.ts'
import { formatMimes, writers, type Format } from './formats/formats.ts'
import { reportNamed } from './reports/registry.ts'
import type { BuiltReport } from './reports/report.ts'
import { arranged, checkSections, type SectionOrder } from './sections.ts'
import type { Recipients } from './terms.ts'

export interface ExportedReport {
  readonly title: string
  readonly fileName: string
  readonly mime: string
  readonly bytes: Uint8Array
  readonly landscape: boolean
  /** The day it was made for. */
  readonly date: string
  readonly withheld: readonly Withheld[]
  readonly counts: readonly { readonly label: string; readonly count: number }[]
}

/** Thrown where a format has nothing to hold, though the report is not empty: a calendar of what has no date. */
export class NothingToWrite extends Problem {}

/** A report as it was asked for. */
export interface Wish {
  readonly report: string
  readonly options: unknown
  /** The calendar date it is made for, `2026-11-23`. */
  readonly today: string
  readonly large?: boolean
  readonly sections?: SectionOrder
}

/** Lays a report out. Throws a Problem when the choices do not fit it. */
export function buildReport(read: Reader, wish: Wish): BuiltReport {
  const report = reportNamed(wish.report)
  const { sections = null } = wish
  checkSections(report, sections)
  const options = report.options.safeParse(wish.options)
  if (!options.success) {
    const issue = options.error.issues[0]
    throw new Problem({
      what: `This choice does not fit the report: ${issue?.path.join('.') ?? ''}. ${ownWords(issue) ?? ''}`.trim(),
      safe: 'No file was written.',
    })
  }
  const built = report.build(read, options.data, wish.today)
  const brand = brandOf(theProgramme(read), new Shield(read, options.data as Recipients))
  return {
    ...built,
    document: { ...arranged(built.document, sections), large: wish.large ?? false, ...(brand ? { brand } : {}) },
    counts: built.counts
      .filter(({ section }) => section === undefined || (sections?.includes(section) ?? true))
      .map(({ label, count }) => ({ label, count })),
  }
}

/**
 * Makes a report's file. The same records, options and `today` give the same bytes on every machine.
 * Throws a Problem when the report, the format or the choices do not fit.
 */
export async function exportReport(read: Reader, wish: Wish & { readonly format: Format }): Promise<ExportedReport> {
  const report = reportNamed(wish.report)
  if (!report.formats.includes(wish.format)) {
    throw new Problem({
      what: `The report “${report.title}” cannot be written as ${wish.format}.`,
      next: `Choose one of: ${report.formats.join(', ')}.`,
    })
  }
  const { document, subject, withheld, counts } = buildReport(read, wish)
  if (wish.format === 'ics' && (document.events ?? []).length === 0) {
    throw new NothingToWrite({
      what: `Nothing in “${document.title}” has a date, so there is nothing to put in a calendar.`,
      safe: 'No file was written.',
      next: 'Choose another format, or give what it is about a date.',
    })
  }
  const write = await writers[wish.format]()
  return {
    title: document.title,
    fileName: fileName(subject, `${report.fileWords} – ${wish.today}.${wish.format}`),
    mime: formatMimes[wish.format],
    bytes: await write(document),
    landscape: document.landscape,
    date: wish.today,
    withheld,
    counts,
  }
}
