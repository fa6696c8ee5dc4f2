import { date, id, name, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

/** A shared purpose: what a forum, or the whole programme, is for. Its words are in its versions, clause by clause. */
export const statements = defineTable({
  name: 'statements',
  prefix: 'statement',
  noun: 'purpose statement',
  fields: {
    title: name,
    /** The forum it belongs to, or null: the whole programme. */
    forumId: id.nullable(),
    /** When those who hold it agreed to look at it again. */
    reviewOn: date.nullable(),
  },
  links: { forumId: { to: ['forums'], onRemove: 'clear' } },
})

export type Statement = RecordOf<typeof statements>

/**
 * One clause of a statement through all its versions: what work points to when it serves the purpose. Each version
 * words it anew or leaves it out.
 */
export const clauses = defineTable({
  name: 'clauses',
  prefix: 'clause',
  noun: 'purpose clause',
  fields: { statementId: id },
  links: { statementId: { to: ['statements'], onRemove: 'remove' } },
})

/** The clauses a piece of work serves. */
export const clauseIds = z.array(id).max(50, 'At most 50 clauses.')
export const clauseLink = { to: ['clauses'], onRemove: 'clear' } as const
