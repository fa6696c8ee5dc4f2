import { catalog } from '../catalog.ts'
import { emptyProgramme } from '../programme/create.ts'
import { linkedIds } from '../records/memory.ts'
import type { AnyRecord, RecordSet, Table } from '../records/table.ts'
import type { StoredRecords } from './migrations.ts'

/**
 * Makes a sound programme of whatever records of the present version could be read: those that are not whole are left
 * out, links to what is not there are emptied, and what cannot do without such a link is left out too. `lost` counts
 * them. `now` is an instant, for a programme whose own record is gone.
 */
export function salvage(stored: StoredRecords, now: string): { records: RecordSet; lost: number } {
  const kept = new Map(catalog.map((table) => [table.name, soundOnes(table, stored[table.name] ?? [])]))
  const [programme, ...more] = kept.get('programmes')?.values() ?? []
  for (const other of more) kept.get('programmes')?.delete(other.id)
  if (!programme) {
    for (const made of emptyProgramme('Recovered programme', now)['programmes'] ?? []) {
      kept.get('programmes')?.set(made.id, made)
    }
  }
  while (catalog.some((table) => mendLinks(table, kept)));
  const records = Object.fromEntries(catalog.map(({ name }) => [name, [...(kept.get(name)?.values() ?? [])]]))
  const before = catalog.reduce((sum, { name }) => sum + (stored[name] ?? []).filter(isLive).length, 0)
  const after = catalog.reduce((sum, { name }) => sum + (records[name]?.length ?? 0), 0) - (programme ? 0 : 1)
  return { records, lost: before - after }
}

type Kept = Map<string, Map<string, AnyRecord>>

const isLive = (record: Readonly<Record<string, unknown>> | null): boolean =>
  record !== null && (record['deletedAt'] ?? null) === null

function soundOnes(table: Table, stored: StoredRecords[string]): Map<string, AnyRecord> {
  const sound = stored.filter((record) => isLive(record) && isSound(table, record)) as AnyRecord[]
  return new Map(sound.map((record) => [record.id, record]))
}

function isSound(table: Table, record: unknown): boolean {
  const parsed = table.schema.safeParse(record)
  return parsed.success && (parsed.data as AnyRecord).id.startsWith(`${table.prefix}-`)
}

/** Empties or removes what points nowhere; true when something was changed, so that others may point nowhere now. */
function mendLinks(table: Table, kept: Kept): boolean {
  const rows = kept.get(table.name)
  let changed = false
  for (const record of rows?.values() ?? []) {
    const mended = mend(table, record, kept)
    if (mended === record) continue
    changed = true
    if (mended) rows?.set(record.id, mended)
    else rows?.delete(record.id)
  }
  return changed
}

function mend(table: Table, record: AnyRecord, kept: Kept): AnyRecord | null {
  let mended = record
  for (const [field, link] of Object.entries(table.links)) {
    const value = mended[field]
    const gone = linkedIds(value).filter((id) => !link.to.some((target) => kept.get(target)?.has(id)))
    if (gone.length === 0) continue
    if (link.onRemove === 'remove') return null
    mended = { ...mended, [field]: Array.isArray(value) ? value.filter((id) => !gone.includes(id as string)) : null }
  }
  return mended === record || isSound(table, mended) ? mended : null
}
