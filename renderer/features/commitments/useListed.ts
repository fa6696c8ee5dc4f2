import { useMemo } from 'react'
import {
  commitments,
  commitmentStates,
  type Commitment,
  type CommitmentState,
} from '#shared/commitments/commitments.ts'
import { passing, type CommitmentFilter } from '#shared/commitments/filter.ts'
import { groupCommitments, type CommitmentGroup, type Grouping } from '#shared/commitments/groups.ts'
import { commitmentOrder } from '#shared/commitments/sort.ts'
import type { Reader } from '#shared/records/reader.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import type { ListView } from './useListView.ts'

export interface Listed {
  /** What the filter lets through, sorted. */
  readonly listed: readonly Commitment[]
  /** How many of each state, in the order of `commitmentStates`, everything else in the filter lets through. */
  readonly counts: readonly number[]
  /** Those, sorted, for the pictures; of no use to the other layouts. */
  readonly inAnyState: readonly Commitment[]
  /** The listed ones by what they are grouped by; null when they are not. */
  readonly groups: readonly CommitmentGroup[] | null
}

/**
 * Sorting rests on the records and the order alone, and filtering on the filter alone: a letter typed sorts nothing, and
 * another heading filters nothing.
 */
export function useListed({ layout, filter, sort, grouping }: ListView, today: string): Listed {
  const anyState = useMemo((): CommitmentFilter => ({ ...filter, states: [] }), [filter])
  const all = useQuery(allCommitments)
  const order = useQuery(commitmentOrder, sort)
  const passed = useQuery(passing, all, anyState, today)
  const states = useMemo(() => Uint8Array.from(all, ({ state }) => commitmentStates.indexOf(state)), [all])
  const listed = useMemo(
    () => inOrder(all, order, ofStates(states, passed, filter.states)),
    [all, order, states, passed, filter.states],
  )
  const counts = useMemo(() => countsOf(states, passed), [states, passed])
  const inAnyState = useMemo(
    () => (layout === 'pictures' ? inOrder(all, order, passed) : listed),
    [layout, all, order, passed, listed],
  )
  const groups = useQuery(groupsOf, listed, grouping)
  return { listed, counts, inAnyState, groups }
}

function allCommitments(read: Reader): readonly Commitment[] {
  return read.all(commitments)
}

/** `states` are places in `commitmentStates`. */
function ofStates(states: Uint8Array, passed: Uint8Array, wanted: readonly CommitmentState[]): Uint8Array {
  if (wanted.length === 0) return passed
  const isWanted = commitmentStates.map((state) => wanted.includes(state))
  return passed.map((passes, index) => (passes === 1 && isWanted[states[index] as number] ? 1 : 0))
}

function countsOf(states: Uint8Array, passed: Uint8Array): readonly number[] {
  const counts = commitmentStates.map(() => 0)
  passed.forEach((passes, index) => {
    const state = states[index] as number
    counts[state] = (counts[state] as number) + passes
  })
  return counts
}

/** Looks at none of those that did not pass: records that lie about in memory are what takes the time. */
function inOrder(all: readonly Commitment[], order: Uint32Array, passed: Uint8Array): readonly Commitment[] {
  const found: Commitment[] = []
  for (const index of order) if (passed[index] === 1) found.push(all[index] as Commitment)
  return found
}

function groupsOf(read: Reader, listed: readonly Commitment[], grouping: Grouping): readonly CommitmentGroup[] | null {
  return grouping === 'none' ? null : groupCommitments(read, listed, grouping)
}
