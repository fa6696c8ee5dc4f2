import { fold } from '../records/fold.ts'
import type { Reader } from '../records/reader.ts'
import type { AnyRecord, RecordOf, Table } from '../records/table.ts'
import { agreements, coachees, coachingSessions, cpd, reflections, supervisions, themes } from './coaching.ts'
import { writtenIn } from './scaffolds.ts'

export type NoteKind = 'session' | 'coachee' | 'agreement' | 'supervision' | 'cpd' | 'reflection' | 'theme'

export interface NoteHit {
  readonly kind: NoteKind
  readonly id: string
  /** The coachee's page it belongs to, where it belongs to one. */
  readonly coacheeId: string | null
  readonly title: string
  /** `YYYY-MM-DD`; null for what has no date. */
  readonly date: string | null
  /** The words around the first hit, and where in them it stands. */
  readonly excerpt: { readonly before: string; readonly hit: string; readonly after: string }
}

interface Source<T extends Table> {
  readonly kind: NoteKind
  readonly table: T
  readonly title: (record: RecordOf<T>, read: Reader) => string
  readonly date: (record: RecordOf<T>) => string | null
  readonly coacheeId: (record: RecordOf<T>) => string | null
  readonly body: (record: RecordOf<T>) => readonly string[]
}

function source<T extends Table>(definition: Source<T>): Source<Table> {
  return definition as unknown as Source<Table>
}

const sources: readonly Source<Table>[] = [
  source({
    kind: 'session',
    table: coachingSessions,
    title: (held, read) => read.get(coachees, held.coacheeId)?.name ?? '',
    date: (held) => held.date,
    coacheeId: (held) => held.coacheeId,
    body: (held) => [...writtenIn(held).map(({ words }) => words), held.actions, held.reflection],
  }),
  source({
    kind: 'coachee',
    table: coachees,
    title: (coachee) => coachee.name,
    date: () => null,
    coacheeId: (coachee) => coachee.id,
    body: (coachee) => [coachee.organisation, coachee.namedMember, coachee.contact, coachee.about],
  }),
  source({
    kind: 'agreement',
    table: agreements,
    title: (agreed, read) => read.get(coachees, agreed.coacheeId)?.name ?? '',
    date: (agreed) => agreed.startsOn,
    coacheeId: (agreed) => agreed.coacheeId,
    body: (agreed) => [agreed.goals, agreed.mayKnow],
  }),
  source({
    kind: 'supervision',
    table: supervisions,
    title: (held) => held.supervisor,
    date: (held) => held.date,
    coacheeId: () => null,
    body: (held) => [held.discussed, held.actions, held.learning],
  }),
  source({
    kind: 'cpd',
    table: cpd,
    title: (entry) => entry.title,
    date: (entry) => entry.date,
    coacheeId: () => null,
    body: (entry) => [entry.provider, entry.learning],
  }),
  source({
    kind: 'reflection',
    table: reflections,
    title: () => '',
    date: (note) => note.date,
    coacheeId: () => null,
    body: (note) => [note.words],
  }),
  source({
    kind: 'theme',
    table: themes,
    title: () => '',
    date: (theme) => theme.releasedOn,
    coacheeId: () => null,
    body: (theme) => [theme.words],
  }),
]

interface Folded {
  readonly title: string
  readonly text: string
  readonly folded: string
}

/** Folded once per record and title, in memory only; it goes with the records when the vault locks. */
const foldedByRecord = new WeakMap<object, Folded>()

interface Match {
  readonly from: Source<Table>
  readonly record: RecordOf<Table>
  readonly known: Folded
  readonly date: string | null
}

/** What a search found: how many, and the newest of them. */
export interface NotesFound {
  readonly count: number
  readonly hits: readonly NoteHit[]
}

/**
 * Everything in the vault that holds every word of `query`, whatever its capitals and accents; newest first, `most` of
 * them with the words around.
 */
export function searchNotes(read: Reader, query: string, most: number): NotesFound {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return { count: 0, hits: [] }
  const newest: Match[] = []
  let count = 0
  /** Sorting all of what one letter finds would take longer than finding it. */
  const cut = (): void => void newest.sort((a, b) => compareDates(b.date, a.date)).splice(most)
  for (const from of sources) {
    for (const record of read.all(from.table)) {
      const known = foldedOf(from, record, read)
      if (!wanted.every((word) => known.folded.includes(word))) continue
      count += 1
      newest.push({ from, record, known, date: from.date(record) })
      if (newest.length > most * 10) cut()
    }
  }
  cut()
  const hits = newest.map(({ from, record, known, date }) => ({
    kind: from.kind,
    id: record.id,
    coacheeId: from.coacheeId(record),
    title: known.title,
    date,
    excerpt: excerptOf(known, wanted),
  }))
  return { count, hits }
}

/** Records read for searching at a time. */
const atOnce = 200

/** Does beforehand, step by step, what a first search would do at once. */
export function* readyToSearchNotes(read: Reader): Generator<void> {
  for (const from of sources) {
    const records = read.all(from.table)
    for (let next = 0; next < records.length; next += atOnce) {
      for (const record of records.slice(next, next + atOnce)) foldedOf(from, record, read)
      yield
    }
  }
}

function foldedOf(from: Source<Table>, record: RecordOf<Table>, read: Reader): Folded {
  const title = from.title(record, read)
  const known = foldedByRecord.get(record as AnyRecord)
  if (known?.title === title) return known
  const text = from.body(record).filter(Boolean).join('\n')
  const fresh = { title, text, folded: `${fold(title)}\n${fold(text)}` }
  foldedByRecord.set(record as AnyRecord, fresh)
  return fresh
}

/** Characters shown on each side of a hit. */
const around = 70

function excerptOf({ text }: Folded, wanted: readonly string[]): NoteHit['excerpt'] {
  // Folding can change a text's length; the hit is looked for in the words as they are first.
  const lower = text.toLocaleLowerCase('en-GB')
  const found = wanted
    .map((word) => ({ at: lower.indexOf(word), length: word.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]
  if (!found) return { before: '', hit: '', after: clip(text, 0, around * 2) }
  const { at, length } = found
  return {
    before: `${at > around ? '…' : ''}${clip(text, Math.max(0, at - around), at)}`,
    hit: text.slice(at, at + length),
    after: `${clip(text, at + length, at + length + around)}${at + length + around < text.length ? '…' : ''}`,
  }
}

/** A piece of text on one line. */
function clip(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/\s+/g, ' ')
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}
