import { commitments, type Commitment } from '../commitments/commitments.ts'
import { decisions, type Decision } from '../decisions/decisions.ts'
import { forums, type Forum } from '../forums/forums.ts'
import { prototypes, type Prototype } from '../prototypes/prototypes.ts'
import { byOrder } from '../records/order.ts'
import type { Reader } from '../records/reader.ts'
import { blocks, sessions, tracks, type Block, type Session, type Track } from './sessions.ts'

/** Sessions of a forum, earliest first. */
export function sessionsOf(read: Reader, forumId: string): readonly Session[] {
  return [...read.where(sessions, 'forumId', forumId)].sort(byTime)
}

/** A session's place among its forum's sessions: 6 for the sixth. */
export function sessionNumber(read: Reader, session: Session): number {
  return read.where(sessions, 'forumId', session.forumId).filter((other) => byTime(other, session) <= 0).length
}

export interface SessionPage {
  readonly session: Session
  readonly forum: Forum | undefined
  readonly number: number
  readonly agenda: readonly Block[]
  readonly rooms: readonly Track[]
  readonly decisions: readonly Decision[]
  readonly commitments: readonly Commitment[]
  readonly prototypes: readonly Prototype[]
}

/** Everything a session's screen shows; undefined when it is no longer there. */
export function sessionPage(read: Reader, id: string): SessionPage | undefined {
  const session = read.get(sessions, id)
  if (!session) return undefined
  return {
    session,
    forum: read.get(forums, session.forumId),
    number: sessionNumber(read, session),
    agenda: agendaOf(read, id),
    rooms: roomsOf(read, id),
    decisions: read.where(decisions, 'sessionId', id),
    commitments: read.where(commitments, 'sessionId', id),
    prototypes: read.where(prototypes, 'sessionId', id),
  }
}

export interface Outcomes {
  readonly decisions: readonly Decision[]
  readonly commitments: readonly Commitment[]
  readonly prototypes: readonly Prototype[]
}

/** What came out of one block. */
export function outcomesOfBlock(read: Reader, blockId: string): Outcomes {
  return {
    decisions: read.where(decisions, 'blockId', blockId),
    commitments: read.where(commitments, 'blockId', blockId),
    prototypes: read.where(prototypes, 'blockId', blockId),
  }
}

/** How many minutes a session's agenda has, its gaps left out, and how many blocks; what goes on in rooms is within its block. */
export function agendaSize(read: Reader, sessionId: string): { blocks: number; minutes: number } {
  const agenda = agendaOutline(read, sessionId)
  return { blocks: agenda.length, minutes: agenda.reduce((sum, block) => sum + block.minutes, 0) }
}

/** A session's blocks in their order, without what goes on in their rooms. */
export function agendaOutline(read: Reader, sessionId: string): readonly Block[] {
  return agendaOf(read, sessionId).filter(({ trackId }) => trackId === null)
}

/** A session's blocks as they are read: day by day, each followed by what goes on in its rooms. */
export function agendaOf(read: Reader, sessionId: string): readonly Block[] {
  const agenda = read.where(blocks, 'sessionId', sessionId)
  const inTurn = agenda.filter(({ trackId }) => trackId === null).sort((a, b) => a.day - b.day || byOrder(a, b))
  if (inTurn.length === agenda.length) return inTurn
  return inTurn.flatMap((block) => [
    block,
    ...[...read.where(tracks, 'blockId', block.id)]
      .sort(byOrder)
      .flatMap((track) => [...read.where(blocks, 'trackId', track.id)].sort(byOrder)),
  ])
}

/** Every room that opens in a session. */
export function roomsOf(read: Reader, sessionId: string): readonly Track[] {
  return read.where(blocks, 'sessionId', sessionId).flatMap((block) => read.where(tracks, 'blockId', block.id))
}

/** Planned sessions on or after a date, soonest first. */
export function comingSessions(read: Reader, today: string): readonly Session[] {
  return read
    .all(sessions)
    .filter((session) => session.state === 'planning' && session.date >= today)
    .sort(byTime)
}

/** Sessions of a forum, or of all where it is null, latest first. */
export function sessionsByTime(read: Reader, forumId: string | null): readonly Session[] {
  const held = forumId === null ? read.all(sessions) : read.where(sessions, 'forumId', forumId)
  return [...held].sort((a, b) => byTime(b, a))
}

export function byTime(a: Session, b: Session): number {
  const differ = (['date', 'start', 'id'] as const).find((field) => a[field] !== b[field])
  return differ === undefined ? 0 : a[differ] < b[differ] ? -1 : 1
}

/** Sessions being planned, besides one: those of its forum first, each soonest first. */
export function sessionsToMoveTo(
  read: Reader,
  sessionId: string,
): readonly { readonly session: Session; readonly forum: string }[] {
  const from = read.get(sessions, sessionId)
  return read
    .all(sessions)
    .filter((session) => session.state === 'planning' && session.id !== sessionId)
    .sort(byTime)
    .sort((a, b) => Number(b.forumId === from?.forumId) - Number(a.forumId === from?.forumId))
    .map((session) => ({ session, forum: read.get(forums, session.forumId)?.name ?? '' }))
}

/** Sessions of the same forum that are being planned, besides one, soonest first. */
export function plannedBeside(read: Reader, { id, forumId }: Session): readonly Session[] {
  return sessionsOf(read, forumId).filter((session) => session.state === 'planning' && session.id !== id)
}
