import { addDays } from '../commitments/queries.ts'

/** 1 is Monday, 7 is Sunday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** A weekday some weeks from this one; the days from Christmas Eve to New Year are passed over, away from today. */
export function dayInWeek(today: string, week: number, weekday: number): string {
  let date = addDays(today, 1 - weekdayOf(today) + week * 7 + weekday - 1)
  while (isYearsEnd(date)) date = addDays(date, week < 0 ? -7 : 7)
  return date
}

/** The date itself, or the nearest working day before (Friday) or after it (Monday). */
export function workday(date: string, towards: 'earlier' | 'later'): string {
  const over = weekdayOf(date) - 5
  if (over <= 0) return date
  return addDays(date, towards === 'earlier' ? -over : 3 - over)
}

function isYearsEnd(date: string): boolean {
  const day = date.slice(5)
  return day >= '12-24' || day === '01-01'
}
