import { clauseIds } from '../purposes/purposes.ts'
import { forums } from '../forums/forums.ts'
import { organisations, people } from '../people/people.ts'
import { partyOf } from '../people/queries.ts'
import { fold } from '../records/fold.ts'
import type { Reader } from '../records/reader.ts'
import { date, id, z } from '../records/schema.ts'
import { timesCarriedBy } from '../sessions/carryOver.ts'
import { commitmentStates, type Commitment } from './commitments.ts'
import { addDays, daysLate, isOpen } from './queries.ts'
import { ragTones } from './rag.ts'

export const dueFilters = ['any', 'overdue', 'next-14-days', 'none'] as const
export type DueFilter = (typeof dueFilters)[number]

/** Kept against the date first promised, as the figures count it. */
export const keptFilters = ['any', 'on-time', 'late'] as const
export type KeptFilter = (typeof keptFilters)[number]

export const confidentialFilters = ['any', 'only', 'without'] as const
export type ConfidentialFilter = (typeof confidentialFilters)[number]

/** Days from one to another, both of them in; null: without an end on that side. */
const span = z.strictObject({ from: date.nullable(), to: date.nullable() })
export type Span = Readonly<z.output<typeof span>>

/** The parts of a filter that ask for a span of days, and whose day they ask about. */
export const spanParts = { dueIn: 'due', promisedIn: 'promisedOn', closedIn: 'closedOn' } as const
export type SpanPart = keyof typeof spanParts

const ids = z.array(id).max(200, 'At most 200 at once.')

/** What to list. Every part that is given must hold; an empty list asks nothing. */
export const filterFields = {
  /** Words, each of which must be in what was promised, its details, its reference or an owner's name. */
  text: z.string().max(500, 'At most 500 characters.'),
  states: z.array(z.enum(commitmentStates)),
  forumIds: ids,
  /** People, organisations or forums; an organisation also finds what its people promised. */
  ownerIds: ids,
  /** Organisations the lead owner belongs to, or is. */
  organisationIds: ids,
  /** Whom it was promised to, found as owners are. */
  receiverIds: ids,
  clauseIds,
  rags: z.array(z.enum([...ragTones, 'none'])),
  due: z.enum(dueFilters),
  dueIn: span.nullable(),
  promisedIn: span.nullable(),
  closedIn: span.nullable(),
  /** Promised by this day and not closed on it. */
  openOn: date.nullable(),
  kept: z.enum(keptFilters),
  needsHelp: z.boolean(),
  confidential: z.enum(confidentialFilters),
  /** Carried over at least this often. */
  carriedOver: z.int().min(0).max(999),
}

export type CommitmentFilter = Readonly<{ [K in keyof typeof filterFields]: Held<z.output<(typeof filterFields)[K]>> }>
type Held<T> = T extends (infer Item)[] ? readonly Item[] : T

export const anyCommitment: CommitmentFilter = {
  text: '',
  states: [],
  forumIds: [],
  ownerIds: [],
  organisationIds: [],
  receiverIds: [],
  clauseIds: [],
  rags: [],
  due: 'any',
  dueIn: null,
  promisedIn: null,
  closedIn: null,
  openOn: null,
  kept: 'any',
  needsHelp: false,
  confidential: 'any',
  carriedOver: 0,
}

/** The parts of a filter that ask something. */
export function askedParts(filter: CommitmentFilter): readonly (keyof CommitmentFilter)[] {
  return (Object.keys(filterFields) as (keyof CommitmentFilter)[]).filter((part) => {
    const asked = filter[part]
    return Array.isArray(asked) ? asked.length > 0 : asked !== anyCommitment[part]
  })
}

/** Those of `among` that pass the filter, in the same order. */
export function filterCommitments(
  read: Reader,
  among: readonly Commitment[],
  filter: CommitmentFilter,
  today: string,
): readonly Commitment[] {
  const passed = passing(read, among, filter, today)
  return among.filter((_, index) => passed[index] === 1)
}

/** For each of `among`, whether it passes the filter: 1 or 0. */
export function passing(
  read: Reader,
  among: readonly Commitment[],
  filter: CommitmentFilter,
  today: string,
): Uint8Array {
  const tests = testsOf(read, filter, today)
  const words = wordsIn(read, filter.text)
  const passed = new Uint8Array(among.length)
  if (tests.length + words.length === 0) return passed.fill(1)
  const says = words.length > 0 ? saysAll(among, words) : () => true
  // A loop, because fifty thousand commitments are gone through at every letter typed.
  for (let index = 0; index < among.length; index += 1) {
    if (passesAll(among[index] as Commitment, tests) && says(index)) passed[index] = 1
  }
  return passed
}

