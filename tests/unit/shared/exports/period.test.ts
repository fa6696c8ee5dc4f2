import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodNames, periodOf } from '#shared/exports/period.ts'

test.each([
  ['four-weeks', '2026-11-23', '2026-10-27', '2026-11-23'],
  ['this-month', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['last-month', '2027-01-31', '2026-12-01', '2026-12-31'],
  ['this-quarter', '2026-12-31', '2026-10-01', '2026-12-31'],
  ['last-quarter', '2026-02-01', '2025-10-01', '2025-12-31'],
  ['twelve-months', '2026-11-23', '2025-11-23', '2026-11-23'],
  ['financial-year', '2026-03-31', '2025-04-01', '2026-03-31'],
  ['financial-year', '2026-04-01', '2026-04-01', '2027-03-31'],
] as const)('%s on %s', (name, today, from, to) => {
  expect(periodOf(name, today)).toEqual({ from, to })
})

test('every period begins before it ends, on days of the calendar', () => {
  const day = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.constantFrom(...periodNames), day, (name, today) => {
      const { from, to } = periodOf(name, today)
      expect(from).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect((from ?? '') <= (to ?? '')).toBe(true)
    }),
  )
})
