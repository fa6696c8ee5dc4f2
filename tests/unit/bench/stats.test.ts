import { describe, expect, test } from 'vitest'
import { longer, ratio } from '../../bench/findings.ts'
import { growthOf } from '../../bench/table.ts'
import { growth, median, medianOf, percentile } from '../../bench/stats.ts'

describe('the bench’s figures', () => {
  test('a median lies in the middle, or between the two that do', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 2, 9])).toBe(3)
  })

  test('the 95th percentile is one of the figures', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
    expect(percentile(hundred, 0.95)).toBe(95)
    expect(percentile([7], 0.95)).toBe(7)
  })

  test('the interval holds the median and widens with the scatter', () => {
    let state = 1
    const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
    const steady = medianOf([1.1, 1.1, 1.2, 1.2, 1.1], random)
    const scattered = medianOf([0.5, 1.1, 3, 1.2, 0.2], random)
    expect(steady.low).toBeLessThanOrEqual(steady.median)
    expect(steady.high).toBeGreaterThanOrEqual(steady.median)
    expect(scattered.high - scattered.low).toBeGreaterThan(steady.high - steady.low)
  })

  test('each pair is compared with itself, so a machine that slows down does not matter', () => {
    const pairs = [1, 2, 4, 8, 16].map((load) => ({ reference: 10 * load, measured: 15 * load }))
    const found = ratio({ row: 'open', title: 'Opening', edition: null, size: null }, pairs, 1.5)
    expect(found).toMatchObject({ figure: '1.50× (1.50 to 1.50)', holds: true, cost: 60 })
    expect(ratio(found, pairs, 1.49).holds).toBe(false)
  })

  test('a figure holds when the upper end of its interval does, not when its median does', () => {
    const pairs = [5, 5, 5, 90].map((more) => ({ reference: 10, measured: 10 + more }))
    expect(longer({ row: 'sort', title: 'Sorting', edition: null, size: null }, pairs, 33).holds).toBe(false)
  })

  test('growth is fitted to what cost does with size', () => {
    const cost = (exponent: number) =>
      growth([120, 5_000, 50_000].map((size) => ({ size, cost: 3 * size ** exponent })))
    expect(cost(1)).toBeCloseTo(1)
    expect(cost(2)).toBeCloseTo(2)
    expect(cost(0)).toBeCloseTo(0)
  })

  test('growth is told of what has a cost at two sizes or more', () => {
    const finding = { row: 'csv', title: 'CSV', edition: null, figure: '', limit: '', holds: true, detail: '' } as const
    const at = (size: number, cost: number, referenceCost: number | null = null) => ({
      ...finding,
      size,
      cost,
      referenceCost,
    })
    const [found] = growthOf([at(5_000, 20), at(50_000, 200)])
    expect(found).toMatchObject({ title: 'CSV', ofReference: null, sizes: [5_000, 50_000] })
    expect(found?.exponent).toBeCloseTo(1)
    const [against] = growthOf([at(5_000, 20, 10), at(50_000, 200, 1_000)])
    expect(against?.exponent).toBeCloseTo(1)
    expect(against?.ofReference).toBeCloseTo(2)
    expect(growthOf([at(25_000, 20), at(25_000, 40)])).toEqual([])
    expect(growthOf([at(120, 0), at(50_000, 2)])).toEqual([])
  })
})