function passesAll(held: Commitment, tests: readonly Test[]): boolean {
  for (const test of tests) if (!test(held)) return false
  return true
}

type Test = (held: Commitment) => boolean

function testsOf(read: Reader, filter: CommitmentFilter, today: string): readonly Test[] {
  return [...plainTests(filter), ...linkTests(read, filter), ...dayTests(filter, today)]
}

function plainTests({ states, rags, needsHelp, confidential }: CommitmentFilter): readonly Test[] {
  const tests: Test[] = []
  if (states.length > 0) tests.push((held) => states.includes(held.state))
  if (rags.length > 0) tests.push((held) => rags.includes(held.rag ?? 'none'))
  if (needsHelp) tests.push((held) => held.helpNeeded.trim() !== '')
  if (confidential !== 'any') tests.push((held) => held.confidential === (confidential === 'only'))
  return tests
}

function linkTests(read: Reader, filter: CommitmentFilter): readonly Test[] {
  const { forumIds, ownerIds, organisationIds, receiverIds, clauseIds, carriedOver } = filter
  const tests: Test[] = []
  if (forumIds.length > 0) tests.push((held) => held.forumId !== null && forumIds.includes(held.forumId))
  if (ownerIds.length > 0) {
    const owns = standsFor(read, ownerIds)
    tests.push((held) => held.giverIds.some(owns))
  }
  if (organisationIds.length > 0) {
    const leads = leadOrganisation(read)
    tests.push((held) => organisationIds.includes(leads(held) ?? ''))
  }
  if (receiverIds.length > 0) {
    const receives = standsFor(read, receiverIds)
    tests.push((held) => held.receiverId !== null && receives(held.receiverId))
  }
  if (clauseIds.length > 0) tests.push((held) => held.clauseIds.some((clause) => clauseIds.includes(clause)))
  if (carriedOver > 0) {
    const carried = timesCarriedBy(read)
    tests.push((held) => carried(held) >= carriedOver)
  }
  return tests
}

function dayTests(filter: CommitmentFilter, today: string): readonly Test[] {
  const { due, openOn, kept } = filter
  const tests: Test[] = []
  if (due !== 'any') tests.push(dueTest(due, today))
  for (const [part, day] of Object.entries(spanParts) as [SpanPart, 'due' | 'promisedOn' | 'closedOn'][]) {
    const asked = filter[part]
    if (asked !== null) tests.push((held) => isWithin(held[day], asked))
  }
  if (openOn !== null) tests.push((held) => wasOpenOn(held, openOn))
  if (kept !== 'any') tests.push((held) => keptOnTime(held) === (kept === 'on-time'))
  return tests
}

/** A word that is sought, and the ids of those who have it in their name. */
interface Word {
  readonly word: string
  readonly named: ReadonlySet<string>
}

function wordsIn(read: Reader, text: string): readonly Word[] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const parties = [people, organisations, forums].flatMap((table) =>
    read.all(table).map(({ id }) => ({ id, name: fold(partyOf(read, id)?.name ?? '') })),
  )
  return words.map((word) => ({
    word,
    named: new Set(parties.filter(({ name }) => name.includes(word)).map(({ id }) => id)),
  }))
}

/** For each place of a list, whether every word is in the commitment there or in the name of somebody who gave it. */
function saysAll(list: readonly Commitment[], words: readonly Word[]): (index: number) => boolean {
  const texts = searchTextsOf(list)
  const named = words.some((word) => word.named.size > 0)
  const { numbers, givers, ends } = named ? giversOf(list) : noGivers
  const sought = words.map(({ word, named }) => ({
    word,
    named: named.size > 0 ? Uint8Array.from(numbers.keys(), (id) => (named.has(id) ? 1 : 0)) : null,
  }))
  return (index) => {
    const text = texts[index] as string
    for (const { word, named } of sought) {
      if (text.includes(word)) continue
      if (named === null) return false
      let at = ends[index] as number
      const end = ends[index + 1] as number
      while (at < end && named[givers[at] as number] === 0) at += 1
      if (at === end) return false
    }
    return true
  }
}

/** Who gave the commitments of a list, side by side: `givers` from `ends[n]` to `ends[n + 1]` gave the nth. */
interface Givers {
  /** In the order of their numbers. */
  readonly numbers: ReadonlyMap<string, number>
  readonly givers: Uint32Array
  readonly ends: Uint32Array
}

