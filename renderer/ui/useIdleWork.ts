import { useEffect } from 'react'

/** Milliseconds a step may need; less than that left, and the next waits for another quiet moment. */
const stepTakes = 10

/**
 * Does work step by step while nobody is doing anything. Give a function kept by `useCallback`: another one begins
 * anew, and what the one before had not done is left.
 */
export function useIdleWork(steps: () => Iterator<void>): void {
  useEffect(() => {
    const work = steps()
    let handle = requestIdleCallback(function goOn(deadline) {
      do {
        if (work.next().done) return
      } while (deadline.timeRemaining() > stepTakes)
      handle = requestIdleCallback(goOn)
    })
    return () => cancelIdleCallback(handle)
  }, [steps])
}
