import { usualRagScale } from '../commitments/rag.ts'
import { newId } from '../records/ids.ts'
import type { RecordSet } from '../records/table.ts'
import { plainBrand, programmes } from './programme.ts'

/** The records of a new, empty programme. `now` is ISO 8601 UTC. */
export function emptyProgramme(name: string, now: string): RecordSet {
  const programme = programmes.schema.parse({
    id: newId(programmes.prefix),
    createdAt: now,
    deletedAt: null,
    name,
    purpose: '',
    rag: usualRagScale,
    ...plainBrand,
  }) as RecordSet[string][number]
  return { [programmes.name]: [programme] }
}
