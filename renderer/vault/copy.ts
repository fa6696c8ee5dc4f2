import { defineCommand } from '#shared/records/command.ts'
import { sameValue, type Change } from '#shared/records/diff.ts'
import type { Memory } from '#shared/records/memory.ts'
import { Problem } from '#shared/records/problem.ts'
import { instant, z } from '#shared/records/schema.ts'
import type { AnyRecord, RecordSet, Table } from '#shared/records/table.ts'
import { ageOpen, ageSeal } from './age/age.ts'
import { utf8 } from './crypto/bytes.ts'
import type { RestorePreview } from './types.ts'

/** Copies of 500 MB and more are not ours. */
const largestCopy = 500_000_000

const fileSchema = z.strictObject({
  format: z.literal('throughline-coaching'),
  version: z.literal(1),
  exportedAt: instant,
  label: z.string(),
  about: z.string(),
  records: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
})

/**
 * Everything in a vault that was not removed, as the JSON that both kinds of copy hold: by table, each record with its
 * fields as the app knows them. Dates are ISO 8601.
 */
export function copyAsJson(memory: Memory, tables: readonly Table[], o: { label: string; now: Date }): Uint8Array {
  const file: z.input<typeof fileSchema> = {
    format: 'throughline-coaching',
    version: 1,
    exportedAt: o.now.toISOString(),
    label: o.label,
    about:
      'Coaching records from Throughline. “records” holds one list a table; ids join them. Keep this as private as the notes in it.',
    records: Object.fromEntries(tables.map((table) => [table.name, [...memory.all(table)] as { id: string }[]])),
  }
  return utf8(JSON.stringify(file, null, 1))
}

/** The same, encrypted: the `age` command opens it with the passphrase. */
export function encryptedCopy(json: Uint8Array, passphrase: string): Promise<Uint8Array> {
  return ageSeal(json, passphrase)
}

/** What an encrypted or readable copy would bring to this vault. Nothing is changed. */
export async function previewCopy(
  memory: Memory,
  tables: readonly Table[],
  bytes: Uint8Array,
  passphrase: string,
): Promise<RestorePreview> {
  if (bytes.length > largestCopy) throw notACopy()
  return previewOpened(memory, tables, await ageOpen(bytes, passphrase))
}

/** The same for what an encrypted copy holds once it is opened. */
export function previewOpened(memory: Memory, tables: readonly Table[], json: Uint8Array): RestorePreview {
  return previewRecords(memory, tables, readCopy(json))
}

/** What records from outside would bring. Throws a Problem where one of them has not the shape of its table. */
export function previewRecords(
  memory: Memory,
  tables: readonly Table[],
  from: { exportedAt: string; label: string; records: Readonly<Record<string, readonly { id: string }[]>> },
): RestorePreview {
  const records: Record<string, AnyRecord[]> = {}
  const counts = []
  for (const [name, listed] of Object.entries(from.records)) {
    const table = tables.find((each) => each.name === name)
    if (!table) throw newerCopy()
    const found = listed.map((record) => {
      const parsed = table.schema.safeParse(record)
      if (!parsed.success || !record.id.startsWith(`${table.prefix}-`)) throw brokenCopy(table.noun)
      return parsed.data as AnyRecord
    })
    if (new Set(found.map(({ id }) => id)).size < found.length) throw brokenCopy(table.noun)
    const here = found.map((record) => memory.raw(name, record.id))
    const same = found.filter((record, index) => sameValue(record, here[index])).length
    const added = here.filter((record) => !record || record.deletedAt !== null).length
    records[name] = found
    counts.push({ noun: table.noun, added, same, different: found.length - same - added })
  }
  return { exportedAt: from.exportedAt, label: from.label, tables: counts, records }
}

/** Takes a copy's records in, as one step. */
export const restoreCopy = (memory: Memory) =>
  defineCommand({
    name: 'vault.restoreCopy',
    input: z.strictObject({
      records: z.custom<RecordSet>((value) => typeof value === 'object'),
      replace: z.boolean(),
    }),
    label: 'Restore notes',
    run: (draft, { records, replace }) => draft.overwrite(changesFor(memory, records, replace)),
  })

function changesFor(memory: Memory, records: RecordSet, replace: boolean): Change[] {
  return Object.entries(records).flatMap(([table, listed]) =>
    listed.flatMap((record) => {
      const here = memory.raw(table, record.id)
      const wanted = !here || here.deletedAt !== null || (replace && !sameValue(here, record))
      return wanted ? [{ table, id: record.id, before: here ? { ...here } : null, after: record }] : []
    }),
  )
}

function readCopy(bytes: Uint8Array): z.output<typeof fileSchema> {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    if (parsed.success) return parsed.data
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
  }
  throw notACopy()
}

const safe = 'Nothing was changed.'
const notACopy = (): Problem =>
  new Problem({
    what: 'This file is not a copy of coaching notes from Throughline.',
    safe,
    next: 'Choose another file.',
  })
const newerCopy = (): Problem =>
  new Problem({
    what: 'This copy was made by a newer Throughline.',
    safe,
    next: 'Update Throughline, then restore it.',
  })
const brokenCopy = (noun: string): Problem =>
  new Problem({ what: `A ${noun} in this copy is not whole.`, safe, next: 'Choose another copy.' })
