import { format } from 'date-fns'
import { useEffect, useState } from 'react'

/** The laptop's calendar date, `YYYY-MM-DD`; turns over at midnight while the window stays open, also after sleep. */
export function useToday(): string {
  const [today, setToday] = useState(readToday)
  useEffect(() => {
    const look = (): void => setToday(readToday())
    const every = window.setInterval(look, 30_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.clearInterval(every)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return today
}

function readToday(): string {
  return format(new Date(), 'yyyy-MM-dd')
}
