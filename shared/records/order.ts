import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

interface Ordered {
  readonly id: string
  readonly order: string
}

/** By order key, then id, so that equal keys (two laptops, one moment) still sort the same everywhere. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The key that puts something at `index` (0 = first; past the end = last) of a list sorted by `byOrder`. */
export function keyAt(sorted: readonly Ordered[], index: number): string {
  return generateKeyBetween(...around(sorted, index))
}

/** `count` keys that put things one after another at `index` of a list sorted by `byOrder`. */
export function keysAt(sorted: readonly Ordered[], index: number, count: number): string[] {
  return generateNKeysBetween(...around(sorted, index), count)
}

function around(sorted: readonly Ordered[], index: number): [before: string | null, after: string | null] {
  const place = Math.min(index, sorted.length)
  const before = sorted[place - 1]?.order ?? null
  return [before, sorted.slice(place).find((item) => before === null || item.order > before)?.order ?? null]
}

/** `count` keys that follow each other after `last`, for lists made at once. */
export function keysAfter(last: string | null, count: number): string[] {
  return generateNKeysBetween(last, null, count)
}
