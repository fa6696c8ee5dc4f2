import { useEffect, useState } from 'react'

/** The instant now, in milliseconds, looked at a few times a second. Nothing is counted: what is shown is worked out from it. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const look = (): void => setNow(Date.now())
    const every = window.setInterval(look, 250)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.clearInterval(every)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return now
}
