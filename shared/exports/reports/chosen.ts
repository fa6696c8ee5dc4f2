/** What several reports do with the same choices. */
import { forums, type Forum } from '../../forums/forums.ts'
import { longDate, shortDate } from '../../records/dates.ts'
import { Problem } from '../../records/problem.ts'
import type { Reader } from '../../records/reader.ts'
import { audienceRule, audienceWords, type Recipients } from '../terms.ts'

export interface Period {
  readonly from: string | null
  readonly to: string | null
}

/** Throws a Problem when the period is upside down. */
export function checkPeriod({ from, to }: Period): void {
  if (from === null || to === null || from <= to) return
  throw new Problem({
    what: `The period ends before it begins: ${shortDate(from)} to ${shortDate(to)}.`,
    safe: 'No file was written.',
    next: 'Change one of the two dates.',
  })
}

/** Whether a date lies in the period; both ends belong to it. */
export function inPeriod(date: string, { from, to }: Period): boolean {
  return (from === null || date >= from) && (to === null || date <= to)
}

/** "Decided 1 Oct 2026 to 31 Oct 2026", "Decided 1 Oct 2026 or later", "All dates". */
export function periodWords(what: string, { from, to }: Period): string {
  if (from !== null && to !== null) return `${what} ${shortDate(from)} to ${shortDate(to)}`
  if (from !== null) return `${what} ${shortDate(from)} or later`
  if (to !== null) return `${what} ${shortDate(to)} or earlier`
  return 'All dates'
}

/** The forum a report is about; null for the whole programme. Throws a Problem when it is no longer there. */
export function chosenForum(read: Reader, forumId: string | null): Forum | null {
  if (forumId === null) return null
  const forum = read.get(forums, forumId)
  if (forum) return forum
  throw new Problem({
    what: 'The forum chosen for this report is no longer there.',
    safe: 'No file was written.',
    next: 'Choose another forum, or the whole programme.',
  })
}

/** The facts every report ends its head with: for whom it was made, and when. */
export function standing(
  recipients: Recipients,
  today: string,
): readonly { readonly label: string; readonly value: string }[] {
  return [
    { label: 'Made for', value: `${audienceWords(recipients)}. ${audienceRule(recipients)}` },
    { label: 'As it stood on', value: longDate(today) },
  ]
}

/** Orders text by its characters, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
