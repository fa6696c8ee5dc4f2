import { useCallback, useMemo } from 'react'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { filterCommitments, searchTextsOf, type CommitmentFilter } from '#shared/commitments/filter.ts'
import { groupCommitments, type CommitmentGroup, type Grouping } from '#shared/commitments/groups.ts'
import { sortedCommitments } from '#shared/commitments/sort.ts'
import type { Reader } from '#shared/records/reader.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { useIdleWork } from '#renderer/ui/useIdleWork.ts'
import type { ListView } from './useListView.ts'

export interface Listed {
  /** What the filter lets through, sorted. */
  readonly listed: readonly Commitment[]
  /** The same without the filter on states: what the board's columns and the pictures are made of. */
  readonly inAnyState: readonly Commitment[]
  /** The listed ones by what they are grouped by; null when they are not. */
  readonly groups: readonly CommitmentGroup[] | null
}

/** Sorting rests on the records and the order alone, so that typing only filters what is already sorted. */
export function useListed({ filter, sort, grouping }: ListView, today: string): Listed {
  const sorted = useQuery(sortedCommitments, sort)
  useIdleWork(
    useCallback(
      function* () {
        searchTextsOf(sorted)
        yield
      },
      [sorted],
    ),
  )
  const anyState = useMemo((): CommitmentFilter => ({ ...filter, states: [] }), [filter])
  const inAnyState = useQuery(filterCommitments, sorted, anyState, today)
  const listed = useMemo(
    () => (filter.states.length === 0 ? inAnyState : inAnyState.filter((held) => filter.states.includes(held.state))),
    [inAnyState, filter.states],
  )
  const groups = useQuery(groupsOf, listed, grouping)
  return { listed, inAnyState, groups }
}

function groupsOf(read: Reader, listed: readonly Commitment[], grouping: Grouping): readonly CommitmentGroup[] | null {
  return grouping === 'none' ? null : groupCommitments(read, listed, grouping)
}
