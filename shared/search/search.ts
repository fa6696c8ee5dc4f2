import { commitments, commitmentStateLabels } from '../commitments/commitments.ts'
import { searchText } from '../commitments/filter.ts'
import { decisions, decisionStateLabels } from '../decisions/decisions.ts'
import { forumKindLabels, forums } from '../forums/forums.ts'
import { measureKindLabels, measures } from '../measures/measures.ts'
import { library } from '../methods/library/library.ts'
import { methods, templates } from '../methods/methods.ts'
import { libraryTemplates } from '../methods/templates/templates.ts'
import { organisations, people, sectorLabels } from '../people/people.ts'
import { statements } from '../purposes/purposes.ts'
import { currentVersion, holderOf } from '../purposes/queries.ts'
import { versions, wordings, type Wording } from '../purposes/versions.ts'
import { contributions } from '../purposes/wall.ts'
import { cycles, prototypes } from '../prototypes/prototypes.ts'
import { cardTexts } from '../prototypes/queries.ts'
import { pulses } from '../pulse/pulse.ts'
import { factorLabels, factors } from '../pulse/statements.ts'
import { shortDate } from '../records/dates.ts'
import { duration } from '../records/duration.ts'
import { fold } from '../records/fold.ts'
import type { Reader } from '../records/reader.ts'
import type { RecordOf, Table } from '../records/table.ts'
import { captureKindLabels, captures } from '../sessions/captures.ts'
import { blockKindLabels, blocks, sessions } from '../sessions/sessions.ts'

/** What can be found; groups whose best hits are equally good are shown in this order. */
export const hitKinds = [
  'commitment',
  'session',
  'block',
  'decision',
  'prototype',
  'cycle',
  'measure',
  'statement',
  'clause',
  'contribution',
  'capture',
  'forum',
  'person',
  'organisation',
  'method',
  'template',
  'pulse',
] as const
export type HitKind = (typeof hitKinds)[number]

/** One thing that was found. */
export interface Hit {
  readonly kind: HitKind
  readonly id: string
  readonly title: string
  /** A few words to tell it from its namesakes: a state, an organisation, a session. */
  readonly detail: string
  /** What it belongs to: a block's session, a clause's statement; null where it stands for itself. */
  readonly withinId: string | null
}

export interface HitGroup {
  readonly kind: HitKind
  /** How good the best of them is; 0 is best. */
  readonly rank: number
  /** Best first; at most `limit` of them. */
  readonly hits: readonly Hit[]
  /** How many there are in all. */
  readonly total: number
}

interface Source<T extends Table> {
  readonly table: T
  readonly title: (record: RecordOf<T>) => string
  /** Further words it is found by. */
  readonly also: (record: RecordOf<T>) => string
  /** Title and further words, where somebody else has them folded already. */
  readonly all?: (record: RecordOf<T>) => string
  readonly detail: (record: RecordOf<T>, read: Reader) => string
  readonly withinId?: (record: RecordOf<T>, read: Reader) => string | null
  /** Whether it may be found at all. */
  readonly shown?: (record: RecordOf<T>, read: Reader) => boolean
  /** What comes with the app and is found like a record. */
  readonly always?: readonly Omit<RecordOf<T>, 'createdAt' | 'deletedAt'>[]
}

/** Gives each source its own record type, then forgets it: the list below holds sources of every table. */
function source<T extends Table>(definition: Source<T>): Source<Table> {
  return definition as unknown as Source<Table>
}

