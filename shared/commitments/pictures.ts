import { forums } from '../forums/forums.ts'
import { nameOrder, partyOf } from '../people/queries.ts'
import type { Reader } from '../records/reader.ts'
import { commitmentStates, openStates, type Commitment, type CommitmentState } from './commitments.ts'
import { keptOnTime, leadOrganisation, remember, wasOpenOn, type CommitmentFilter } from './filter.ts'
import { addMonths, firstDay, lastDay, monthOf, monthsBetween, type Month } from './months.ts'
import { addDays, daysBetween, isOpen, median } from './queries.ts'

/** Numbers under this can point to somebody: said beside them inside the team, left out of what is shared. */
export const fewest = 5

export function isFew(count: number): boolean {
  return count > 0 && count < fewest
}

/** How many, and what narrows a filter to exactly those. */
export interface Counted {
  readonly count: number
  readonly filter: Partial<CommitmentFilter>
}

export interface MonthFlow {
  readonly month: Month
  /** Promised in the month. */
  readonly promised: Counted
  /** Kept or released in the month. */
  readonly closed: Counted
  /** Still owed at the end of its last day, or of today. */
  readonly open: Counted
}

const mostMonths = 24

/** Month by month up to `today`, from the first promise, at most two years back. */
export function openAndClosed(held: readonly Commitment[], today: string): readonly MonthFlow[] {
  const present = monthOf(today)
  const dated = held.filter(({ promisedOn }) => promisedOn <= today)
  const first = dated.reduce((least, { promisedOn }) => (promisedOn < least ? promisedOn : least), today)
  const length = Math.min(mostMonths, monthsBetween(monthOf(first), present) + 1)
  const months = Array.from({ length }, (_, index) => addMonths(present, index + 1 - length))
  const began = tally(dated.map(({ promisedOn }) => monthOf(promisedOn)))
  const ended = tally(
    dated.flatMap(({ closedOn }) => (closedOn !== null && closedOn <= today ? monthOf(closedOn) : [])),
  )
  return months.map((month) => {
    const promised = began.get(month) ?? 0
    const closed = ended.get(month) ?? 0
    const to = month === present ? today : lastDay(month)
    const within = { from: firstDay(month), to }
    return {
      month,
      promised: { count: promised, filter: { states: [], promisedIn: within } },
      closed: { count: closed, filter: { states: [], promisedIn: { from: null, to: today }, closedIn: within } },
      open: { count: held.filter((each) => wasOpenOn(each, to)).length, filter: { states: [], openOn: to } },
    }
  })
}

/** Something that has a name, with its numbers. */
export interface Named {
  readonly id: string
  readonly name: string
}

export interface KeptOnTime extends Named {
  readonly onTime: Counted
  readonly late: Counted
}

/** What was kept, against the date first promised, by the organisation of the lead; most kept first. */
export function keptByOrganisation(read: Reader, held: readonly Commitment[]): readonly KeptOnTime[] {
  const dated = held.filter((each) => keptOnTime(each) !== undefined)
  return gathered(dated, leadOrganisation(read), nameOf(read)).map(({ id, name, held: own }) => {
    const onTime = own.filter((each) => keptOnTime(each)).length
    const kept = (count: number, how: 'on-time' | 'late'): Counted => ({
      count,
      filter: { states: ['kept'], organisationIds: [id], kept: how },
    })
    return { id, name, onTime: kept(onTime, 'on-time'), late: kept(own.length - onTime, 'late') }
  })
}

export interface Age {
  /** Whole days since it was promised, from and to; null: or more. */
  readonly from: number
  readonly to: number | null
  readonly open: Counted
}

const ages: readonly (readonly [from: number, to: number | null])[] = [
  [0, 13],
  [14, 27],
  [28, 90],
  [91, 181],
  [182, 364],
  [365, null],
]

/** How long ago what is open was promised. */
export function ageOfOpen(held: readonly Commitment[], today: string): readonly Age[] {
  const days = held.filter(isOpen).map(({ promisedOn }) => daysBetween(promisedOn, today))
  return ages.map(([from, to]) => ({
    from,
    to,
    open: {
      count: days.filter((age) => age >= from && (to === null || age <= to)).length,
      filter: {
        states: openStates,
        promisedIn: { from: to === null ? null : addDays(today, -to), to: addDays(today, -from) },
      },
    },
  }))
}

export interface WaitingRow extends Named {
  /** One for each receiver, in their order. */
  readonly cells: readonly Counted[]
}

