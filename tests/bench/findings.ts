import { medianOf, percentile, median, type Pair } from './stats.ts'

export type Edition = 'Chromium' | 'Electron'

/** What one measurement came to. */
export interface Finding {
  /** The row it belongs to: `open`, `filter`. */
  readonly row: string
  /** What was measured, and against what, in words. */
  readonly title: string
  readonly edition: Edition | null
  /** Commitments in the programme; null where that says nothing. */
  readonly size: number | null
  /** "1.32× (1.20 to 1.41)", "48 ms". */
  readonly figure: string
  readonly limit: string
  readonly holds: boolean
  /** Milliseconds it cost, for the fit over sizes; null where it has none. */
  readonly cost: number | null
  /** Milliseconds its reference cost; null where it has none. */
  readonly referenceCost: number | null
  /** How it came about: both sides in milliseconds, how many turns. */
  readonly detail: string
}

export interface Place {
  readonly row: string
  readonly title: string
  readonly edition: Edition | null
  readonly size: number | null
}

/** A figure that is so many times its reference at most. It holds when the interval's upper end does. */
export function ratio(place: Place, pairs: readonly Pair[], limit: number): Finding {
  const spread = medianOf(pairs.map(({ reference, measured }) => measured / reference))
  const fixed = (value: number): string => value.toFixed(2)
  return {
    ...place,
    figure: `${fixed(spread.median)}× (${fixed(spread.low)} to ${fixed(spread.high)})`,
    limit: `≤ ${fixed(limit)}×`,
    holds: spread.high <= limit,
    ...sides(pairs),
  }
}

/** A figure that takes so many milliseconds more than its reference at most. It holds when the interval's upper end does. */
export function longer(place: Place, pairs: readonly Pair[], limit: number): Finding {
  const spread = medianOf(pairs.map(({ reference, measured }) => measured - reference))
  return {
    ...place,
    figure: `${milliseconds(spread.median)} more (${milliseconds(spread.low)} to ${milliseconds(spread.high)})`,
    limit: `≤ ${milliseconds(limit)} more`,
    holds: spread.high <= limit,
    ...sides(pairs),
  }
}

function sides(pairs: readonly Pair[]): Pick<Finding, 'cost' | 'referenceCost' | 'detail'> {
  const reference = median(pairs.map((pair) => pair.reference))
  const measured = median(pairs.map((pair) => pair.measured))
  return {
    cost: measured,
    referenceCost: reference,
    detail: `${milliseconds(measured)} against ${milliseconds(reference)}, ${pairs.length} pairs`,
  }
}

/** A 95th percentile of milliseconds that may not be exceeded. */
export function within(place: Place, taken: readonly number[], limit: number): Finding {
  const value = percentile(taken, 0.95)
  return {
    ...place,
    figure: milliseconds(value),
    limit: `≤ ${milliseconds(limit)}`,
    holds: value <= limit,
    cost: median(taken),
    referenceCost: null,
    detail: `median ${milliseconds(median(taken))}, longest ${milliseconds(Math.max(...taken))}, ${taken.length} times`,
  }
}

/** Any other figure with a bound on one side. */
export function bounded(
  place: Place,
  o: { value: number; unit: string; limit: number; atLeast?: boolean; detail?: string },
): Finding {
  const round = (value: number): string => `${value.toLocaleString('en-GB', { maximumFractionDigits: 1 })}${o.unit}`
  return {
    ...place,
    figure: round(o.value),
    limit: `${o.atLeast ? '≥' : '≤'} ${round(o.limit)}`,
    holds: o.atLeast ? o.value >= o.limit : o.value <= o.limit,
    cost: null,
    referenceCost: null,
    detail: o.detail ?? '',
  }
}

function milliseconds(value: number): string {
  return value >= 10_000
    ? `${(value / 1000).toFixed(1)} s`
    : `${Math.abs(value) < 10 ? value.toFixed(1) : Math.round(value)} ms`
}
