const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const msInADay = 86_400_000

/** `2026-12-04` → "4 Dec 2026". Written out here because the machine's own locale must not change a report. */
export function shortDate(date: string): string {
  const [year, month, day] = parts(date)
  return `${day} ${months[month - 1]?.slice(0, 3) ?? ''} ${year}`
}

/** `2026-12-04` → "4 December 2026". */
export function longDate(date: string): string {
  const [year, month, day] = parts(date)
  return `${day} ${months[month - 1] ?? ''} ${year}`
}

/** `2026-12-04` → "December 2026". */
export function monthAndYear(date: string): string {
  return longDate(date).replace(/^\d+ /, '')
}

/** Whole days since 1 January 1970, the same in every time zone. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / msInADay
}

function parts(date: string): [year: string, month: number, day: number] {
  return [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}