const sources: Readonly<Record<HitKind, Source<Table>>> = {
  commitment: source({
    table: commitments,
    title: (held) => held.action,
    also: () => '',
    all: searchText,
    detail: (held) => join(held.reference, commitmentStateLabels[held.state]),
  }),
  session: source({
    table: sessions,
    title: (session) => session.title,
    also: (session) => `${session.venue} ${session.purpose}`,
    detail: (session, read) => read.get(forums, session.forumId)?.name ?? '',
  }),
  block: source({
    table: blocks,
    title: (block) => block.title,
    also: (block) => `${block.description} ${block.facilitatorNotes} ${block.materials} ${block.room}`,
    detail: (block, read) => read.get(sessions, block.sessionId)?.title ?? '',
    withinId: (block) => block.sessionId,
  }),
  decision: source({
    table: decisions,
    title: (decision) => decision.outcome,
    also: (decision) => `${decision.proposal} ${decision.context} ${decision.changed}`,
    detail: (decision, read) =>
      join(
        decision.state === 'decided' ? '' : decisionStateLabels[decision.state],
        read.get(forums, decision.forumId)?.name ?? '',
      ),
  }),
  prototype: source({
    table: prototypes,
    title: (prototype) => prototype.title,
    also: () => '',
    detail: (prototype, read) => read.get(forums, prototype.forumId)?.name ?? '',
  }),
  cycle: source({
    table: cycles,
    title: (cycle) => cycle.learned || cycle.belief,
    also: (cycle) => cardTexts(cycle).join('\n'),
    detail: (cycle, read) => read.get(prototypes, cycle.prototypeId)?.title ?? '',
    withinId: (cycle) => cycle.prototypeId,
  }),
  measure: source({
    table: measures,
    title: (measure) => measure.title,
    also: (measure) => `${measure.unit} ${measure.countingRule}`,
    detail: (measure, read) =>
      join(measureKindLabels[measure.kind], read.get(forums, measure.forumId)?.name ?? 'The whole programme'),
  }),
  statement: source({
    table: statements,
    title: (statement) => statement.title,
    also: () => '',
    detail: (statement, read) => holderOf(read, statement),
  }),
  clause: source({
    table: wordings,
    title: (wording) => wording.text,
    also: () => '',
    detail: (wording, read) => read.get(statements, statementOf(read, wording))?.title ?? '',
    withinId: (wording, read) => statementOf(read, wording),
    shown: (wording, read) => currentVersion(read, statementOf(read, wording) ?? '')?.id === wording.versionId,
  }),
  contribution: source({
    table: contributions,
    title: (contribution) => contribution.text,
    also: () => '',
    detail: (contribution, read) => read.get(statements, contribution.statementId)?.title ?? '',
    withinId: (contribution) => contribution.statementId,
  }),
  capture: source({
    table: captures,
    title: (capture) => capture.text,
    also: (capture) => capture.answer,
    detail: (capture, read) =>
      join(captureKindLabels[capture.kind], read.get(sessions, capture.sessionId)?.title ?? ''),
    withinId: (capture) => capture.sessionId,
  }),
  forum: source({
    table: forums,
    title: (forum) => forum.name,
    also: (forum) => forum.purpose,
    detail: (forum) => join(forumKindLabels[forum.kind], forum.archived ? 'archived' : ''),
  }),
  person: source({
    table: people,
    title: (person) => person.name,
    also: (person) => `${person.initials} ${person.role} ${person.email} ${person.phone} ${person.notes}`,
    detail: (person, read) => join(person.role, read.get(organisations, person.organisationId)?.name ?? ''),
  }),
  organisation: source({
    table: organisations,
    title: (organisation) => organisation.name,
    also: (organisation) => `${organisation.shortName} ${organisation.notes}`,
    detail: (organisation) => sectorLabels[organisation.sector],
  }),
  method: source({
    table: methods,
    title: (method) => method.title,
    also: (method) => `${method.purpose} ${method.invitation}`,
    detail: (method) => `${blockKindLabels[method.kind]} · ${duration(method.minutes)}`,
    always: library,
  }),
  template: source({
    table: templates,
    title: (template) => template.title,
    also: (template) => template.purpose,
    detail: (template) => (template.forumKind === null ? '' : forumKindLabels[template.forumKind]),
    always: libraryTemplates,
  }),
  pulse: source({
    table: pulses,
    title: (round) => `Pulse, ${shortDate(round.heldOn)}`,
    also: () => factors.map((factor) => factorLabels[factor]).join(' '),
    detail: (round, read) => read.get(forums, round.forumId)?.name ?? 'The whole programme',
  }),
}

interface Folded {
  readonly title: string
  readonly all: string
}

/** A list's texts side by side: most are only looked through for words they do not hold. */
interface FoldedList {
  readonly titles: readonly string[]
  readonly alls: readonly string[]
  /** What was looked for last, and where it was found. */
  last: { readonly words: readonly string[]; readonly places: readonly number[] } | null
}

/** Folded once per record: records are replaced, never changed, so their identity says whether the text still holds. */
const foldedByRecord = new WeakMap<object, Folded>()
const foldedByList = new WeakMap<readonly object[], FoldedList>()

/**
 * Finds records that hold every word of `query`, whatever its capitals and accents, grouped by kind. The kind with the
 * best hit comes first, and within a kind the best hits: titles that begin with the words, then those with words that
 * begin so, then any title, then any other text.
 */
export function search(read: Reader, query: string, limit: number): readonly HitGroup[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  return hitKinds
    .map((kind) => searchKind(read, kind, wanted, limit))
    .filter(({ total }) => total > 0)
    .sort((a, b) => a.rank - b.rank)
}

