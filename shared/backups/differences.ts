import { catalog } from '../catalog.ts'
import { counted } from '../records/counted.ts'
import { sameValue, type Change } from '../records/diff.ts'
import type { Memory } from '../records/memory.ts'
import type { AnyRecord, RecordSet } from '../records/table.ts'

/** Records by table: how many there are, or by how many two states differ. */
export type Counts = Readonly<Record<string, number>>

/** The tables people know their programme by, in the order they are told. */
const toldFirst = ['commitments', 'sessions', 'decisions', 'forums', 'people', 'organisations']

/** How many records each table holds. */
export function countsOf(records: RecordSet): Counts {
  return Object.fromEntries(
    catalog.map(({ name }) => [name, records[name]?.filter((record) => record.deletedAt === null).length ?? 0]),
  )
}

/** "119 commitments, 24 sessions and 4 forums"; only what people know their programme by, and only what there is. */
export function countsInWords(counts: Counts): string {
  const told = toldFirst.filter((name) => (counts[name] ?? 0) > 0)
  return told.length === 0 ? 'nothing yet' : inWords(told.map((name) => [name, counts[name] ?? 0]))
}

/** What has come and gone since, by number: "3 commitments more and 1 session fewer than now". null when nothing has. */
export function sinceInWords(then: Counts, now: Counts): string | null {
  const differing = inOrder().map((name) => [name, (then[name] ?? 0) - (now[name] ?? 0)] as const)
  const more = differing.filter(([, by]) => by > 0)
  const fewer = differing.filter(([, by]) => by < 0).map(([name, by]) => [name, -by] as const)
  const parts = [
    ...(more.length > 0 ? [`${inWords(more)} more`] : []),
    ...(fewer.length > 0 ? [`${inWords(fewer)} fewer`] : []),
  ]
  return parts.length === 0 ? null : `${parts.join('; ')} than now`
}

/** What putting `wanted` in place of what is in memory does, as changes for the gate. */
export function changesTo(memory: Memory, wanted: RecordSet, now: string): Change[] {
  const changes: Change[] = []
  for (const table of catalog) {
    const records = new Map((wanted[table.name] ?? []).map((record) => [record.id, record]))
    for (const record of records.values()) {
      const here = memory.raw(table.name, record.id)
      if (!sameValue(here, record)) changes.push(changeTo(table.name, here, record))
    }
    for (const here of memory.all(table) as readonly AnyRecord[]) {
      if (!records.has(here.id)) changes.push(changeTo(table.name, here, { ...here, deletedAt: now }))
    }
  }
  return changes
}

/** What such changes bring back, take away and set back, counted by table. */
export function effectOf(changes: readonly Change[]): { back: Counts; away: Counts; changed: Counts } {
  const back: Record<string, number> = {}
  const away: Record<string, number> = {}
  const changed: Record<string, number> = {}
  for (const { table, before, after } of changes) {
    const kind = before === null || before['deletedAt'] ? back : after['deletedAt'] ? away : changed
    kind[table] = (kind[table] ?? 0) + 1
  }
  return { back, away, changed }
}

/** "Brings back 1 session, takes away 3 commitments and sets back 2 people." */
export function effectInWords(changes: readonly Change[]): string {
  const { back, away, changed } = effectOf(changes)
  const parts = [
    { verb: 'brings back', counts: back },
    { verb: 'takes away', counts: away },
    { verb: 'sets back', counts: changed },
  ].flatMap(({ verb, counts }) => {
    const told = inOrder().flatMap((name) => (counts[name] ? [[name, counts[name]] as const] : []))
    return told.length === 0 ? [] : [`${verb} ${inWords(told)}`]
  })
  if (parts.length === 0) return 'It holds exactly what is here now.'
  const sentence = parts.join('; ')
  return `It ${sentence}.`
}

function changeTo(table: string, here: AnyRecord | undefined, record: AnyRecord): Change {
  return { table, id: record.id, before: here ? { ...here } : null, after: record }
}

function inOrder(): string[] {
  const rest = catalog.map(({ name }) => name).filter((name) => !toldFirst.includes(name) && name !== 'programmes')
  return [...toldFirst, ...rest, 'programmes']
}

function inWords(counts: readonly (readonly [table: string, count: number])[]): string {
  const parts = counts.map(([name, count]) => {
    const noun = catalog.find((table) => table.name === name)?.noun ?? 'record'
    return counted(count, noun, plural(noun))
  })
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** "person" → "people", "story" → "stories", "set of minutes" → "sets of minutes". */
export function plural(noun: string): string {
  const [first = '', ...rest] = noun.split(' of ')
  if (rest.length > 0) return [plural(first), ...rest].join(' of ')
  if (first === 'person') return 'people'
  return /[^aeiou]y$/.test(first) ? `${first.slice(0, -1)}ies` : `${first}s`
}