export interface Waiting {
  /** Organisations that wait, by name; last, when anything was promised to one, whole forums. */
  readonly receivers: readonly Named[]
  /** Organisations that owe, by name. */
  readonly givers: readonly WaitingRow[]
  /** Open commitments with no organisation on one of the sides. */
  readonly left: number
}

/** The id that stands for everyone in a forum among the receivers. */
export const wholeForums = 'forums'

/** Who waits for whom: open promises from the organisation of the lead to that of the receiver. */
export function whoWaits(read: Reader, held: readonly Commitment[]): Waiting {
  const open = held.filter(isOpen)
  const giverOf = leadOrganisation(read)
  const receiverOf = remember((id) => {
    const party = partyOf(read, id)
    return party?.kind === 'forum' ? wholeForums : (party?.organisationId ?? null)
  })
  const pairs = open.flatMap((each) => {
    const [giver, receiver] = [giverOf(each), each.receiverId === null ? null : receiverOf(each.receiverId)]
    return giver === null || receiver === null ? [] : { giver, receiver, to: each.receiverId as string }
  })
  const name = nameOf(read)
  const receivers = byName([...new Set(pairs.map(({ receiver }) => receiver))], (id) =>
    id === wholeForums ? 'Whole forums' : name(id),
  ).sort((a, b) => Number(a.id === wholeForums) - Number(b.id === wholeForums))
  const forumIds = [...new Set(pairs.flatMap(({ receiver, to }) => (receiver === wholeForums ? to : [])))]
  const counts = tally(pairs.map(({ giver, receiver }) => `${giver} ${receiver}`))
  const givers = byName([...new Set(pairs.map(({ giver }) => giver))], name).map(({ id, name }) => ({
    id,
    name,
    cells: receivers.map((receiver) => ({
      count: counts.get(`${id} ${receiver.id}`) ?? 0,
      filter: {
        states: openStates,
        organisationIds: [id],
        receiverIds: receiver.id === wholeForums ? forumIds : [receiver.id],
      },
    })),
  }))
  return { receivers, givers, left: open.length - pairs.length }
}

export interface DaysToKept extends Named {
  readonly kept: Counted
  /** Half took this many whole days or fewer. */
  readonly median: number
}

/** How long promises took, from the day they were made to the day they were kept, by forum; quickest first. */
export function daysToKept(read: Reader, held: readonly Commitment[]): readonly DaysToKept[] {
  const kept = held.filter(({ state, closedOn }) => state === 'kept' && closedOn !== null)
  return gathered(kept, forumOf, nameOf(read))
    .map(({ id, name, held: own }) => {
      const days = own.map((each) => daysBetween(each.promisedOn, each.closedOn as string)).sort((a, b) => a - b)
      const counted = { count: own.length, filter: { states: ['kept'], forumIds: [id] } } as const
      return { id, name, kept: counted, median: median(days) as number }
    })
    .sort((a, b) => a.median - b.median)
}

export interface ForumStates extends Named {
  readonly states: Readonly<Record<CommitmentState, Counted>>
}

/** How the commitments of each forum stand; most first. */
export function statesByForum(read: Reader, held: readonly Commitment[]): readonly ForumStates[] {
  return gathered(held, forumOf, nameOf(read)).map(({ id, name, held: own }) => {
    const counts = tally(own.map(({ state }) => state))
    const states = Object.fromEntries(
      commitmentStates.map((state) => [
        state,
        { count: counts.get(state) ?? 0, filter: { states: [state], forumIds: [id] } },
      ]),
    ) as unknown as Record<CommitmentState, Counted>
    return { id, name, states }
  })
}

const forumOf = (held: Commitment): string | null => held.forumId

interface Gathered extends Named {
  readonly held: readonly Commitment[]
}

/** By whom they belong to, those with most first; what belongs to nobody is left out. */
function gathered(
  held: readonly Commitment[],
  ownerOf: (held: Commitment) => string | null,
  name: (id: string) => string,
): readonly Gathered[] {
  const groups = new Map<string, Commitment[]>()
  for (const each of held) {
    const id = ownerOf(each)
    if (id === null) continue
    const group = groups.get(id)
    if (group) group.push(each)
    else groups.set(id, [each])
  }
  return [...groups]
    .map(([id, own]) => ({ id, name: name(id), held: own }))
    .sort((a, b) => b.held.length - a.held.length || nameOrder.compare(a.name, b.name))
}

function byName(ids: readonly string[], name: (id: string) => string): Named[] {
  return ids.map((id) => ({ id, name: name(id) })).sort((a, b) => nameOrder.compare(a.name, b.name))
}

function nameOf(read: Reader): (id: string) => string {
  return (id) => read.get(forums, id)?.name ?? partyOf(read, id)?.name ?? ''
}

function tally<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
