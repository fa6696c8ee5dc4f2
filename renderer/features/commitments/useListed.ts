import { useMemo } from 'react'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { anyCommitment, filterCommitments } from '#shared/commitments/filter.ts'
import { commitmentFigures, type CommitmentFigures } from '#shared/commitments/queries.ts'
import { sortedCommitments } from '#shared/commitments/sort.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import type { ListView } from './useListView.ts'

export interface Listed {
  /** What the filter lets through, sorted. */
  readonly listed: readonly Commitment[]
  /** The same without the filter on states: what the board's columns are made of. */
  readonly inAnyState: readonly Commitment[]
  /** How many there are in the whole programme. */
  readonly total: number
  /** For the forums and owners chosen, whatever else is filtered. */
  readonly figures: CommitmentFigures
}

/** Sorting rests on the records and the order alone, so that typing only filters what is already sorted. */
export function useListed({ filter, sort }: ListView, today: string): Listed {
  const sorted = useQuery(sortedCommitments, sort)
  const { forumIds, ownerIds } = filter
  const scope = useMemo(() => ({ ...anyCommitment, forumIds, ownerIds }), [forumIds, ownerIds])
  const anyState = useMemo(() => ({ ...filter, states: [] }), [filter])
  const inScope = useQuery(filterCommitments, sorted, scope, today)
  const inAnyState = useQuery(filterCommitments, sorted, anyState, today)
  const listed = useMemo(
    () => (filter.states.length === 0 ? inAnyState : inAnyState.filter((held) => filter.states.includes(held.state))),
    [inAnyState, filter.states],
  )
  const figures = useMemo(() => commitmentFigures(inScope, today), [inScope, today])
  return { listed, inAnyState, total: sorted.length, figures }
}
