import { remembered, type Choice } from '#shared/exports/reports/choices.ts'
import type { Report } from '#shared/exports/reports/report.ts'

export type Options = Readonly<Record<string, unknown>>

/**
 * What a report's fields show when it is opened: its own defaults, what was chosen last time where that is still
 * possible, and the forum, session or purpose (`about`, an id) it was opened from.
 */
export function startingOptions({ choices, options: schema }: Report, last: Options, about: string | null): Options {
  const possible = choices.filter(
    (choice) =>
      remembered(choice) && choice.field in last && schema.safeParse({ [choice.field]: last[choice.field] }).success,
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
