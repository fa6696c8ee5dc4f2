import { useMemo } from 'react'
import { commitments, type Commitment, type CommitmentState } from '#shared/commitments/commitments.ts'
import { passing, type CommitmentFilter } from '#shared/commitments/filter.ts'
import { groupCommitments, type CommitmentGroup, type Grouping } from '#shared/commitments/groups.ts'
import { commitmentOrder } from '#shared/commitments/sort.ts'
import type { Reader } from '#shared/records/reader.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import type { ListView } from './useListView.ts'

export interface Listed {
  /** What the filter lets through, sorted. */
  readonly listed: readonly Commitment[]
  /** The same without the filter on states, for the board's columns and the pictures; lists have no use for them. */
  readonly inAnyState: readonly Commitment[]
  /** The listed ones by what they are grouped by; null when they are not. */
  readonly groups: readonly CommitmentGroup[] | null
}

/**
 * Sorting rests on the records and the order alone, and filtering on the filter alone: a letter typed sorts nothing, and
 * another heading filters nothing.
 */
export function useListed({ layout, filter, sort, grouping }: ListView, today: string): Listed {
  const wide = layout === 'board' || layout === 'pictures'
  const anyState = useMemo((): CommitmentFilter => ({ ...filter, states: [] }), [filter])
  const all = useQuery(allCommitments)
  const order = useQuery(commitmentOrder, sort)
  const passed = useQuery(passing, all, anyState, today)
  const listed = useMemo(
    () => inOrder(all, order, ofStates(all, passed, filter.states)),
    [all, order, passed, filter.states],
  )
  const inAnyState = useMemo(() => (wide ? inOrder(all, order, passed) : listed), [wide, all, order, passed, listed])
  const groups = useQuery(groupsOf, listed, grouping)
  return { listed, inAnyState, groups }
}

function allCommitments(read: Reader): readonly Commitment[] {
  return read.all(commitments)
}

function ofStates(all: readonly Commitment[], passed: Uint8Array, states: readonly CommitmentState[]): Uint8Array {
  if (states.length === 0) return passed
  return passed.map((passes, index) => (passes === 1 && states.includes((all[index] as Commitment).state) ? 1 : 0))
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
