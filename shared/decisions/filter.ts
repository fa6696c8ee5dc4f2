import { addDays } from '../commitments/queries.ts'
import { forums } from '../forums/forums.ts'
import { partyOf } from '../people/queries.ts'
import { fold } from '../records/fold.ts'
import type { Reader } from '../records/reader.ts'
import {
  decisionMethodLabels,
  decisionStates,
  type Decision,
  type DecisionMethod,
  type DecisionState,
} from './decisions.ts'
import { decisionRegister, delegateOf, positionsOf, reviewIsDue } from './queries.ts'

export const reviewFilters = ['any', 'due', 'next-30-days', 'none'] as const
export type ReviewFilter = (typeof reviewFilters)[number]

/** What to list. Every part that is given must hold; an empty list asks nothing. */
export interface DecisionFilter {
  /** Words, each of which must be in what was decided or proposed, why, or what it changed. */
  readonly text: string
  readonly states: readonly DecisionState[]
  readonly methods: readonly DecisionMethod[]
  readonly forumIds: readonly string[]
  /** People and organisations whose position is recorded, or to whom it was delegated; an organisation also finds its people. */
  readonly partyIds: readonly string[]
  readonly review: ReviewFilter
  /** The days on which it was decided; either may be open. */
  readonly from: string | null
  readonly to: string | null
}

export const anyDecision: DecisionFilter = {
  ...{ text: '', states: [], methods: [], forumIds: [], partyIds: [], review: 'any', from: null, to: null },
}

export const decisionSortKeys = ['decidedOn', 'outcome', 'forum', 'method', 'state', 'reviewOn'] as const
export type DecisionSortKey = (typeof decisionSortKeys)[number]
export interface DecisionSort {
  readonly by: DecisionSortKey
  readonly descending: boolean
}

/** The register as it is looked at: filtered, then sorted; those without what is sorted by come last either way. */
export function listDecisions(
  read: Reader,
  filter: DecisionFilter,
  sort: DecisionSort,
  today: string,
): readonly Decision[] {
  const tests = testsOf(read, filter, today)
  const found = decisionRegister(read).filter((held) => tests.every((test) => test(held)))
  const keyed = found.map((held) => ({ held, key: sortKey(read, held, sort.by) }))
  const before = sort.descending ? 1 : -1
  // Sorting keeps the order of equals, which is newest first.
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0
    if (a.key === null) return 1
    if (b.key === null) return -1
    return a.key < b.key ? before : -before
  })
  return keyed.map(({ held }) => held)
}

type Test = (held: Decision) => boolean

function testsOf(read: Reader, filter: DecisionFilter, today: string): readonly Test[] {
  const { states, methods, forumIds, partyIds, review, from, to } = filter
  const tests: Test[] = []
  if (states.length > 0) tests.push(({ state }) => states.includes(state))
  if (methods.length > 0) tests.push(({ method }) => methods.includes(method))
  if (forumIds.length > 0) tests.push(({ forumId }) => forumId !== null && forumIds.includes(forumId))
  if (from !== null) tests.push(({ decidedOn }) => decidedOn >= from)
  if (to !== null) tests.push(({ decidedOn }) => decidedOn <= to)
  if (review !== 'any') tests.push(reviewTest(read, review, today))
  if (partyIds.length > 0) {
    const wanted = (id: string): boolean =>
      partyIds.includes(id) || partyIds.includes(partyOf(read, id)?.organisationId ?? '')
    tests.push((held) =>
      [...positionsOf(read, held.id).map(({ partyId }) => partyId), delegateOf(read, held)?.id ?? ''].some(wanted),
    )
  }
  const words = fold(filter.text).split(/\s+/).filter(Boolean)
  if (words.length > 0) {
    tests.push(({ outcome, proposal, context, changed }) => {
      const text = fold(`${outcome}\n${proposal}\n${context}\n${changed}`)
      return words.every((word) => text.includes(word))
    })
  }
  return tests
}

function reviewTest(read: Reader, review: Exclude<ReviewFilter, 'any'>, today: string): Test {
  const soon = addDays(today, 30)
  return {
    due: (held: Decision) => reviewIsDue(read, held, today),
    'next-30-days': ({ reviewOn }: Decision) => reviewOn !== null && reviewOn > today && reviewOn <= soon,
    none: ({ reviewOn }: Decision) => reviewOn === null,
  }[review]
}

function sortKey(read: Reader, held: Decision, by: DecisionSortKey): string | null {
  return {
    decidedOn: () => held.decidedOn,
    outcome: () => fold(held.outcome),
    forum: () => fold(read.get(forums, held.forumId)?.name ?? '') || null,
    method: () => decisionMethodLabels[held.method],
    state: () => String(decisionStates.indexOf(held.state)),
    reviewOn: () => held.reviewOn,
  }[by]()
}
