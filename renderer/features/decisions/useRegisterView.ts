import { useCallback, useSyncExternalStore } from 'react'
import { anyDecision, type DecisionFilter, type DecisionSort } from '#shared/decisions/filter.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'

/** How somebody looks at the register: kept while the window is open, for each programme. */
export interface RegisterView {
  readonly filter: DecisionFilter
  readonly sort: DecisionSort
}

const atFirst: RegisterView = { filter: anyDecision, sort: { by: 'decidedOn', descending: true } }
const views = new Map<string, RegisterView>()
const listeners = new Set<() => void>()

/** The view of the open programme's register, and the way to change parts of it. */
export function useRegisterView(): readonly [RegisterView, (changes: Partial<RegisterView>) => void] {
  const programmeId = useProgrammes().currentId ?? ''
  const view = useSyncExternalStore(subscribe, () => views.get(programmeId) ?? atFirst)
  const change = useCallback(
    (changes: Partial<RegisterView>) => {
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
