import { commitments, type Commitment } from '../commitments/commitments.ts'
import { partyOf, type Party } from '../people/queries.ts'
import { prototypes, type Prototype } from '../prototypes/prototypes.ts'
import type { Reader } from '../records/reader.ts'
import { forums, type Forum } from '../forums/forums.ts'
import { blocks, sessions, type Block, type Session } from '../sessions/sessions.ts'
import { decisionReviews, decisions, type Decision } from './decisions.ts'
import { positions, type Position } from './positions.ts'

/** Every decision, newest first. */
export function decisionRegister(read: Reader): readonly Decision[] {
  return [...read.all(decisions)].sort(newestFirst)
}

/** The commitments that followed from a decision. */
export function commitmentsOfDecision(read: Reader, decisionId: string): readonly Commitment[] {
  return read.where(commitments, 'decisionId', decisionId)
}

/** The prototypes that a decision allowed. */
export function prototypesOfDecision(read: Reader, decisionId: string): readonly Prototype[] {
  return read.where(prototypes, 'decisionId', decisionId)
}

/** Decisions of a forum, newest first. */
export function decisionsOfForum(read: Reader, forumId: string): readonly Decision[] {
  return [...read.where(decisions, 'forumId', forumId)].sort(newestFirst)
}

/** Where people stood on a decision, in the order it was said. */
export function positionsOf(read: Reader, decisionId: string): readonly Position[] {
  return read.where(positions, 'decisionId', decisionId)
}

/** Whom a delegated decision was given to; undefined for any other method, and where nobody is named. */
export function delegateOf(read: Reader, { method, delegateId }: Decision): Party | undefined {
  const party = method === 'delegated' && delegateId !== null ? partyOf(read, delegateId) : undefined
  // A forum decides as one; everyone in it promises.
  return party?.kind === 'forum' ? { ...party, name: read.get(forums, delegateId)?.name ?? party.name } : party
}

/** Where a decision was made; parts that were never given, or are gone, are undefined. */
export interface DecisionOrigin {
  readonly forum: Forum | undefined
  readonly session: Session | undefined
  readonly block: Block | undefined
}

export function originOfDecision(read: Reader, decision: Decision): DecisionOrigin {
  return {
    forum: read.get(forums, decision.forumId),
    session: read.get(sessions, decision.sessionId),
    block: read.get(blocks, decision.blockId),
  }
}

export function decisionById(read: Reader, id: string): Decision | undefined {
  return read.get(decisions, id)
}

/** The decisions that took a decision's place, oldest first; proposals that would, and withdrawn ones, do not count. */
export function supersedersOf(read: Reader, decisionId: string): readonly Decision[] {
  return read
    .where(decisions, 'supersedesId', decisionId)
    .filter(({ state }) => state === 'decided')
    .sort((a, b) => newestFirst(b, a))
}

/** Decided, not superseded, and its day to be looked at again has come. */
export function reviewIsDue(read: Reader, decision: Decision, today: string): boolean {
  const { id, state, reviewOn } = decision
  return state === 'decided' && reviewOn !== null && reviewOn <= today && supersedersOf(read, id).length === 0
}

/** Decisions due for review, longest overdue first. */
export function decisionsDueForReview(read: Reader, today: string): readonly Decision[] {
  return read
    .all(decisions)
    .filter((decision) => reviewIsDue(read, decision, today))
    .sort((a, b) => (`${a.reviewOn} ${a.id}` < `${b.reviewOn} ${b.id}` ? -1 : 1))
}

/** Something that happened to a decision, told from the records: nothing of it is kept twice. */
export type DecisionEvent = { readonly on: string } & (
  | { readonly kind: 'proposed' | 'decided' | 'withdrawn' }
  | { readonly kind: 'reviewed'; readonly text: string }
  | { readonly kind: 'superseded'; readonly by: Decision }
)

/** What happened to a decision, newest first. */
export function historyOf(read: Reader, decision: Decision): readonly DecisionEvent[] {
  const { id, state, proposedOn, decidedOn } = decision
  const events: DecisionEvent[] = [
    ...(proposedOn === null ? [] : [{ kind: 'proposed', on: proposedOn } as const]),
    ...(state === 'proposed' ? [] : [{ kind: state, on: decidedOn } as const]),
    ...read.where(decisionReviews, 'decisionId', id).map(({ on, text }) => ({ kind: 'reviewed', on, text }) as const),
    ...supersedersOf(read, id).map((by) => ({ kind: 'superseded', on: by.decidedOn, by }) as const),
  ]
  return events.reverse().sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

function newestFirst(a: Decision, b: Decision): number {
  if (a.decidedOn !== b.decidedOn) return a.decidedOn < b.decidedOn ? 1 : -1
  return a.id < b.id ? 1 : -1
}
