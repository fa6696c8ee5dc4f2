import { tzOffset } from '@date-fns/tz'

/** A moment as the clock on the wall shows it: `2026-12-04`, `09:30`. */
export interface Moment {
  readonly date: string
  readonly time: string
}

/** From a time of day until another, `HH:MM`; across midnight where it ends before it begins. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

/** What the clock on the wall of a zone shows at an instant (milliseconds since 1970). */
export function momentAt(instant: number, timeZone: string): Moment {
  const wall = new Date(instant + tzOffset(timeZone, new Date(instant)) * 60_000).toISOString()
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) }
}

/** Whether a time of day lies in quiet hours: their first minute does, their last time does not. */
export function isQuiet(hours: QuietHours | null, time: string): boolean {
  if (hours === null || hours.from === hours.to) return false
  const { from, to } = hours
  return from < to ? from <= time && time < to : time >= from || time < to
}