const noGivers: Givers = { numbers: new Map(), givers: new Uint32Array(0), ends: new Uint32Array(0) }
const giversOfLists = new WeakMap<readonly Commitment[], Givers>()

function giversOf(list: readonly Commitment[]): Givers {
  const known = giversOfLists.get(list)
  if (known) return known
  const numbers = new Map<string, number>()
  const ends = new Uint32Array(list.length + 1)
  const givers: number[] = []
  for (const [index, { giverIds }] of list.entries()) {
    for (const id of giverIds) {
      const number = numbers.get(id) ?? numbers.size
      if (number === numbers.size) numbers.set(id, number)
      givers.push(number)
    }
    ends[index + 1] = givers.length
  }
  const fresh = { numbers, givers: Uint32Array.from(givers), ends }
  giversOfLists.set(list, fresh)
  return fresh
}

/** Whether an id is one of these, or that of somebody who belongs to one of them. */
function standsFor(read: Reader, ids: readonly string[]): (id: string) => boolean {
  return remember((id) => ids.includes(id) || ids.includes(partyOf(read, id)?.organisationId ?? ''))
}

/** The organisation the first owner belongs to, or is; null when nobody leads it, or somebody without one. */
export function leadOrganisation(read: Reader): (held: Commitment) => string | null {
  const of = remember((id) => partyOf(read, id)?.organisationId ?? null)
  return (held) => (held.giverIds[0] === undefined ? null : of(held.giverIds[0]))
}

/** What both filters let through: `more` within `filter`, part by part. States and the day asked about are those of `more`. */
export function narrowed(read: Reader, filter: CommitmentFilter, more: Partial<CommitmentFilter>): CommitmentFilter {
  const parts = { ...filter, ...more }
  for (const part of ['forumIds', 'organisationIds', 'receiverIds'] as const) {
    parts[part] = withinBoth(read, filter[part], parts[part])
  }
  for (const part of Object.keys(spanParts) as SpanPart[]) parts[part] = overlap(filter[part], parts[part])
  return parts
}

function withinBoth(read: Reader, some: readonly string[], others: readonly string[]): readonly string[] {
  if (some.length === 0 || some === others) return others
  return [...new Set([...others.filter(standsFor(read, some)), ...some.filter(standsFor(read, others))])]
}

function overlap(some: Span | null, other: Span | null): Span | null {
  if (some === null || other === null) return some ?? other
  const from =
    [some.from, other.from]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  const to =
    [some.to, other.to]
      .filter((day) => day !== null)
      .sort()
      .at(0) ?? null
  return { from, to }
}

function dueTest(due: Exclude<DueFilter, 'any'>, today: string): Test {
  const soon = addDays(today, 14)
  return {
    overdue: (held: Commitment) => daysLate(held, today) > 0,
    'next-14-days': (held: Commitment) => isOpen(held) && held.due !== null && held.due >= today && held.due <= soon,
    none: (held: Commitment) => held.due === null,
  }[due]
}

function isWithin(day: string | null, { from, to }: Span): boolean {
  return day !== null && (from === null || day >= from) && (to === null || day <= to)
}

/** Whether it was promised by a day and still owed at the end of it. */
export function wasOpenOn(held: Commitment, day: string): boolean {
  return held.promisedOn <= day && (held.closedOn === null || held.closedOn > day)
}

/** Whether a kept commitment was kept by the date first promised; undefined when it was not kept or had no date. */
export function keptOnTime(held: Commitment): boolean | undefined {
  if (held.state !== 'kept' || held.closedOn === null || held.firstDue === null) return undefined
  return held.closedOn <= held.firstDue
}

/** Everything about a commitment that is searched, folded once for each version of the record. */
export function searchText(held: Commitment): string {
  let text = searchTexts.get(held)
  if (text === undefined) {
    text = fold(`${held.reference}\n${held.action}\n${held.details}\n${held.helpNeeded}`)
    searchTexts.set(held, text)
  }
  return text
}

/** The same of a list, in its order; a list that is asked about again is not gone through again. */
export function searchTextsOf(list: readonly Commitment[]): readonly string[] {
  let texts = textsOfLists.get(list)
  if (!texts) {
    texts = list.map(searchText)
    textsOfLists.set(list, texts)
  }
  return texts
}

const searchTexts = new WeakMap<Commitment, string>()
const textsOfLists = new WeakMap<readonly Commitment[], readonly string[]>()

/** Answers each question once. */
export function remember<T>(answer: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>()
  return (id) => {
    if (known.has(id)) return known.get(id) as T
    const found = answer(id)
    known.set(id, found)
    return found
  }
}
