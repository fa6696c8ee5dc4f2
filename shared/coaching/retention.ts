import type { Reader } from '../records/reader.ts'
import { coachees, coachingSessions, type Coachee } from './coaching.ts'
import { agreementsWith } from './queries.ts'

/**
 * The last day on which a coachee's notes may be kept: the latest date agreed. Null while any agreement leaves it open,
 * or when there is none.
 */
export function keepUntil(read: Reader, coacheeId: string): string | null {
  let last: string | null = null
  for (const { keepUntil: until } of agreementsWith(read, coacheeId)) {
    if (until === null) return null
    if (last === null || until > last) last = until
  }
  return last
}

export interface PastRetention {
  readonly coachee: Coachee
  readonly keptUntil: string
  readonly sessions: number
}

/** Coachees whose notes should have gone by `today`, the longest overdue first. */
export function pastRetention(read: Reader, today: string): readonly PastRetention[] {
  return read
    .all(coachees)
    .flatMap((coachee): PastRetention[] => {
      const until = keepUntil(read, coachee.id)
      if (until === null || until >= today) return []
      return [{ coachee, keptUntil: until, sessions: read.where(coachingSessions, 'coacheeId', coachee.id).length }]
    })
    .sort((a, b) => (a.keptUntil < b.keptUntil ? -1 : 1))
}
