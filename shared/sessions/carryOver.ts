import { commitments, type Commitment } from '../commitments/commitments.ts'
import { isOpen } from '../commitments/queries.ts'
import type { Reader } from '../records/reader.ts'
import { captures, type Capture } from './captures.ts'
import { byTime } from './queries.ts'
import { sessions, type Session } from './sessions.ts'

/** The one rule of what a new session opens with, as people read it. */
export const carryOverRule =
  'A session opens with every open commitment, parked item and unanswered question its forum still has from before.'

/** Carried over this often since it was last looked at, a commitment is asked about. */
export const askAfter = 3

export const askRule = `After ${askAfter} sessions a commitment is asked: keep, reshape, hand on or release?`

export interface CarriedOver {
  /** Soonest due first, then those without a date. */
  readonly commitments: readonly Commitment[]
  readonly questions: readonly Capture[]
  readonly parked: readonly Capture[]
  /** Those of the commitments that the session asks about. */
  readonly asked: readonly Commitment[]
}

/** What a session opens with, by the rule: what was open in its forum before it and still is. */
export function carriedInto(read: Reader, session: Session): CarriedOver {
  const held = heldDates(read, session.forumId)
  const open = read
    .where(commitments, 'forumId', session.forumId)
    .filter((each) => isOpen(each) && each.sessionId !== session.id && each.promisedOn <= session.date)
    .sort(byDue)
  const waiting = unresolved(read, session.forumId).filter((each) => cameBefore(read, each, session))
  return {
    commitments: open,
    questions: waiting.filter(({ kind }) => kind === 'question'),
    parked: waiting.filter(({ kind }) => kind === 'parked'),
    asked: open.filter((each) => isAsked(each, held)),
  }
}

/** What a forum leaves open for whenever it meets next. */
export function carriedOn(read: Reader, forumId: string): Omit<CarriedOver, 'asked'> {
  const waiting = unresolved(read, forumId)
  return {
    commitments: read.where(commitments, 'forumId', forumId).filter(isOpen).sort(byDue),
    questions: waiting.filter(({ kind }) => kind === 'question'),
    parked: waiting.filter(({ kind }) => kind === 'parked'),
  }
}

/** How many sessions its forum has held since a commitment was promised, while it was open. */
export function timesCarried(read: Reader, held: Commitment): number {
  if (held.forumId === null) return 0
  return countWithin(heldDates(read, held.forumId), held.promisedOn, held.closedOn)
}

function isAsked(held: Commitment, dates: readonly string[]): boolean {
  const since = held.renewedOn !== null && held.renewedOn > held.promisedOn ? held.renewedOn : held.promisedOn
  return countWithin(dates, since, held.closedOn) >= askAfter
}

function countWithin(dates: readonly string[], after: string, before: string | null): number {
  return dates.filter((date) => after < date && (before === null || date < before)).length
}

function heldDates(read: Reader, forumId: string): readonly string[] {
  return read
    .where(sessions, 'forumId', forumId)
    .filter(({ state }) => state === 'held')
    .map(({ date }) => date)
}

function unresolved(read: Reader, forumId: string): readonly Capture[] {
  return read
    .where(captures, 'forumId', forumId)
    .filter(({ kind, resolvedOn }) => resolvedOn === null && (kind === 'question' || kind === 'parked'))
}

/** What was captured outside a session, or in one that was removed, counts as before. */
function cameBefore(read: Reader, capture: Capture, session: Session): boolean {
  const from = read.get(sessions, capture.sessionId)
  return !from || byTime(from, session) < 0
}

function byDue(a: Commitment, b: Commitment): number {
  const [left, right] = [`${a.due ?? '9999'} ${a.id}`, `${b.due ?? '9999'} ${b.id}`]
  return left < right ? -1 : left > right ? 1 : 0
}
