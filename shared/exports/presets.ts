/** A saved report and the choices it stands for. */
import type { NewPreset, Preset } from '../register/presets.ts'
import { periodOf, type PeriodName } from './period.ts'
import { reportNamed } from './reports/registry.ts'
import type { Report } from './reports/report.ts'

export type Options = Readonly<Record<string, unknown>>

/** What is chosen beside the options of the report itself. */
export interface Manner {
  readonly period: PeriodName | null
  readonly sections: readonly string[] | null
  readonly format: string
  readonly large: boolean
}

/** Whether a report asks for two dates, and so can be of a period that has a name. */
export function asksPeriod({ choices }: Report): boolean {
  const asked = new Set(choices.map(({ field }) => field))
  return asked.has('from') && asked.has('to')
}

/** A report's options on `today`. Throws a Problem where there is no such report any more. */
export function optionsOfPreset(
  { report, choices, period, forumId, sessionId, ownerId }: Preset,
  today: string,
): Options {
  const asked = new Set(reportNamed(report).choices.map(({ field }) => field))
  const about = Object.entries({ forumId, sessionId, ownerId }).filter(([field]) => asked.has(field))
  const known = Object.entries(choices).filter(([field]) => asked.has(field))
  return { ...Object.fromEntries([...known, ...about]), ...(period === null ? {} : periodOf(period, today)) }
}

/** What to keep of a report as it is chosen now. */
export function presetOf(report: Report, options: Options, manner: Manner): Omit<NewPreset, 'name'> {
  const { forumId = null, sessionId = null, ownerId = null, ...others } = options as Record<string, string | null>
  const dates = manner.period === null ? [] : ['from', 'to']
  const choices = Object.fromEntries(Object.entries(others).filter(([field]) => !dates.includes(field)))
  return {
    ...{ report: report.name, forumId, sessionId, ownerId, choices },
    ...{ period: manner.period, sections: manner.sections && [...manner.sections] },
    ...{ format: manner.format, large: manner.large },
  }
}
