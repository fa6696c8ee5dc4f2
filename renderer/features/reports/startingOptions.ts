import { remembered, type Choice } from '#shared/exports/reports/choices.ts'
import type { Report } from '#shared/exports/reports/report.ts'
import { isPeriodName, periodOf } from '#shared/exports/period.ts'
import { asksPeriod, optionsOfPreset, type Manner, type Options } from '#shared/exports/presets.ts'
import type { Settings } from '#shared/platform/settings.ts'
import type { Preset } from '#shared/register/presets.ts'

export type { Options } from '#shared/exports/presets.ts'

/** Everything chosen of a report before it is made. */
export interface Chosen extends Omit<Manner, 'format'> {
  readonly options: Options
  /** How it left last time, or leaves as a saved report; null where neither is known. */
  readonly format: string | null
}

/** What was chosen the last time this report was made. */
export type Last = Settings['reportChoices'][string] | undefined

/** What the report room begins with: a saved report, or what was chosen last time. */
export function startingChoice(
  report: Report,
  from: { preset: Preset | null; last: Last; about: string | null; today: string },
): Chosen {
  const { preset, last, about, today } = from
  if (preset) {
    const options = startingOptions(report, optionsOfPreset(preset, today), null, () => true)
    return { ...mannerOf(report, preset), options, format: preset.format }
  }
  const manner = mannerOf(report, { large: last?.large ?? false, period: last?.period, sections: last?.sections })
  const options = startingOptions(report, last?.options ?? {}, about)
  const dated = manner.period === null ? options : { ...options, ...periodOf(manner.period, today) }
  return { ...manner, options: dated, format: last?.format ?? null }
}

/** Without sections and periods that this report does not have. */
function mannerOf(
  report: Report,
  kept: { large: boolean; period: string | null | undefined; sections: readonly string[] | null | undefined },
): Omit<Manner, 'format'> {
  const sections = kept.sections?.filter((name) => report.sections.some(({ value }) => value === name)) ?? []
  const name = kept.period ?? ''
  const period = asksPeriod(report) && isPeriodName(name) ? name : null
  return { large: kept.large, period, sections: sections.length > 0 ? sections : null }
}

/**
 * What a report's fields show when it is opened: its own defaults, what was chosen last time where that is still
 * possible, and the forum, session or purpose (`about`, an id) it was opened from.
 */
export function startingOptions(
  { choices, options: schema }: Report,
  last: Options,
  about: string | null,
  offered: (choice: Choice) => boolean = remembered,
): Options {
  const possible = choices.filter(
    (choice) =>
      offered(choice) && choice.field in last && schema.safeParse({ [choice.field]: last[choice.field] }).success,
  )
  const chosen = Object.fromEntries(possible.map(({ field }) => [field, last[field]]))
  const opened = choices.find((choice) => about !== null && about.startsWith(`${choice.kind}-`))
  return schema.parse({ ...chosen, ...(opened && { [opened.field]: about }) }) as Options
}

/** The forum or the session chosen, for the address; null for everything. */
export function aboutOf(choices: readonly Choice[], options: Options): string | null {
  const of = (kind: Choice['kind']): unknown => options[choices.find((choice) => choice.kind === kind)?.field ?? '']
  const id = of('session') ?? of('forum')
  return typeof id === 'string' ? id : null
}
