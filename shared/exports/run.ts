import { Problem } from '../records/problem.ts'
import type { Reader } from '../records/reader.ts'
import { ownWords } from '../records/schema.ts'
import type { Withheld } from './audience.ts'
import { fileName } from './fileName.ts'
import { formatMimes, writers, type Format } from './formats/formats.ts'
import { reportNamed } from './reports/registry.ts'

export interface ExportedReport {
  readonly title: string
  readonly fileName: string
  readonly mime: string
  readonly bytes: Uint8Array
  readonly landscape: boolean
  readonly withheld: readonly Withheld[]
  readonly counts: readonly { readonly label: string; readonly count: number }[]
}

/** Thrown where a format has nothing to hold, though the report is not empty: a calendar of what has no date. */
export class NothingToWrite extends Problem {}

/**
 * Makes a report's file. The same records, options and `today` give the same bytes on every machine.
 * Throws a Problem when the report, the format or the choices do not fit.
 */
export async function exportReport(
  read: Reader,
  wish: { report: string; format: Format; options: unknown; today: string; large?: boolean },
): Promise<ExportedReport> {
  const report = reportNamed(wish.report)
  if (!report.formats.includes(wish.format)) {
    throw new Problem({
      what: `The report “${report.title}” cannot be written as ${wish.format}.`,
      next: `Choose one of: ${report.formats.join(', ')}.`,
    })
  }
  const options = report.options.safeParse(wish.options)
  if (!options.success) {
    const issue = options.error.issues[0]
    throw new Problem({
      what: `This choice does not fit the report: ${issue?.path.join('.') ?? ''}. ${ownWords(issue) ?? ''}`.trim(),
      safe: 'No file was written.',
    })
  }
  const { document: built, subject, withheld, counts } = report.build(read, options.data, wish.today)
  const document = { ...built, large: wish.large ?? false }
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
    withheld,
    counts,
  }
}
