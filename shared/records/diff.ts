import { id, instant, z } from './schema.ts'

/**
 * One record's change, field by field. `before: null` means the record was made by this change;
 * otherwise `before` and `after` name the same fields.
 */
export interface Change {
  readonly table: string
  readonly id: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>>
}

export type Origin = 'user' | 'undo' | 'redo' | 'system'

/** One step through the gate: what changed, what people call it and where it came from. */
export interface Commit {
  readonly id: string
  /** 1, 2, 3 … within one programme on this laptop. */
  readonly seq: number
  readonly at: string
  readonly label: string
  readonly origin: Origin
  /** For undo and redo: the commit that was taken back or done again. */
  readonly of: string | null
  readonly changes: readonly Change[]
}

const fields = z.record(z.string(), z.unknown())

/** A commit as it stands in the journal, for reading it back. */
export const commitSchema = z.strictObject({
  id,
  seq: z.int().positive(),
  at: instant,
  label: z.string(),
  origin: z.enum(['user', 'undo', 'redo', 'system']),
  of: z.string().nullable(),
  changes: z.array(z.strictObject({ table: z.string(), id: z.string(), before: fields.nullable(), after: fields })),
})

/** The same value, compared by content: fields hold text, numbers, booleans, null and lists or plain objects of those. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key as keyof typeof a], b[key as keyof typeof b]))
}

/** The fields in which `after` differs from `before`, or null when there are none. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Pick<Change, 'before' | 'after'> | null {
  const old: Record<string, unknown> = {}
  const fresh: Record<string, unknown> = {}
  for (const key of Object.keys(after)) {
    if (sameValue(before[key], after[key])) continue
    old[key] = before[key]
    fresh[key] = after[key]
  }
  return Object.keys(fresh).length === 0 ? null : { before: old, after: fresh }
}

/**
 * The changes that take a commit back. A field that something else has changed since is left as it is
 * and counted in `skipped`, so that undo never destroys later work.
 */
export function reverse(
  commit: Commit,
  current: (table: string, id: string) => Readonly<Record<string, unknown>> | undefined,
  at: string,
): { changes: Change[]; skipped: number } {
  const changes: Change[] = []
  let skipped = 0
  for (const change of [...commit.changes].reverse()) {
    const record = current(change.table, change.id)
    if (!record) {
      skipped += 1
      continue
    }
    const wanted = change.before ?? { deletedAt: at }
    const written = change.before ? change.after : { deletedAt: null }
    const before: Record<string, unknown> = {}
    const after: Record<string, unknown> = {}
    for (const key of Object.keys(wanted)) {
      if (!sameValue(record[key], written[key])) skipped += 1
      else if (!sameValue(record[key], wanted[key])) {
        before[key] = record[key]
        after[key] = wanted[key]
      }
    }
    if (Object.keys(after).length > 0) changes.push({ table: change.table, id: change.id, before, after })
  }
  return { changes, skipped }
}
