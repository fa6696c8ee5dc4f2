import { partyOf } from '../people/queries.ts'
import { forums } from '../forums/forums.ts'
import { fold } from '../records/fold.ts'
import type { Reader } from '../records/reader.ts'
import { timesCarriedBy } from '../sessions/carryOver.ts'
import { z } from '../records/schema.ts'
import { commitments, commitmentStates, type Commitment } from './commitments.ts'
import { ragTones } from './rag.ts'
import { Ranks } from './ranks.ts'

export const sortKeys = [
  'reference',
  'action',
  'owner',
  'organisation',
  'receiver',
  'forum',
  'due',
  'firstDue',
  'state',
  'rag',
  'promisedOn',
  'closedOn',
  'carriedOver',
] as const
export type CommitmentSortKey = (typeof sortKeys)[number]

/** One heading that sorts; what it leaves equal is sorted by the next. */
export const sortStep = z.strictObject({ by: z.enum(sortKeys), descending: z.boolean() })
export type SortStep = Readonly<z.output<typeof sortStep>>
export type CommitmentSort = readonly SortStep[]

/** Every commitment, sorted: see `commitmentOrder`. */
export function sortedCommitments(read: Reader, sort: CommitmentSort): readonly Commitment[] {
  const all = read.all(commitments)
  return Array.from(commitmentOrder(read, sort), (index) => all[index] as Commitment)
}

/**
 * Every commitment's place in the order they were made, sorted by each step in turn; those without what is sorted by
 * come last either way, equal ones in the order they were made. Counted into places, not compared: 50,000 take a few
 * milliseconds a step.
 */
export function commitmentOrder(read: Reader, sort: CommitmentSort): Uint32Array {
  const all = read.all(commitments)
  let order = Uint32Array.from(all, (_, index) => index)
  for (const step of sort.toReversed()) order = sortedBy(order, ranksOf(read, all, step.by), step)
  return order
}

/** What comes of a click on a heading: alone, or with `also` as a further step; a second click turns it round. */
export function sortAfter(sort: CommitmentSort, by: CommitmentSortKey, also: boolean): CommitmentSort {
  const held = sort.find((step) => step.by === by)
  const step = { by, descending: held !== undefined && !held.descending }
  if (!also) return [sort.length === 1 || held === sort[0] ? step : { by, descending: false }]
  return held === undefined ? [...sort, step] : sort.map((each) => (each === held ? step : each))
}

/** Takes a list into what sorting remembers before anybody asks for it, step by step: so many texts at once, then a heading. */
export function* readyToSort(list: readonly Commitment[], atOnce: number): Iterable<void> {
  for (const [by, ranks] of Object.entries(learnt) as [OwnKey, Ranks][]) {
    for (let next = 0; next < list.length; next += atOnce) {
      ranks.learn(list.slice(next, next + atOnce).map(own[by]))
      yield
    }
  }
  for (const by of Object.keys(own) as OwnKey[]) {
    columnOf(list, by)
    yield
  }
}

/** A stable counting sort. `ranks` are those of all; a rank of 0 means there is nothing to sort by. */
function sortedBy(order: Uint32Array, ranks: Uint32Array, { descending }: SortStep): Uint32Array<ArrayBuffer> {
  const most = ranks.reduce((highest, rank) => (rank > highest ? rank : highest), 0)
  const placeOf = (rank: number): number => (rank === 0 ? most : descending ? most - rank : rank - 1)
  const nextAt = new Uint32Array(most + 2)
  for (const rank of ranks) nextAt[placeOf(rank) + 1] = (nextAt[placeOf(rank) + 1] as number) + 1
  for (let place = 1; place < nextAt.length; place += 1) {
    nextAt[place] = (nextAt[place] as number) + (nextAt[place - 1] as number)
  }
  const sorted = new Uint32Array(order.length)
  for (const index of order) {
    const place = placeOf(ranks[index] as number)
    const at = nextAt[place] as number
    sorted[at] = index
    nextAt[place] = at + 1
  }
  return sorted
}

