import { useCallback, useSyncExternalStore } from 'react'
import type { Reader } from '#shared/records/reader.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { useLiveQuery } from '../live/hooks.ts'
import { useGate } from './context.tsx'

/**
 * Asks the open programme and asks again when something the answer rests on changes.
 * `query` must be a function declared outside the component; its arguments are compared one by one, so pass
 * ids and plain values, or objects kept by `useMemo`.
 */
export function useQuery<A extends readonly unknown[], T>(query: (read: Reader, ...args: A) => T, ...args: A): T {
  return useLiveQuery(useGate(), query, args)
}

/** Reads the whole programme as it is at the moment of asking, for files that leave the app. Screens ask with `useQuery`. */
export function useReader(): Reader {
  return useGate().memory
}

/** All records as they are stored, for work done beside the window; `version` is another number after every change. */
export function useSnapshot(): { readonly version: number; readonly records: () => RecordSet } {
  const { memory, subscriptions } = useGate()
  const subscribe = useCallback((changed: () => void) => subscriptions.add(changed), [subscriptions])
  const version = useSyncExternalStore(subscribe, () => memory.version)
  return { version, records: useCallback(() => memory.everything(), [memory]) }
}
