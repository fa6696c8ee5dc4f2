import { useEffect, useRef } from 'react'

/** Corrections smaller than this, in milliseconds, are the system keeping time. */
const worthSaying = 2_500

/**
 * Compares the clock on the wall with one that cannot be set. `onJump` hears by how many milliseconds the first has moved
 * against the second: back when somebody set it, forward when somebody set it or the laptop slept.
 */
export function useClockWatch(onJump: (by: number) => void): void {
  const listener = useRef(onJump)
  useEffect(() => {
    listener.current = onJump
  }, [onJump])
  useEffect(() => {
    const drift = (): number => Date.now() - performance.now()
    let last = drift()
    const look = (): void => {
      const by = drift() - last
      last += by
      if (Math.abs(by) > worthSaying) listener.current(Math.round(by))
    }
    const every = window.setInterval(look, 500)
    return () => window.clearInterval(every)
  }, [])
}
