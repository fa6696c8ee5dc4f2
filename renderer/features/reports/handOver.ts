import type { AnyRecord, RecordSet } from '#shared/records/table.ts'

/** Records handed over in one go: few enough that copying them never stops the window. */
const atOnce = 500

/** Some records of one table, and how far along the handing over is with them: 0 to 1. */
export interface Slice {
  readonly table: string
  readonly rows: readonly AnyRecord[]
  readonly done: number
}

/**
 * What must be handed over so that who has `before` comes to have `now`, in slices; null when records have been
 * erased since, for then it must all be handed over anew. Records keep their identity until they change.
 */
export function slicesSince(before: RecordSet, now: RecordSet): readonly Slice[] | null {
  const changed: { table: string; rows: readonly AnyRecord[] }[] = []
  for (const [table, rows] of Object.entries(now)) {
    const held = before[table] ?? []
    if (held.some((each, index) => rows[index]?.id !== each.id)) return null
    const fresh = rows.filter((row, index) => row !== held[index])
    if (fresh.length > 0) changed.push({ table, rows: fresh })
  }
  const total = changed.reduce((sum, { rows }) => sum + rows.length, 0)
  const slices: Slice[] = []
  let done = 0
  for (const { table, rows } of changed) {
    for (let start = 0; start < rows.length; start += atOnce) {
      const part = rows.slice(start, start + atOnce)
      done += part.length
      slices.push({ table, rows: part, done: done / total })
    }
  }
  return slices
}
