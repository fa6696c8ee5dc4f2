import { useCallback } from 'react'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { searchText, searchTextsOf } from '#shared/commitments/filter.ts'
import { readyToSort } from '#shared/commitments/sort.ts'
import { useIdleWork } from '#renderer/ui/useIdleWork.ts'

/** As many as a laptop gets through in a few milliseconds. */
const atOnce = 500

/** Reads the texts of all commitments in quiet moments, so that the first letter and the first heading need not wait. */
export function useReady(all: readonly Commitment[]): void {
  useIdleWork(
    useCallback(
      function* () {
        for (let next = 0; next < all.length; next += atOnce) {
          for (const held of all.slice(next, next + atOnce)) searchText(held)
          yield
        }
        searchTextsOf(all)
        yield* readyToSort(all, atOnce)
      },
      [all],
    ),
  )
}
