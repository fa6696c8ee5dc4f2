import { partyOf } from '../people/queries.ts'
import { forums } from '../forums/forums.ts'
import { fold } from '../records/fold.ts'
import type { Reader } from '../records/reader.ts'
import { timesCarriedBy } from '../sessions/carryOver.ts'
import { z } from '../records/schema.ts'
import { commitments, commitmentStates, type Commitment } from './commitments.ts'
import { leadOrganisation, remember } from './filter.ts'
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

/** Takes these commitments' texts into what sorting remembers, a part at a time, before anybody asks for it. */
export function readyToSort(held: readonly Commitment[]): void {
  for (const [ranks, keyOf] of [
    [actionRanks, actionKey],
    [referenceRanks, referenceKey],
  ] as const) {
    ranks.learn(held.map(keyOf))
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
  if (by === 'action') return actionRanks.of(list.map(actionKey))
  if (by === 'reference') return referenceRanks.of(list.map(referenceKey))
  return new Ranks().of(list.map(keyOf(read, by)))
}

/** Plain strings that sort as people expect: comparing those is ten times faster than collating. */
function keyOf(
  read: Reader,
  by: Exclude<CommitmentSortKey, 'action' | 'reference'>,
): (held: Commitment) => string | null {
  const partyKey = remember((id) => nameKey(partyOf(read, id)?.name ?? ''))
  const partyKeyOrNone = (id: string | null): string | null => (id === null ? null : partyKey(id))
  const leads = leadOrganisation(read)
  const forumKey = remember((id) => nameKey(read.get(forums, id)?.name ?? ''))
  const carried = by === 'carriedOver' ? timesCarriedBy(read) : null
  return {
    owner: (held: Commitment) => partyKeyOrNone(held.giverIds[0] ?? null),
    organisation: (held: Commitment) => partyKeyOrNone(leads(held)),
    receiver: (held: Commitment) => partyKeyOrNone(held.receiverId),
    forum: (held: Commitment) => (held.forumId === null ? null : forumKey(held.forumId)),
    due: (held: Commitment) => held.due,
    firstDue: (held: Commitment) => held.firstDue,
    state: (held: Commitment) => String(commitmentStates.indexOf(held.state)),
    rag: (held: Commitment) => (held.rag === null ? null : String(ragTones.indexOf(held.rag))),
    promisedOn: (held: Commitment) => held.promisedOn,
    closedOn: (held: Commitment) => held.closedOn,
    carriedOver: (held: Commitment) => String(carried?.(held) ?? 0).padStart(5, '0'),
  }[by]
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
const actionKey = (held: Commitment): string => keptIn(actionKeys, held, held.action)
const referenceKey = (held: Commitment): string => keptIn(referenceKeys, held, held.reference)
const actionRanks = new Ranks()
const referenceRanks = new Ranks()