function ranksOf(read: Reader, list: readonly Commitment[], by: CommitmentSortKey): Uint32Array {
  if (by === 'carriedOver') return new Ranks().of(list.map(carriedKey(read)))
  const { ranks, ids } = columnOf(list, by)
  const nameOf = names[by]
  if (!nameOf) return ranks
  const named = new Ranks().of(ids.map((id) => nameKey(nameOf(read, id))))
  return ranks.map((rank) => (rank === 0 ? 0 : (named[rank - 1] as number)))
}

type OwnKey = Exclude<CommitmentSortKey, 'carriedOver'>

/**
 * What the records themselves have under a heading: a plain string that sorts as people expect, because comparing those
 * is ten times faster than collating, or the id of whoever is named there.
 */
const own: Record<OwnKey, (held: Commitment) => string | null> = {
  reference: (held) => keptIn(referenceKeys, held, held.reference),
  action: (held) => keptIn(actionKeys, held, held.action),
  owner: (held) => held.giverIds[0] ?? null,
  organisation: (held) => held.giverIds[0] ?? null,
  receiver: (held) => held.receiverId,
  forum: (held) => held.forumId,
  due: (held) => held.due,
  firstDue: (held) => held.firstDue,
  state: (held) => String(commitmentStates.indexOf(held.state)),
  rag: (held) => (held.rag === null ? null : String(ragTones.indexOf(held.rag))),
  promisedOn: (held) => held.promisedOn,
  closedOn: (held) => held.closedOn,
}

/** The name an id stands for under a heading; empty when there is none. */
const names: Partial<Record<OwnKey, (read: Reader, id: string) => string>> = {
  owner: partyName,
  organisation: (read, id) => partyName(read, partyOf(read, id)?.organisationId ?? null),
  receiver: partyName,
  forum: (read, id) => read.get(forums, id)?.name ?? '',
}

function partyName(read: Reader, id: string | null): string {
  return id === null ? '' : (partyOf(read, id)?.name ?? '')
}

function carriedKey(read: Reader): (held: Commitment) => string {
  const carried = timesCarriedBy(read)
  return (held) => String(carried(held)).padStart(5, '0')
}

/** Under one heading: each record's rank, from 1, or 0 with nothing to sort by. */
interface Column {
  readonly ranks: Uint32Array
  /** The id of every rank, under a heading that names somebody. */
  readonly ids: readonly string[]
}

const columnsOfLists = new WeakMap<readonly Commitment[], Map<OwnKey, Column>>()

/** A list that was sorted by this heading before is not gone through again. */
function columnOf(list: readonly Commitment[], by: OwnKey): Column {
  const columns = columnsOfLists.get(list) ?? new Map<OwnKey, Column>()
  columnsOfLists.set(list, columns)
  const known = columns.get(by)
  if (known) return known
  const held = list.map(own[by])
  const ranks = (learnt[by] ?? new Ranks()).of(held)
  const ids: string[] = []
  if (names[by]) for (const [index, rank] of ranks.entries()) if (rank > 0) ids[rank - 1] = held[index] as string
  const fresh = { ranks, ids }
  columns.set(by, fresh)
  return fresh
}

/** Letters and numbers only, numbers by size: "5.10" follows "5.9". Long texts are compared by their beginning. */
function nameKey(text: string): string {
  const words = fold(text.slice(0, 200)).match(/\p{L}+|\d+/gu) ?? []
  return words.map((word) => (/\d/.test(word) ? word.replace(/^0+(?=\d)/, '').padStart(12, '0') : word)).join(' ')
}

function keptIn(cache: WeakMap<Commitment, string>, held: Commitment, text: string): string {
  let key = cache.get(held)
  if (key === undefined) {
    key = nameKey(text)
    cache.set(held, key)
  }
  return key
}

const actionKeys = new WeakMap<Commitment, string>()
const referenceKeys = new WeakMap<Commitment, string>()
/** Where almost every record has a text of its own, what was sorted before is remembered from one list to the next. */
const learnt: Partial<Record<OwnKey, Ranks>> = { action: new Ranks(), reference: new Ranks() }
