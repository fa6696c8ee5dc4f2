import { usualRagScale } from '../commitments/rag.ts'
import { plainBrand } from '../programme/programme.ts'
import type { Migration, StoredRecords } from './migrations.ts'

/** What records of version 1 did not say yet, table by table. */
const unsaid: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  programmes: { rag: usualRagScale, ...plainBrand },
  blocks: { clauseIds: [] },
  decisions: {
    ...{ proposal: '', state: 'decided', stateReason: '', delegateId: null, quorum: null, proposedOn: null },
    ...{ changed: '', supersedesId: null, clauseIds: [] },
  },
  positions: { resolution: '' },
  commitments: { rag: null, clauseIds: [], prototypeId: null },
  exports: { adjusted: '' },
  imports: { words: [], columns: [], headerRow: 0 },
}

export const toVersion2: Migration = {
  to: 2,
  title: 'Let work point to the purpose clauses it serves, and commitments have a colour',
  up: (records) => ({ ...records, ...withDefaults(records) }),
}

function withDefaults(records: StoredRecords): StoredRecords {
  return Object.fromEntries(
    Object.entries(unsaid).map(([table, fields]) => [
      table,
      (records[table] ?? []).map((record) => ({ ...fields, ...record })),
    ]),
  )
}
