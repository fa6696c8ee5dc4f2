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

export const decisions = defineTable({
  name: 'decisions',
  prefix: 'decision',
  noun: 'decision',
  fields: {
    /** What was decided, as it should read in the minutes. */
    outcome: words,
    /** Why, and what was weighed. */
    context: text,
    method: z.enum(decisionMethods),
    decidedOn: date,
    reviewOn: date.nullable(),
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
  },
})

export type Decision = RecordOf<typeof decisions>

/** What most decisions leave unsaid. */
export const blankDecision = { clauseIds: [] as string[] } as const
