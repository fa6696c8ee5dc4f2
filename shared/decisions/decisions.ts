import { clauseIds, clauseLink } from '../purposes/purposes.ts'
import { date, id, text, words, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

export const decisionMethods = ['consent', 'gradients', 'vote', 'delegated'] as const
export type DecisionMethod = (typeof decisionMethods)[number]

export const decisionMethodLabels: Readonly<Record<DecisionMethod, string>> = {
  consent: 'Consent',
  gradients: 'Gradients of agreement',
  vote: 'Vote',
  delegated: 'Delegated',
}

export const decisionStates = ['proposed', 'decided', 'withdrawn'] as const
export type DecisionState = (typeof decisionStates)[number]

export const decisionStateLabels: Readonly<Record<DecisionState, string>> = {
  proposed: 'Proposed',
  decided: 'Decided',
  withdrawn: 'Withdrawn',
}

export const decisions = defineTable({
  name: 'decisions',
  prefix: 'decision',
  noun: 'decision',
  fields: {
    /** What was decided, as it should read in the minutes; of a proposal, what would be. */
    outcome: words,
    /** As it was first put, where it was a proposal; what was decided may read differently. */
    proposal: text,
    state: z.enum(decisionStates),
    /** Why it was withdrawn, or decided although something stood in the way (`result.ts`). */
    stateReason: text,
    /** Why, and what was weighed. */
    context: text,
    method: z.enum(decisionMethods),
    /** Of a delegated decision: who decides. */
    delegateId: id.nullable(),
    /** Of a vote: how many must take part for it to count. */
    quorum: z.int().min(1, 'A quorum is at least 1.').max(10_000).nullable(),
    /** When it was put forward, where it was a proposal first. */
    proposedOn: date.nullable(),
    /** When it was decided or withdrawn; while it is a proposal, when it was put forward. */
    decidedOn: date,
    reviewOn: date.nullable(),
    /** What is different because of it. */
    changed: text,
    /** The earlier decision it takes the place of. */
    supersedesId: id.nullable(),
    /** Held back from what is shared beyond the forum. */
    confidential: z.boolean(),
    /** The purpose clauses it serves. */
    clauseIds,
    forumId: id.nullable(),
    sessionId: id.nullable(),
    blockId: id.nullable(),
  },
  links: {
    forumId: { to: ['forums'], onRemove: 'clear' },
    sessionId: { to: ['sessions'], onRemove: 'clear' },
    blockId: { to: ['blocks'], onRemove: 'clear' },
    clauseIds: clauseLink,
    delegateId: { to: ['people', 'organisations', 'forums'], onRemove: 'clear' },
    supersedesId: { to: ['decisions'], onRemove: 'clear' },
  },
})

export type Decision = RecordOf<typeof decisions>

/** Whether it counts as a decision: proposals, and what was withdrawn, do not. */
export function isMade({ state }: Decision): boolean {
  return state === 'decided'
}

/** Whether it is called decided by delegation, and nobody is named who decides. */
export function lacksDelegate({
  state,
  method,
  delegateId,
}: Pick<Decision, 'state' | 'method' | 'delegateId'>): boolean {
  return state === 'decided' && method === 'delegated' && delegateId === null
}

/** What most decisions leave unsaid. */
export const blankDecision = {
  proposal: '',
  state: 'decided',
  stateReason: '',
  delegateId: null,
  quorum: null,
  proposedOn: null,
  changed: '',
  supersedesId: null,
  clauseIds: [] as string[],
} as const

/** A look back at a decision on its day: what was found. The decision itself holds the next day to look. */
export const decisionReviews = defineTable({
  name: 'decisionReviews',
  prefix: 'review',
  noun: 'review of a decision',
  fields: { decisionId: id, on: date, text: words },
  links: { decisionId: { to: ['decisions'], onRemove: 'remove' } },
})
