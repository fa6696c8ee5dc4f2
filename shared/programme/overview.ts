import { commitments, openStates, type Commitment } from '../commitments/commitments.ts'
import { byDue } from '../commitments/queries.ts'
import { decisions, isMade, type Decision } from '../decisions/decisions.ts'
import { forums, type Forum } from '../forums/forums.ts'
import { partyOf } from '../people/queries.ts'
import type { Reader } from '../records/reader.ts'
import { agendaSize } from '../sessions/queries.ts'
import { sessions, type Session } from '../sessions/sessions.ts'

/** How far the line has been drawn: how many there are of each. */
export interface LineCounts {
  /** Archived ones left out. */
  readonly forums: number
  /** Cancelled ones left out. */
  readonly sessions: number
  readonly held: number
  readonly decisions: number
  readonly commitments: number
  readonly open: number
  readonly kept: number
}

export function lineCounts(read: Reader): LineCounts {
  let open = 0
  let kept = 0
  for (const { state } of read.all(commitments)) {
    if (openStates.includes(state)) open += 1
    else if (state === 'kept') kept += 1
  }
  const meetings = read.all(sessions).filter(({ state }) => state !== 'cancelled')
  return {
    forums: read.all(forums).filter(({ archived }) => !archived).length,
    sessions: meetings.length,
    held: meetings.filter(({ state }) => state === 'held').length,
    decisions: read.all(decisions).filter(isMade).length,
    commitments: read.all(commitments).length,
    open,
    kept,
  }
}

export interface Waiting {
  readonly commitment: Commitment
  /** Who promised, in words; the first two by name. */
  readonly givers: string
}

/** A short list, and how many there are in all. */
export interface Top<T> {
  readonly first: readonly T[]
  readonly total: number
}

/** Open commitments whose day has passed, longest first. Those that are stuck are in `stuckOnes`. */
export function overdueOnes(read: Reader, today: string, most: number): Top<Waiting> {
  return topWaiting(
    read,
    (held) => held.state !== 'stuck' && openStates.includes(held.state) && held.due !== null && held.due < today,
    most,
  )
}

/** Commitments that need help, those due first before the others. */
export function stuckOnes(read: Reader, most: number): Top<Waiting> {
  return topWaiting(read, (held) => held.state === 'stuck', most)
}

function topWaiting(read: Reader, belongs: (held: Commitment) => boolean, most: number): Top<Waiting> {
  const all = read.all(commitments).filter(belongs)
  const first = all.sort(byDue).slice(0, most)
  return { first: first.map((held) => ({ commitment: held, givers: giversInWords(read, held) })), total: all.length }
}

/** "Amara Okafor, Rowan Price and 2 more". */
export function giversInWords(read: Reader, held: Commitment): string {
  const names = held.giverIds.flatMap((giverId) => partyOf(read, giverId)?.name ?? [])
  if (names.length <= 2) return names.join(' and ')
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}

export interface Coming {
  readonly session: Session
  readonly forum: Forum | undefined
  readonly blocks: number
  /** Minutes of its agenda so far. */
  readonly planned: number
  /** Minutes it is booked for, over all its days. */
  readonly booked: number
}

/** Planned sessions from a day on, soonest first, with how far their agenda has got. */
export function nextSessions(read: Reader, today: string, most: number): readonly Coming[] {
  return read
    .all(sessions)
    .filter(({ state, date }) => state === 'planning' && date >= today)
    .sort((a, b) => (`${a.date} ${a.start} ${a.id}` < `${b.date} ${b.start} ${b.id}` ? -1 : 1))
    .slice(0, most)
    .map((session) => {
      const { blocks, minutes: planned } = agendaSize(read, session.id)
      const booked = session.minutes * session.days
      return { session, forum: read.get(forums, session.forumId), blocks, planned, booked }
    })
}

export interface Decided {
  readonly decision: Decision
  readonly forum: Forum | undefined
}

/** The newest decisions; proposals are not among them. */
export function latestDecisions(read: Reader, most: number): readonly Decided[] {
  return read
    .all(decisions)
    .filter(isMade)
    .sort((a, b) => (`${a.decidedOn} ${a.id}` < `${b.decidedOn} ${b.id}` ? 1 : -1))
    .slice(0, most)
    .map((decision) => ({ decision, forum: read.get(forums, decision.forumId) }))
}
