import { longDate } from '../records/dates.ts'

/** A calendar month, `2026-12`. Sorts as text. */
export type Month = string

export function monthOf(date: string): Month {
  return date.slice(0, 7)
}

/** `2026-12` and 2 → `2027-02`. */
export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** Whole months from one to another. */
export function monthsBetween(from: Month, to: Month): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
}

export function firstDay(month: Month): string {
  return `${month}-01`
}

export function lastDay(month: Month): string {
  const next = Date.parse(`${addMonths(month, 1)}-01T00:00:00Z`)
  return new Date(next - 86_400_000).toISOString().slice(0, 10)
}

/** `2026-12` → "December 2026". */
export function monthWords(month: Month): string {
  return longDate(firstDay(month)).slice(2)
}
