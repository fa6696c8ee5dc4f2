import { format } from 'date-fns'
import { useSyncExternalStore } from 'react'

let today = readToday()
const listeners = new Set<() => void>()
let timer = 0

/** The laptop's calendar date, `YYYY-MM-DD`; turns over at midnight while the window stays open, also after sleep. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, readKept)
}

/** One clock for all who ask: a board of cards would else start one for each. */
function subscribe(changed: () => void): () => void {
  if (listeners.size === 0) {
    timer = window.setInterval(look, 30_000)
    document.addEventListener('visibilitychange', look)
  }
  listeners.add(changed)
  return () => {
    listeners.delete(changed)
    if (listeners.size > 0) return
    window.clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  }
}

function look(): void {
  const now = readToday()
  if (now === today) return
  today = now
  for (const changed of listeners) changed()
}

/** The first to ask may come long after the last one left. */
function readKept(): string {
  if (listeners.size === 0) today = readToday()
  return today
}

function readToday(): string {
  return format(new Date(), 'yyyy-MM-dd')
}
