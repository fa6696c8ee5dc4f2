import { id, name, orderKey, words } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

/** Contributions that say much the same, under a few words of their own: what a clause is made of. */
export const clusters = defineTable({
  name: 'clusters',
  prefix: 'cluster',
  noun: 'cluster',
  fields: { statementId: id, title: name, order: orderKey },
  links: { statementId: { to: ['statements'], onRemove: 'remove' } },
})

export type Cluster = RecordOf<typeof clusters>

/** "What matters to me": one thing somebody put on the wall. */
export const contributions = defineTable({
  name: 'contributions',
  prefix: 'contribution',
  noun: 'contribution',
  fields: {
    statementId: id,
    text: words,
    /** Who said it, or null: nobody is named. */
    personId: id.nullable(),
    clusterId: id.nullable(),
    order: orderKey,
  },
  links: {
    statementId: { to: ['statements'], onRemove: 'remove' },
    personId: { to: ['people'], onRemove: 'clear' },
    clusterId: { to: ['clusters'], onRemove: 'clear' },
  },
})

export type Contribution = RecordOf<typeof contributions>
