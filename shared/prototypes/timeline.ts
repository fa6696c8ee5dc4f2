import { daysBetween } from '../commitments/queries.ts'
import type { Cycle } from './prototypes.ts'
import { mayTestAgain } from './states.ts'

/** Where a cycle lies on the line: 0 is the morning of its first day, 1 the evening of its last. */
export interface Stretch {
  readonly cycle: Cycle
  /** Null where no day of the test is known. */
  readonly place: { readonly from: number; readonly to: number } | null
  /** Where its learning card was written; null while it is not. */
  readonly learned: number | null
}

export interface Timeline {
  readonly first: string
  readonly last: string
  /** In the order of the cycles. */
  readonly stretches: readonly Stretch[]
  /** Where today is; null where it is not on the line. */
  readonly today: number | null
}

/**
 * The cycles of a prototype to scale; undefined while no day of any is known. A test without a last day goes on until
 * today, and while something of the prototype is open the line reaches today.
 */
export function timelineOf(cycles: readonly Cycle[], today: string): Timeline | undefined {
  const tests = cycles.map((cycle) => ({ cycle, days: daysOf(cycle, today) }))
  const known = tests.flatMap(({ cycle, days }) => (days ? [days.start, days.end, cycle.learnedOn ?? days.start] : []))
  if (known.length === 0) return undefined
  const days = [...known, ...(mayTestAgain(cycles) ? [] : [today])].sort()
  const [first = today, last = today] = [days[0], days.at(-1)]
  const length = daysBetween(first, last) + 1
  const morning = (day: string): number => daysBetween(first, day) / length
  const noon = (day: string): number => morning(day) + 0.5 / length
  return {
    first,
    last,
    stretches: tests.map(({ cycle, days: own }) => ({
      cycle,
      place: own && { from: morning(own.start), to: morning(own.end) + 1 / length },
      learned: own && cycle.learnedOn !== null ? noon(cycle.learnedOn) : null,
    })),
    today: today < first || today > last ? null : noon(today),
  }
}

function daysOf({ from, until, learnedOn }: Cycle, today: string): { start: string; end: string } | null {
  const start = from ?? until ?? learnedOn
  if (start === null) return null
  const end = until ?? learnedOn ?? today
  return { start, end: end < start ? start : end }
}
