/** One turn of a reference and of what is measured against it, in milliseconds. */
export interface Pair {
  readonly reference: number
  readonly measured: number
}

/** A median, and the interval that holds 95 % of the medians of resampled figures. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

const resamples = 2_000

/** The median of figures with its bootstrap interval. `random` gives numbers from 0 up to 1. */
export function medianOf(figures: readonly number[], random: () => number = Math.random): Spread {
  const medians = Array.from({ length: resamples }, () =>
    median(figures.map(() => figures[Math.floor(random() * figures.length)] as number)),
  ).sort((a, b) => a - b)
  const at = (share: number): number => medians[Math.floor(share * (resamples - 1))] as number
  return { median: median(figures), low: at(0.025), high: at(0.975) }
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [lower, upper] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return ((lower ?? NaN) + (upper ?? NaN)) / 2
}

/** The figure that `share` of all figures do not exceed: 0.95 for the 95th percentile. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

/** The exponent with which cost grows with size, fitted to the logarithms: 1 is linear, 2 quadratic. */
export function growth(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }))
  const mean = (pick: (point: (typeof logs)[number]) => number): number =>
    logs.reduce((sum, point) => sum + pick(point), 0) / logs.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  const over = logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0)
  return over / logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
}
