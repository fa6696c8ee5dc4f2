import type { Commitment } from '#shared/commitments/commitments.ts'
import type { Session } from '#shared/sessions/sessions.ts'

/** Where a new commitment comes from; what is given is filled in. */
export interface CommitmentDefaults {
  readonly forumId?: string | null
  readonly sessionId?: string | null
  readonly blockId?: string | null
  readonly decisionId?: string | null
  readonly prototypeId?: string | null
  readonly clauseIds?: readonly string[]
}

/** What the form holds while it is being written. */
export interface CommitmentDraft {
  readonly action: string
  readonly giverIds: readonly string[]
  readonly receiverId: string | null
  readonly due: string | null
  readonly forumId: string | null
  readonly sessionId: string | null
  readonly blockId: string | null
  readonly decisionId: string | null
  readonly prototypeId: string | null
  readonly clauseIds: readonly string[]
  readonly reference: string
  readonly details: string
  readonly confidential: boolean
}

/** What is chosen rather than written. */
export type CommitmentLinks = Omit<CommitmentDraft, 'action' | 'reference' | 'details' | 'confidential'>

export function emptyDraft(defaults: CommitmentDefaults): CommitmentDraft {
  return {
    action: '',
    giverIds: [],
    receiverId: null,
    due: null,
    forumId: defaults.forumId ?? null,
    sessionId: defaults.sessionId ?? null,
    blockId: defaults.blockId ?? null,
    decisionId: defaults.decisionId ?? null,
    prototypeId: defaults.prototypeId ?? null,
    clauseIds: defaults.clauseIds ?? [],
    reference: '',
    details: '',
    confidential: false,
  }
}

export function draftOf(held: Commitment): CommitmentDraft {
  const { action, giverIds, receiverId, due, reference, details, confidential } = held
  const { forumId, sessionId, blockId, decisionId, prototypeId, clauseIds } = held
  return {
    action,
    giverIds,
    receiverId,
    due,
    forumId,
    sessionId,
    blockId,
    decisionId,
    prototypeId,
    clauseIds,
    reference,
    details,
    confidential,
  }
}

/** The draft with one field changed; a session belongs to its forum and an agenda item to its session. */
export function changeDraft(draft: CommitmentDraft, changes: Partial<CommitmentDraft>): CommitmentDraft {
  const next = { ...draft, ...changes }
  const otherForum = next.forumId !== draft.forumId
  const otherSession = next.sessionId !== draft.sessionId
  if (otherForum && !otherSession) return { ...next, sessionId: null, blockId: null }
  if (otherSession) return { ...next, blockId: changes.blockId ?? null }
  return next
}

export function sameDraft(a: CommitmentDraft, b: CommitmentDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A promise made in a session was made on its day, unless that is still to come. */
export function promisedOn(session: Session | undefined, today: string): string {
  return session && session.date < today ? session.date : today
}
