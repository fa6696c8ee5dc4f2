import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Memory } from '#shared/records/memory.ts'
import type { Reader } from '#shared/records/reader.ts'
import { useGate } from './context.tsx'
import { LiveQuery } from './subscriptions.ts'

/**
 * Asks the open programme and asks again when something the answer rests on changes.
 * `query` must be a function declared outside the component; its arguments are compared one by one, so pass
 * ids and plain values, or objects kept by `useMemo`.
 */
export function useQuery<A extends readonly unknown[], T>(query: (read: Reader, ...args: A) => T, ...args: A): T {
  const gate = useGate()
  const [slot] = useState(() => new Slot<A, T>())
  const live = slot.live(gate.memory, query, args)
  const subscribe = useCallback(
    (changed: () => void) =>
      gate.subscriptions.add((touched) => {
        if (live.refresh(touched)) changed()
      }),
    [gate, live],
  )
  return useSyncExternalStore(subscribe, () => live.answer)
}

/** Reads the whole programme as it is at the moment of asking, for files that leave the app. Screens ask with `useQuery`. */
export function useReader(): Reader {
  return useGate().memory
}

/** Keeps one screen's live query until the programme, the query or one of its arguments is another. */
class Slot<A extends readonly unknown[], T> {
  #asked: readonly unknown[] = []
  #live: LiveQuery<T> | null = null

  live(memory: Memory, query: (read: Reader, ...args: A) => T, args: A): LiveQuery<T> {
    const asked = [memory, query, ...args]
    const same =
      asked.length === this.#asked.length && asked.every((item, index) => Object.is(item, this.#asked[index]))
    if (!this.#live || !same) {
      this.#asked = asked
      this.#live = new LiveQuery(memory, (read) => query(read, ...args))
    }
    return this.#live
  }
}
