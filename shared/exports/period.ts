/** Periods that have a name, so that what is made every month need not be given dates again. */
import { addDays } from '../commitments/queries.ts'
import { periodNames, type PeriodName } from '../register/presets.ts'
import type { Period } from './reports/chosen.ts'

export { periodNames, type PeriodName } from '../register/presets.ts'

export const periodLabels: Readonly<Record<PeriodName, string>> = {
  'four-weeks': 'The last four weeks',
  'this-month': 'This month',
  'last-month': 'Last month',
  'this-quarter': 'This quarter',
  'last-quarter': 'Last quarter',
  'twelve-months': 'The last twelve months',
  'financial-year': 'This financial year, from April',
}

/** The days of a period as it lies on `today`, both ends in it. */
export function periodOf(name: PeriodName, today: string): Period {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const quarter = month - ((month - 1) % 3)
  switch (name) {
    case 'four-weeks':
      return { from: addDays(today, -27), to: today }
    case 'this-month':
      return months(year, month, 1)
    case 'last-month':
      return months(year, month - 1, 1)
    case 'this-quarter':
      return months(year, quarter, 3)
    case 'last-quarter':
      return months(year, quarter - 3, 3)
    case 'twelve-months':
      return { from: addDays(months(year - 1, month, 1).from, Number(today.slice(8)) - 1), to: today }
    case 'financial-year':
      return months(month < 4 ? year - 1 : year, 4, 12)
  }
}

export function isPeriodName(name: string): name is PeriodName {
  return (periodNames as readonly string[]).includes(name)
}

/** So many whole months from the first of one; `month` counts from 1 and may lie outside the year. */
function months(year: number, month: number, count: number): { from: string; to: string } {
  const day = (at: number, of: number): string => new Date(Date.UTC(year, at - 1, of)).toISOString().slice(0, 10)
  return { from: day(month, 1), to: day(month + count, 0) }
}
