import { useCallback, useEffect, useState } from 'react'
import { useTeller } from '../../live/teller.ts'
import { useGate } from '../context.tsx'
import { useSnapshot } from '../useQuery.ts'

/**
 * When the first change was made that a copy saved at change `seq` does not hold; null when it holds them all.
 * `undefined` until that is known.
 */
export function useUncopiedSince(seq: number): string | null | undefined {
  const gate = useGate()
  const teller = useTeller()
  const { version } = useSnapshot()
  const [since, setSince] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    let wanted = true
    gate.firstChangeAfter(seq).then(
      (found) => wanted && setSince(found),
      (error: unknown) => teller.failed(error),
    )
    return () => {
      wanted = false
    }
  }, [gate, seq, teller, version])
  return since
}

/** The number of the newest change at the moment of asking. */
export function useNewestChange(): () => number {
  const gate = useGate()
  return useCallback(() => gate.newestChange, [gate])
}
