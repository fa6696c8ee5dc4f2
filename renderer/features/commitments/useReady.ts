import { useEffect } from 'react'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { searchText } from '#shared/commitments/filter.ts'
import { readyToSort } from '#shared/commitments/sort.ts'

/** As many as a laptop gets through in a few milliseconds. */
const atOnce = 500

/**
 * Reads the texts of all commitments while nobody is doing anything, so that the first letter typed and the first
 * heading pressed need not wait for it.
 */
export function useReady(all: readonly Commitment[]): void {
  useEffect(() => {
    let next = 0
    let handle = 0
    const work = (deadline: IdleDeadline): void => {
      do {
        const some = all.slice(next, next + atOnce)
        for (const held of some) searchText(held)
        readyToSort(some)
        next += atOnce
      } while (next < all.length && deadline.timeRemaining() > 10)
      if (next < all.length) handle = requestIdleCallback(work)
    }
    handle = requestIdleCallback(work)
    return () => cancelIdleCallback(handle)
  }, [all])
}
