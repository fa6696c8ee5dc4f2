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

/**
 * What a session opens with, by the rule: today for one still to come, as it was on its day for one behind us.
 * `today` is a calendar date.
 */
export function carriedInto(read: Reader, session: Session, today: string): CarriedOver {
  const on = session.date < today ? session.date : today
  const open = read
    .where(commitments, 'forumId', session.forumId)
    .filter((each) => each.sessionId !== session.id && each.promisedOn <= on && wasOpen(each.closedOn, on))
    .sort(byDue)
  const waiting = read
    .where(captures, 'forumId', session.forumId)
    .filter((each) => wasOpen(each.resolvedOn, on) && cameBefore(read, each, session))
  return {
    ...sorted(waiting),
    commitments: open,
    asked: session.state === 'planning' ? asked(read, session, open) : [],
  }
}

/** What a forum leaves open for whenever it meets next. */
export function carriedOn(read: Reader, forumId: string): Omit<CarriedOver, 'asked'> {
  const waiting = read.where(captures, 'forumId', forumId).filter(({ resolvedOn }) => resolvedOn === null)
  return { ...sorted(waiting), commitments: read.where(commitments, 'forumId', forumId).filter(isOpen).sort(byDue) }
}

/** How many things are carried over. */
export function sizeOf(carried: Omit<CarriedOver, 'asked'>): number {
  return carried.commitments.length + carried.questions.length + carried.parked.length
}

function sorted(waiting: readonly Capture[]): Pick<CarriedOver, 'questions' | 'parked'> {
  return {
    questions: waiting.filter(({ kind }) => kind === 'question'),
    parked: waiting.filter(({ kind }) => kind === 'parked'),
  }
}

function wasOpen(closedOn: string | null, on: string): boolean {
  return closedOn === null || closedOn > on
}

/** How many sessions its forum has held since a commitment was promised, while it was open. */
export function timesCarried(read: Reader, held: Commitment): number {
  return timesCarriedBy(read)(held)
}

/** The same for many commitments: each forum's sessions are looked up once. */
export function timesCarriedBy(read: Reader): (held: Commitment) => number {
  const known = new Map<string, readonly string[]>()
  return ({ forumId, promisedOn, closedOn }) => {
    if (forumId === null) return 0
    const dates = known.get(forumId) ?? heldDates(read, forumId)
    known.set(forumId, dates)
    return countWithin(dates, promisedOn, closedOn)
  }
}

function asked(read: Reader, session: Session, open: readonly Commitment[]): readonly Commitment[] {
  const dates = heldDates(read, session.forumId)
  return open.filter((held) => countWithin(dates, lastLookedAt(held), held.closedOn) >= askAfter)
}

function lastLookedAt({ promisedOn, renewedOn }: Commitment): string {
  return renewedOn !== null && renewedOn > promisedOn ? renewedOn : promisedOn
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

/** What was captured outside a session, or in one that was removed, counts as before. */
function cameBefore(read: Reader, capture: Capture, session: Session): boolean {
  const from = read.get(sessions, capture.sessionId)
  return !from || byTime(from, session) < 0
}

function byDue(a: Commitment, b: Commitment): number {
  const [left, right] = [`${a.due ?? '9999'} ${a.id}`, `${b.due ?? '9999'} ${b.id}`]
  return left < right ? -1 : left > right ? 1 : 0
}
