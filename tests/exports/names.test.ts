import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '#shared/catalog.ts'
import { exportReport, NothingToWrite } from '#shared/exports/run.ts'
import { reports } from '#shared/exports/reports/registry.ts'
import { people } from '#shared/people/people.ts'
import type { AnyRecord, RecordSet, Table } from '#shared/records/table.ts'
import { buildSample } from '#shared/sample/sample.ts'
import { attendances } from '#shared/sessions/run.ts'
import { decode } from '../support/documents.ts'
import { inMemory } from '../support/northMoor.ts'

const today = '2026-11-23'
const sample = buildSample({ today, now: `${today}T09:00:00.000Z` })
/** Texts that are no words of people’s, though any text would do. */
const kept = new Set(['id', 'createdAt', 'deletedAt', 'timeZone', 'base64'])
/** What people are called themselves; the rest of their record is words about them. */
const own = new Set(['name', 'initials'])
const names = [
  ...(sample[people.name] ?? []).map(({ name }) => String(name)),
  ...(sample[attendances.name] ?? []).map(({ deputyName }) => String(deputyName)).filter(Boolean),
].map((name) => name.replace(/^Dr /, ''))

/** Where words stand in a record: wherever others may be put in their place. */
function worded(table: Table, record: AnyRecord, path: readonly string[] = []): readonly (readonly string[])[] {
  const value = at(record, path)
  if (typeof value === 'string') {
    if (value === '' || (table === people && own.has(path[0] ?? '')) || path[0] === 'deputyName') return []
    return table.schema.safeParse(withText(record, path, `${value}. Ask Ada Lovelace`)).success ? [path] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value)
    .filter((field) => !kept.has(field) && !(path.length === 0 && field in table.links))
    .flatMap((field) => worded(table, record, [...path, field]))
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((held, field) => (held as Record<string, unknown>)[field], value)
}

function withText(record: AnyRecord, path: readonly string[], text: string): AnyRecord {
  const copy = structuredClone(record)
  const holder = at(copy, path.slice(0, -1)) as Record<string, unknown>
  holder[path.at(-1) ?? ''] = text
  return copy
}

const places = catalog.flatMap((table) =>
  (sample[table.name] ?? []).map((record) => ({ table: table.name, record, paths: worded(table, record) })),
)

/** The sample with somebody’s name after every text in it. */
function named(choose: (place: number) => string): RecordSet {
  const set: Record<string, AnyRecord[]> = {}
  let place = 0
  for (const { table, record, paths } of places) {
    const list = (set[table] ??= [])
    list.push(
      paths.reduce((held, path) => withText(held, path, `${String(at(held, path))}. Ask ${choose(place++)}`), record),
    )
  }
  return set
}

test.each(reports)('no name of anybody in the programme leaves for partners or the public: $name', async (report) => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('partners', 'public'),
      fc.constantFrom(...report.formats),
      fc.nat(names.length),
      fc.constantFrom(
        (name: string) => name,
        (name: string) => name.toUpperCase(),
      ),
      async (audience, format, first, written) => {
        const records = named((place) => written(names[(first + place) % names.length] ?? ''))
        const wish = { report: report.name, format, options: { audience }, today }
        const made = await exportReport(inMemory(records), wish).catch((error: unknown) => {
          if (error instanceof NothingToWrite) return null
          throw error
        })
        if (!made) return
        const zipped = format === 'xlsx' || format === 'docx'
        const text = zipped ? Object.values(unzipSync(made.bytes)).map(decode).join('\n') : decode(made.bytes)
        const shown = `${made.fileName}\n${made.title}\n${text}`.toLowerCase()
        expect(names.filter((name) => shown.includes(name.toLowerCase()))).toEqual([])
      },
    ),
    { numRuns: 3 },
  )
})
