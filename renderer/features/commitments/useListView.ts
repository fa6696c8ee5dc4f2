import { useCallback, useSyncExternalStore } from 'react'
import { openStates } from '#shared/commitments/commitments.ts'
import { anyCommitment, type CommitmentFilter } from '#shared/commitments/filter.ts'
import type { CommitmentSort } from '#shared/commitments/sort.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'

/** How somebody looks at the commitments: kept while the window is open, for each programme. */
export interface ListView {
  readonly layout: 'table' | 'board'
  readonly filter: CommitmentFilter
  readonly sort: CommitmentSort
}

const atFirst: ListView = {
  layout: 'table',
  filter: { ...anyCommitment, states: openStates },
  sort: { by: 'due', descending: false },
}

const views = new Map<string, ListView>()
const listeners = new Set<() => void>()

/** The view of the open programme's commitments, and the way to change parts of it. */
export function useListView(): readonly [ListView, (changes: Partial<ListView>) => void] {
  const programmeId = useProgrammes().currentId ?? ''
  const view = useSyncExternalStore(subscribe, () => views.get(programmeId) ?? atFirst)
  const change = useCallback(
    (changes: Partial<ListView>) => {
      views.set(programmeId, { ...(views.get(programmeId) ?? atFirst), ...changes })
      for (const listener of listeners) listener()
    },
    [programmeId],
  )
  return [view, change]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
