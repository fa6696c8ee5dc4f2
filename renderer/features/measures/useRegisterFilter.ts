import { useCallback, useSyncExternalStore } from 'react'
import { anyMeasure, type MeasureFilter } from '#shared/measures/queries.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'

const filters = new Map<string, MeasureFilter>()
const listeners = new Set<() => void>()

/** How somebody looks at the register, kept while the window is open, for each programme; and the way to change it. */
export function useRegisterFilter(): readonly [MeasureFilter, (filter: MeasureFilter) => void] {
  const programmeId = useProgrammes().currentId ?? ''
  const filter = useSyncExternalStore(subscribe, () => filters.get(programmeId) ?? anyMeasure)
  const change = useCallback(
    (next: MeasureFilter) => {
      filters.set(programmeId, next)
      for (const listener of listeners) listener()
    },
    [programmeId],
  )
  return [filter, change]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
