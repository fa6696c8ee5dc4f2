import type { Session } from './sessions.ts'

export interface SessionSuggestion {
  readonly date: string
  readonly start: string
  readonly minutes: number
  readonly timeZone: string
  readonly venue: string
}

const day = 86_400_000
const usualWeeks = 4

/**
 * When and where a forum would meet next, told from its sessions (earliest first): the last one's weekday, hours and
 * venue, after as many weeks as lay between the last two, and never before `today`. Null when it never met.
 */
export function suggestNext(sessions: readonly Session[], today: string): SessionSuggestion | null {
  const held = sessions.filter((session) => session.state !== 'cancelled')
  const last = held.at(-1)
  if (!last) return null
  const before = held.at(-2)
  const weeks = before ? Math.max(1, Math.round((time(last.date) - time(before.date)) / (7 * day))) : usualWeeks
  let date = time(last.date) + weeks * 7 * day
  while (date < time(today)) date += 7 * day
  const { start, minutes, timeZone, venue } = last
  return { date: new Date(date).toISOString().slice(0, 10), start, minutes, timeZone, venue }
}

function time(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}
