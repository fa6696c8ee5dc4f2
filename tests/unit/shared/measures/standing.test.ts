import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeWords, distanceWords, latestWords, standingOf } from '#shared/measures/standing.ts'
import { MeasuringDesk } from './support.ts'

type Fields = NonNullable<Parameters<MeasuringDesk['measure']>[0]>

const today = '2026-11-23'
const wait: Fields = {
  ...{ title: 'Wait', kind: 'for-people', unit: 'days', better: 'falls', baseline: 41, baselineOn: '2026-01-05' },
  ...{ target: 10, targetBy: '2027-03-31' },
}

/** What the register says of a measure, cell by cell. */
function told(fields: Fields, ...seen: readonly (readonly [string, number, ('pledged' | 'received')?])[]) {
  const desk = new MeasuringDesk()
  const id = desk.measure(fields)
  for (const [on, value, stage] of seen) desk.observe(id, on, value, stage ?? null)
  const [measure, standing] = [desk.held(id), desk.standing(id)]
  const words = [
    latestWords(measure, standing),
    changeWords(measure, standing),
    distanceWords(measure, standing, today),
  ]
  return { words, verdict: standing.verdict }
}

test('a wait that falls is better, and is above its target until it is there', () => {
  expect(told(wait, ['2026-02-02', 43])).toEqual({
    words: ['43 days', 'Up 2 days', '33 above the target of 10 days, due by 31 Mar 2027'],
    verdict: 'worse',
  })
  expect(told(wait, ['2026-11-02', 13.5], ['2026-02-02', 43])).toMatchObject({
    words: ['13.5 days', 'Down 27.5 days', '3.5 above the target of 10 days, due by 31 Mar 2027'],
    verdict: 'better',
  })
  expect(told(wait, ['2026-11-02', 10]).words[2]).toBe('Target of 10 days reached')
  expect(told(wait, ['2026-11-02', 9]).words[2]).toBe('Target of 10 days reached, with 1 day to spare')
})

test('the day for a target may have passed, or never been said', () => {
  const late = { ...wait, targetBy: '2026-06-30' }
  expect(told(late, ['2026-11-02', 12]).words[2]).toBe('2 above the target of 10 days, which was due by 30 Jun 2026')
  expect(told({ ...wait, targetBy: null }, ['2026-11-02', 12]).words[2]).toBe('2 above the target of 10 days')
})

test('what is not there is said', () => {
  expect(told({})).toEqual({ words: ['Not observed yet', 'No baseline', 'No target set'], verdict: null })
  expect(told(wait).words).toEqual(['Not observed yet', 'Baseline: 41 days', 'Target: 10 days by 31 Mar 2027'])
  expect(told(wait, ['2026-02-02', 41])).toMatchObject({
    words: ['41 days', 'As at the baseline', /./],
    verdict: 'same',
  })
})

test('a share differs by percentage points', () => {
  const share = { kind: 'for-staff', unit: '%', baseline: 34, baselineOn: '2026-01-05', target: 70 } as const
  expect(told(share, ['2026-11-02', 63]).words).toEqual([
    '63 %',
    'Up 29 percentage points',
    '7 percentage points below the target of 70 %',
  ])
})

test('money counts once it is received; what is pledged stands beside it', () => {
  const fund = { kind: 'money', unit: '£', target: 180_000 } as const
  expect(told(fund, ['2026-05-01', 180_000, 'pledged']).words).toEqual([
    'Nothing received yet',
    'No baseline',
    'Target: £180,000',
  ])
  expect(told(fund, ['2026-05-01', 180_000, 'pledged'], ['2026-06-01', 40_000]).words.slice(0, 3)).toEqual([
    '£40,000',
    'No baseline',
    '£140,000 below the target of £180,000',
  ])
})

const figure = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 100)

test('better, worse and reached agree with the numbers, in whatever order they were written down', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), figure), { minLength: 1, maxLength: 8 }),
      fc.record({ baseline: figure, target: figure, better: fc.constantFrom('rises' as const, 'falls' as const) }),
      (seen, fields) => {
        const desk = new MeasuringDesk()
        const id = desk.measure({ ...fields, baselineOn: '2026-01-01' })
        for (const [day, value] of seen) desk.observe(id, `2026-10-${String(day).padStart(2, '0')}`, value)
        const { latest, verdict, toGo } = desk.standing(id)
        const lastDay = Math.max(...seen.map(([day]) => day))
        const expected = seen.findLast(([day]) => day === lastDay)?.[1] ?? Number.NaN
        expect(latest?.value).toBe(expected)
        const up = fields.better === 'rises'
        const gained = up ? expected - fields.baseline : fields.baseline - expected
        expect(verdict).toBe(gained > 0 ? 'better' : gained < 0 ? 'worse' : 'same')
        expect((toGo ?? 0) <= 0).toBe(up ? expected >= fields.target : expected <= fields.target)
        expect(standingOf(desk.held(id), [])).toMatchObject({ latest: undefined, change: null, toGo: null })
      },
    ),
    { numRuns: 60 },
  )
})
