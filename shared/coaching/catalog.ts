import type { Table } from '../records/table.ts'
import {
  agreements,
  coachees,
  coachingSessions,
  cpd,
  drafts,
  practices,
  reflections,
  supervisions,
  themes,
} from './coaching.ts'

/** Every table of a coaching vault. No programme knows them, and nothing that files or shares a programme can name them. */
export const coachingCatalog: readonly Table[] = [
  practices,
  coachees,
  agreements,
  coachingSessions,
  supervisions,
  cpd,
  reflections,
  themes,
  drafts,
]
