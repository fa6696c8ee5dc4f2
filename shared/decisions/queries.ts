import { commitments, type Commitment } from '../commitments/commitments.ts'
import type { Reader } from '../records/reader.ts'
import { forums, type Forum } from '../forums/forums.ts'
import { blocks, sessions, type Block, type Session } from '../sessions/sessions.ts'
import { decisions, type Decision } from './decisions.ts'

/** Every decision, newest first. */
export function decisionRegister(read: Reader): readonly Decision[] {
  return [...read.all(decisions)].sort(newestFirst)
}

/** The commitments that followed from a decision. */
export function commitmentsOfDecision(read: Reader, decisionId: string): readonly Commitment[] {
  return read.where(commitments, 'decisionId', decisionId)
}

/** Decisions of a forum, newest first. */
export function decisionsOfForum(read: Reader, forumId: string): readonly Decision[] {
  return [...read.where(decisions, 'forumId', forumId)].sort(newestFirst)
}

/** The register, narrowed: words anywhere in what was decided or why, and one forum (null: any). */
export function filterDecisions(read: Reader, text: string, forumId: string | null): readonly Decision[] {
  const wanted = text.trim().toLocaleLowerCase('en-GB')
  return decisionRegister(read).filter(
    (decision) =>
      (forumId === null || decision.forumId === forumId) &&
      (wanted === '' || `${decision.outcome}\n${decision.context}`.toLocaleLowerCase('en-GB').includes(wanted)),
  )
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

function newestFirst(a: Decision, b: Decision): number {
  if (a.decidedOn !== b.decidedOn) return a.decidedOn < b.decidedOn ? 1 : -1
  return a.id < b.id ? 1 : -1
}
