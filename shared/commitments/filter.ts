import { partyOf } from '../people/queries.ts'
import type { Reader } from '../records/reader.ts'
import type { Commitment, CommitmentState } from './commitments.ts'
import { addDays, daysLate, isOpen } from './queries.ts'

export const dueFilters = ['any', 'overdue', 'next-14-days', 'none'] as const
export type DueFilter = (typeof dueFilters)[number]

/** What to list. Every part that is given must hold; an empty list asks nothing. */
export interface CommitmentFilter {
  /** Words, each of which must be in what was promised, its details, its reference or an owner's name. */
  readonly text: string
  readonly states: readonly CommitmentState[]
  readonly forumIds: readonly string[]
  /** People, organisations or forums; an organisation also finds what its people promised. */
  readonly ownerIds: readonly string[]
  readonly due: DueFilter
}

export const anyCommitment: CommitmentFilter = { text: '', states: [], forumIds: [], ownerIds: [], due: 'any' }

/** Those of `among` that pass the filter, in the same order. */
export function filterCommitments(
  read: Reader,
  among: readonly Commitment[],
  filter: CommitmentFilter,
  today: string,
): readonly Commitment[] {
  const tests = testsOf(read, filter, today)
  return tests.length === 0 ? among : among.filter((held) => tests.every((test) => test(held)))
}

type Test = (held: Commitment) => boolean

function testsOf(read: Reader, filter: CommitmentFilter, today: string): readonly Test[] {
  const { states, forumIds, ownerIds, due } = filter
  const tests: Test[] = []
  if (states.length > 0) tests.push((held) => states.includes(held.state))
  if (forumIds.length > 0) tests.push((held) => held.forumId !== null && forumIds.includes(held.forumId))
  if (ownerIds.length > 0) {
    const owns = remember((id) => ownerIds.includes(id) || ownerIds.includes(partyOf(read, id)?.organisationId ?? ''))
    tests.push((held) => held.giverIds.some(owns))
  }
  if (due !== 'any') tests.push(dueTest(due, today))
  const words = folded(filter.text).split(/\s+/).filter(Boolean)
  if (words.length > 0) tests.push(wordsTest(read, words))
  return tests
}

function wordsTest(read: Reader, words: readonly string[]): Test {
  const named = words.map((word) => remember((id) => folded(partyOf(read, id)?.name ?? '').includes(word)))
  return (held) => {
    const text = searchText(held)
    return words.every(
      (word, index) => text.includes(word) || held.giverIds.some(named[index] as (id: string) => boolean),
    )
  }
}

function dueTest(due: Exclude<DueFilter, 'any'>, today: string): Test {
  const soon = addDays(today, 14)
  return {
    overdue: (held: Commitment) => daysLate(held, today) > 0,
    'next-14-days': (held: Commitment) => isOpen(held) && held.due !== null && held.due >= today && held.due <= soon,
    none: (held: Commitment) => held.due === null,
  }[due]
}

/** A text as it is searched: case and accents do not count. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Everything about a commitment that is searched, folded once for each version of the record. */
function searchText(held: Commitment): string {
  let text = searchTexts.get(held)
  if (text === undefined) {
    text = folded(`${held.reference}\n${held.action}\n${held.details}\n${held.helpNeeded}`)
    searchTexts.set(held, text)
  }
  return text
}

const searchTexts = new WeakMap<Commitment, string>()

/** Answers each question once. */
export function remember<T extends string | boolean>(answer: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const found = answer(id)
    known.set(id, found)
    return found
  }
}
