import { clauseIds, clauseLink } from '../purposes/purposes.ts'
import { date, id, text, words, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'
import { ragTones } from './rag.ts'

export const commitmentStates = ['promised', 'in-progress', 'stuck', 'kept', 'released'] as const
export type CommitmentState = (typeof commitmentStates)[number]

export const commitmentStateLabels: Readonly<Record<CommitmentState, string>> = {
  promised: 'Promised',
  'in-progress': 'In progress',
  stuck: 'Stuck',
  kept: 'Kept',
  released: 'Released',
}

/** States in which somebody still owes something. */
export const openStates: readonly CommitmentState[] = ['promised', 'in-progress', 'stuck']

/** Who can give or receive a promise; a forum stands for everyone in it. */
const parties = ['people', 'organisations', 'forums'] as const

/** A promise: who will do what, for whom, by when. */
export const commitments = defineTable({
  name: 'commitments',
  prefix: 'commitment',
  noun: 'commitment',
  fields: {
    /** What was promised. */
    action: words,
    details: text,
    /** The number or code people know it by: "05.05". May be empty; not unique. */
    reference: text,
    /** Who gave the promise: people, organisations or a whole forum. The first is the lead. */
    giverIds: z.array(id).max(50, 'At most 50 owners.'),
    receiverId: id.nullable(),
    state: z.enum(commitmentStates),
    promisedOn: date,
    /** The date first promised. Set once, never changed. */
    firstDue: date.nullable(),
    /** Needed by, as it stands now. */
    due: date.nullable(),
    /** When it was kept or released. */
    closedOn: date.nullable(),
    helpNeeded: text,
    /** How it stands in the programme's colours, when somebody said so. */
    rag: z.enum(ragTones).nullable(),
    /** The purpose clauses it serves. */
    clauseIds,
    /** When the forum, having carried it over often, last chose to keep, reshape or hand it on. */
    renewedOn: date.nullable(),
    /** Held back from what is shared beyond the forum. */
    confidential: z.boolean(),
    forumId: id.nullable(),
    sessionId: id.nullable(),
    blockId: id.nullable(),
    decisionId: id.nullable(),
    /** The prototype it was made for. */
    prototypeId: id.nullable(),
    /** The import it came from, if any. */
    importId: id.nullable(),
  },
  links: {
    giverIds: { to: parties, onRemove: 'clear' },
    receiverId: { to: parties, onRemove: 'clear' },
    forumId: { to: ['forums'], onRemove: 'clear' },
    sessionId: { to: ['sessions'], onRemove: 'clear' },
    blockId: { to: ['blocks'], onRemove: 'clear' },
    decisionId: { to: ['decisions'], onRemove: 'clear' },
    prototypeId: { to: ['prototypes'], onRemove: 'clear' },
    importId: { to: ['imports'], onRemove: 'clear' },
    clauseIds: clauseLink,
  },
})

export type Commitment = RecordOf<typeof commitments>

/** What most commitments leave unsaid. */
export const blankCommitment = { rag: null, clauseIds: [] as string[], prototypeId: null } as const

export const updateKinds = ['note', 'redate', 'state'] as const

/** Something said about a commitment on a day: a note, a new date with its reason, a change of state. */
export const updates = defineTable({
  name: 'updates',
  prefix: 'update',
  noun: 'update',
  fields: {
    commitmentId: id,
    kind: z.enum(updateKinds),
    on: date,
    text,
    /** For `redate`: the dates before and after. */
    dueBefore: date.nullable(),
    dueAfter: date.nullable(),
    /** For `state`: the states before and after. */
    stateBefore: z.enum(commitmentStates).nullable(),
    stateAfter: z.enum(commitmentStates).nullable(),
  },
  links: { commitmentId: { to: ['commitments'], onRemove: 'remove' } },
})

export type Update = RecordOf<typeof updates>
