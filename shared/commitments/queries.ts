import { decisions, type Decision } from '../decisions/decisions.ts'
import { forums, type Forum } from '../forums/forums.ts'
import { partiesOf } from '../people/parties.ts'
import { partyOf, type Party } from '../people/queries.ts'
import { prototypes, type Prototype } from '../prototypes/prototypes.ts'
import type { Reader } from '../records/reader.ts'
import { blocks, sessions, type Block, type Session } from '../sessions/sessions.ts'
import { commitments, openStates, updates, type Commitment, type Update } from './commitments.ts'

/** Whether somebody still owes it. */
export function isOpen(held: Commitment): boolean {
  return openStates.includes(held.state)
}

/** Whole days by which an open commitment is late on a day; 0 when it is not. */
export function daysLate(held: Commitment, today: string): number {
  if (!isOpen(held) || held.due === null || held.due >= today) return 0
  return daysBetween(held.due, today)
}

/** Whole days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days since 1970, worked out once for each date: lists of 50,000 ask for the same few hundred again and again. */
function dayNumber(date: string): number {
  let day = dayNumbers.get(date)
  if (day === undefined) {
    day = Date.parse(`${date}T00:00:00Z`) / 86_400_000
    dayNumbers.set(date, day)
  }
  return day
}

const dayNumbers = new Map<string, number>()

/** `YYYY-MM-DD` some days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export interface CommitmentFigures {
  readonly open: number
  readonly overdue: number
  /** Days by which the oldest overdue one is late; 0 when none is. */
  readonly oldestOverdue: number
  /** Kept commitments that had a date. */
  readonly keptWithDate: number
  /** Of those, kept on or before the date first promised. */
  readonly keptOnTime: number
  /** Median whole days from promise to kept; null when none was kept. */
  readonly medianDaysToKept: number | null
  readonly forums: number
}

/** The figures above the list. Counting rules are in the names above; re-dated promises count against their first date. */
export function commitmentFigures(held: readonly Commitment[], today: string): CommitmentFigures {
  const open = held.filter(isOpen)
  const late = open.map((each) => daysLate(each, today)).filter((days) => days > 0)
  const kept = held.filter((each) => each.state === 'kept' && each.closedOn !== null)
  const dated = kept.filter((each) => each.firstDue !== null)
  const days = kept.map((each) => daysBetween(each.promisedOn, each.closedOn as string)).sort((a, b) => a - b)
  return {
    open: open.length,
    overdue: late.length,
    oldestOverdue: late.reduce((most, each) => Math.max(most, each), 0),
    keptWithDate: dated.length,
    keptOnTime: dated.filter((each) => (each.closedOn as string) <= (each.firstDue as string)).length,
    medianDaysToKept: median(days),
    forums: new Set(open.flatMap((each) => each.forumId ?? [])).size,
  }
}

/** The middle of sorted numbers, to the nearest whole; null when there are none. */
export function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] as number) + upper) / 2)
}

/** What was said about a commitment, newest first. */
export function updatesOf(read: Reader, commitmentId: string): readonly Update[] {
  return [...read.where(updates, 'commitmentId', commitmentId)].sort((a, b) =>
    a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1,
  )
}

/** A commitment with everything it is linked to. */
export interface CommitmentPage {
  readonly held: Commitment
  readonly givers: readonly Party[]
  readonly receiver: Party | undefined
  readonly forum: Forum | undefined
  readonly session: Session | undefined
  readonly block: Block | undefined
  readonly decision: Decision | undefined
  readonly prototype: Prototype | undefined
}

/** Everything one commitment's screen shows, its updates apart; undefined when it is no longer there. */
export function commitmentPage(read: Reader, id: string): CommitmentPage | undefined {
  const held = read.get(commitments, id)
  return held && linksOf(read, held)
}

/** What a commitment is linked to. */
export function linksOf(read: Reader, held: Commitment): CommitmentPage {
  return {
    held,
    givers: partiesOf(read, held.giverIds),
    receiver: held.receiverId === null ? undefined : partyOf(read, held.receiverId),
    forum: read.get(forums, held.forumId),
    session: read.get(sessions, held.sessionId),
    block: read.get(blocks, held.blockId),
    decision: read.get(decisions, held.decisionId),
    prototype: read.get(prototypes, held.prototypeId),
  }
}

/** How many commitments of the whole programme are still open. */
export function openCommitmentTotal(read: Reader): number {
  return read.all(commitments).filter(isOpen).length
}

/** The dates a commitment was needed by, in the order they were given: the first, then each it was moved to. */
export function datesOf(read: Reader, held: Commitment): readonly string[] {
  const moves = updatesOf(read, held.id).toReversed()
  const given = [held.firstDue, ...moves.map(({ dueAfter }) => dueAfter)].filter((date) => date !== null)
  return held.due === null || given.at(-1) === held.due ? given : [...given, held.due]
}

/** Orders commitments by the day they are due; those without one come last. */
export function byDue(a: Commitment, b: Commitment): number {
  const [left, right] = [a.due ?? '9999', b.due ?? '9999']
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1
}