function searchKind(read: Reader, kind: HitKind, wanted: readonly string[], limit: number): HitGroup {
  const from = sources[kind]
  const ranked: RecordOf<Table>[][] = [[], [], [], []]
  let total = 0
  /** What is no better than this is counted only: there are enough that are. */
  let worst = 3
  for (const records of listsOf(read, from)) {
    const texts = foldedAll(from, records)
    for (const index of placesOf(texts, wanted)) {
      const record = records[index] as RecordOf<Table>
      if (from.shown?.(record, read) === false) continue
      total += 1
      const place = ranked[rankOf(texts.titles[index] as string, wanted, worst)]
      if (!place || place.length >= limit) continue
      place.push(record)
      worst = worstWanted(ranked, limit)
    }
  }
  const hits = ranked
    .flat()
    .slice(0, limit)
    .map((record): Hit => ({
      kind,
      id: record.id,
      title: from.title(record),
      detail: from.detail(record, read),
      withinId: from.withinId?.(record, read) ?? null,
    }))
  return { kind, rank: ranked.findIndex((place) => place.length > 0), hits, total }
}

function listsOf(read: Reader, from: Source<Table>): readonly (readonly RecordOf<Table>[])[] {
  return [read.all(from.table), (from.always ?? []) as RecordOf<Table>[]]
}

/** How many records are made ready in one step. */
const atOnce = 500

/**
 * Folds the texts of all records a step at a time, so that the first letter typed need not wait for it: for moments
 * when nobody is doing anything.
 */
export function* readyToSearch(read: Reader): Generator<void> {
  for (const kind of hitKinds) {
    for (const records of listsOf(read, sources[kind])) {
      for (let next = 0; next < records.length; next += atOnce) {
        for (const record of records.slice(next, next + atOnce)) folded(sources[kind], record)
        yield
      }
      foldedAll(sources[kind], records)
      yield
    }
  }
}

/** Where in a list every word is. Words that are typed on are only looked for where their beginnings were found. */
function placesOf(texts: FoldedList, wanted: readonly string[]): readonly number[] {
  const { alls, last } = texts
  const goesOn = last?.words.every((word) => wanted.some((longer) => longer.includes(word)))
  const places: number[] = []
  const look = (place: number): void => {
    if (holdsAll(alls[place] as string, wanted)) places.push(place)
  }
  if (last && goesOn) last.places.forEach(look)
  else for (let place = 0; place < alls.length; place += 1) look(place)
  texts.last = { words: wanted, places }
  return places
}

function holdsAll(all: string, wanted: readonly string[]): boolean {
  for (const word of wanted) if (!all.includes(word)) return false
  return true
}

/** How good a text is that holds every word: 0 is best. Nothing is looked at that could only tell what is worse than `worst`. */
function rankOf(title: string, wanted: readonly string[], worst: number): number {
  if (worst < 0) return 3
  if (title.startsWith(wanted.join(' '))) return 0
  if (worst > 0 && wanted.every((word) => beginsAWord(title, word))) return 1
  return worst > 1 && wanted.every((word) => title.includes(word)) ? 2 : 3
}

/** The worst rank that could still be among the first `limit`; -1 when the best fill them. */
function worstWanted(ranked: readonly (readonly unknown[])[], limit: number): number {
  let found = 0
  for (const [rank, { length }] of ranked.entries()) {
    found += length
    if (found >= limit) return rank - 1
  }
  return 3
}

function beginsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  }
  return false
}

/** The texts of a list, in its order: lists keep their identity until a record in them is another. */
function foldedAll(from: Source<Table>, records: readonly RecordOf<Table>[]): FoldedList {
  const known = foldedByList.get(records)
  if (known) return known
  const texts = records.map((record) => folded(from, record))
  const fresh = { titles: texts.map(({ title }) => title), alls: texts.map(({ all }) => all), last: null }
  foldedByList.set(records, fresh)
  return fresh
}

function folded(from: Source<Table>, record: RecordOf<Table>): Folded {
  const known = foldedByRecord.get(record)
  if (known) return known
  const title = fold(from.title(record))
  const fresh = { title, all: from.all?.(record) ?? `${title}\n${fold(from.also(record))}` }
  foldedByRecord.set(record, fresh)
  return fresh
}

function statementOf(read: Reader, { versionId }: Wording): string | null {
  return read.get(versions, versionId)?.statementId ?? null
}

function join(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ')
}
