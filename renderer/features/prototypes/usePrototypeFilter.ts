import { useCallback, useSyncExternalStore } from 'react'
import { anyPrototype, type PrototypeFilter } from '#shared/prototypes/queries.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'

const filters = new Map<string, PrototypeFilter>()
const listeners = new Set<() => void>()

/** What the register of the open programme lists, kept while the window is open, and the way to change it. */
export function usePrototypeFilter(): readonly [PrototypeFilter, (filter: PrototypeFilter) => void] {
  const programmeId = useProgrammes().currentId ?? ''
  const filter = useSyncExternalStore(subscribe, () => filters.get(programmeId) ?? anyPrototype)
  const change = useCallback(
    (next: PrototypeFilter) => {
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
