/** The choices a report declares, as words of the command line. */
import { audiences } from '#shared/exports/terms.ts'
import { layoutChoices } from '#shared/exports/ownColumns/layouts.ts'
import type { Choice } from '#shared/exports/reports/choices.ts'
import { reports } from '#shared/exports/reports/registry.ts'
import type { Report } from '#shared/exports/reports/report.ts'
import { forumsByName } from '#shared/forums/queries.ts'
import { partiesByName } from '#shared/people/parties.ts'
import { allStatements } from '#shared/purposes/queries.ts'
import { Problem } from '#shared/records/problem.ts'
import type { Reader } from '#shared/records/reader.ts'
import { date } from '#shared/records/schema.ts'
import { byTime } from '#shared/sessions/queries.ts'
import { sessions } from '#shared/sessions/sessions.ts'

/** Every word that some report takes, for `parseArgs`. */
export const flags: Readonly<Record<string, { type: 'string' }>> = Object.fromEntries(
  reports.flatMap(({ choices }) => choices.map(({ flag }) => [flag, { type: 'string' }])),
)

export type Given = Readonly<Record<string, string | undefined>>

/** The options of a report from the words given. Throws a Problem for a word it does not take, or that names nothing. */
export function optionsFrom(report: Report, given: Given, programme: Reader): Record<string, unknown> {
  const words = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    words.map(([flag, value]) => {
      const choice = report.choices.find((each) => each.flag === flag)
      if (choice) return [choice.field, valueOf(choice, value ?? '', programme)]
      throw new Problem({
        what: `The report “${report.title}” does not ask for --${flag}.`,
        safe: 'No file was written.',
        next: `It takes: ${report.choices.map((each) => `--${each.flag}`).join(', ')}.`,
      })
    }),
  )
}

/** How a choice is written: "--group none | session | status   Order". */
export function flagWords(choice: Choice): string {
  return `--${`${choice.flag} ${values(choice)}`.padEnd(52)} ${choice.label}`
}

/** A date as it was given. Throws a Problem when the calendar has no such date. */
export function dateFrom(words: string | undefined): string | undefined {
  if (words === undefined || date.safeParse(words).success) return words
  throw new Problem({ what: `“${words}” is not a date of the calendar.`, next: 'Write it like 2026-01-31.' })
}

function values(choice: Choice): string {
  switch (choice.kind) {
    case 'audience':
      return audiences.join(' | ')
    case 'forum':
    case 'owner':
      return 'NAME'
    case 'session':
    case 'statement':
      return 'ID or TITLE'
    case 'import':
      return 'NAME or ID'
    case 'one':
    case 'adjust':
      return choice.of.map(({ value }) => value).join(' | ')
    case 'several':
      return choice.of.map(({ value }) => value).join(',')
    case 'date':
      return 'DATE'
  }
}

function valueOf(choice: Choice, words: string, programme: Reader): unknown {
  switch (choice.kind) {
    case 'forum':
      return named(
        words,
        'forum',
        forumsByName(programme).map(({ id, name }) => ({ id, words: name })),
      )
    case 'session': {
      const held = [...programme.all(sessions)].sort(byTime)
      return named(
        words,
        'session',
        held.map(({ id, title }) => ({ id, words: title })),
      )
    }
    case 'statement':
      return named(
        words,
        'purpose statement',
        allStatements(programme).map(({ id, title }) => ({ id, words: title })),
      )
    case 'owner':
      return named(
        words,
        'owner',
        partiesByName(programme).map(({ id, name }) => ({ id, words: name })),
      )
    case 'import':
      return named(
        words,
        'log',
        layoutChoices(programme).map(({ value, label }) => ({ id: value, words: label })),
      )
    case 'several':
      return words.split(',').map((each) => offered(choice, each.trim()))
    case 'date':
      return dateFrom(words)
    case 'audience':
    case 'one':
    case 'adjust':
      return offered(choice, words)
  }
}

/** A word of a choice as it was given. Throws a Problem when it is none of those there are. */
function offered(choice: Choice, word: string): string {
  const all = choice.kind === 'audience' ? audiences : 'of' in choice ? choice.of.map(({ value }) => value) : []
  if (all.some((each) => each === word)) return word
  throw new Problem({
    what: `“${word}” is no choice for --${choice.flag}.`,
    safe: 'No file was written.',
    next: `Choose one of: ${all.join(', ')}.`,
  })
}

/** The id of what has this id or is called that, whatever the capitals. */
export function named(words: string, noun: string, all: readonly { id: string; words: string }[]): string {
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase()
  const found = all.filter((each) => each.id === words || fold(each.words) === fold(words))
  if (found[0] && found.length === 1) return found[0].id
  throw new Problem({
    what:
      found.length > 1 ? `Several ${noun}s are called “${words}”.` : `This programme has no ${noun} called “${words}”.`,
    safe: 'No file was written.',
    next: next(noun, found.length > 1 ? found : all, found.length > 1),
  })
}

function next(noun: string, offered: readonly { id: string; words: string }[], byId: boolean): string {
  if (offered.length === 0) return `It has no ${noun}s yet.`
  if (byId) return `Choose one by its id: ${offered.map(({ id }) => id).join(', ')}.`
  return `Its ${noun}s are: ${offered.map((each) => each.words).join('; ')}.`
}
