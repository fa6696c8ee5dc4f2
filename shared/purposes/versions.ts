import { date, id, orderKey, text, words, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

export const versionStates = ['draft', 'proposed', 'adopted', 'retired'] as const
export type VersionState = (typeof versionStates)[number]

export const versionStateLabels: Readonly<Record<VersionState, string>> = {
  draft: 'Draft',
  proposed: 'Proposed',
  adopted: 'Adopted',
  retired: 'Retired',
}

/** One wording of a statement as a whole. Its words change while it is a draft and never again. */
export const versions = defineTable({
  name: 'versions',
  prefix: 'version',
  noun: 'version',
  fields: {
    statementId: id,
    /** 1 is the first. */
    number: z.int().min(1),
    state: z.enum(versionStates),
    /** Why it was begun; empty for the first. */
    reason: text,
    proposedOn: date.nullable(),
    /** Kept when it is retired, so that what once held can be told from what never did. */
    adoptedOn: date.nullable(),
  },
  links: { statementId: { to: ['statements'], onRemove: 'remove' } },
})

export type Version = RecordOf<typeof versions>

/** What a version says for one clause. */
export const wordings = defineTable({
  name: 'wordings',
  prefix: 'wording',
  noun: 'wording',
  fields: {
    versionId: id,
    clauseId: id,
    order: orderKey,
    text: words,
    /** The contributions it was made from. */
    sourceIds: z.array(id).max(1000),
    /** Other clauses whose words went into it: those merged into it, and the one it was split from. */
    fromIds: z.array(id).max(200),
  },
  links: {
    versionId: { to: ['versions'], onRemove: 'remove' },
    clauseId: { to: ['clauses'], onRemove: 'remove' },
    sourceIds: { to: ['contributions'], onRemove: 'clear' },
    fromIds: { to: ['clauses'], onRemove: 'clear' },
  },
})

export type Wording = RecordOf<typeof wordings>
