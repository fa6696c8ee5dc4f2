import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outcomes, type Cycle } from '#shared/prototypes/prototypes.ts'
import { mayTestAgain, prototypeStateLabels, stateOf, stateOfCycle } from '#shared/prototypes/states.ts'
import { timelineOf } from '#shared/prototypes/timeline.ts'

const today = '2026-11-23'
const untold = { from: null, until: null, learnedOn: null, outcome: null } as const

describe('how a test stands', () => {
  test.each([
    ['without any day', untold, 'planned'],
    ['before its first day', { ...untold, from: '2026-11-24' }, 'planned'],
    ['on its first day', { ...untold, from: today }, 'testing'],
    ['without a last day', { ...untold, from: '2026-01-01' }, 'testing'],
    ['on its last day', { ...untold, from: '2026-11-01', until: today }, 'testing'],
    ['after its last day', { ...untold, from: '2026-11-01', until: '2026-11-22' }, 'to-learn'],
    ['after it, once learned from', { ...untold, until: '2026-11-22', learnedOn: today }, 'to-decide'],
    ['once adopted', { ...untold, learnedOn: today, outcome: 'adopt' }, 'adopted'],
    ['once adapted', { ...untold, learnedOn: today, outcome: 'adapt' }, 'adapted'],
    ['once stopped', { ...untold, learnedOn: today, outcome: 'stop' }, 'stopped'],
    ['to be tested again', { ...untold, learnedOn: today, outcome: 'again' }, 'planned'],
  ] as const)('%s', (_, cycle, state) => {
    expect(stateOfCycle(cycle, today)).toBe(state)
  })

  test('a prototype stands as its last test does, and is planned without one', () => {
    expect(stateOf([], today)).toBe('planned')
    expect(
      stateOf(
        [
          { ...untold, outcome: 'stop' },
          { ...untold, from: today },
        ],
        today,
      ),
    ).toBe('testing')
    expect(mayTestAgain([{ ...untold, outcome: 'stop' }])).toBe(true)
    expect(mayTestAgain([{ ...untold, learnedOn: today }])).toBe(false)
  })

  test('a stopped prototype is told as learning', () => {
    expect(prototypeStateLabels.stopped).toContain('learned from')
  })
})

const anyDay = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
const day = fc.option(anyDay.map((value) => value.toISOString().slice(0, 10)))
const anyCycle = fc.record({
  ...{ from: day, until: day, learnedOn: day, outcome: fc.option(fc.constantFrom(...outcomes)) },
})

test('on the timeline every test with a day lies between its ends, in the order of its days', () => {
  fc.assert(
    fc.property(fc.array(anyCycle, { maxLength: 5 }), (drawn) => {
      const cycles = drawn.map((cycle, index) => ({ ...cycle, id: `cycle-${index}` }) as Cycle)
      const timeline = timelineOf(cycles, today)
      const dated = cycles.filter(({ from, until, learnedOn }) => from ?? until ?? learnedOn)
      expect(timeline === undefined).toBe(dated.length === 0)
      if (!timeline) return
      expect(timeline.first <= timeline.last).toBe(true)
      expect(timeline.stretches.filter(({ place }) => place)).toHaveLength(dated.length)
      for (const { place, learned } of timeline.stretches) {
        if (!place) continue
        if (learned !== null) expect(learned > 0 && learned < 1).toBe(true)
        expect(place.from).toBeGreaterThanOrEqual(0)
        expect(place.to).toBeGreaterThan(place.from)
        expect(place.to).toBeLessThanOrEqual(1 + 1e-9)
      }
      const inside = timeline.first <= today && today <= timeline.last
      expect(timeline.today !== null).toBe(inside)
    }),
  )
})

test('a timeline is to scale: a day is a day, wherever it is', () => {
  const cycle = (from: string, until: string) => ({ ...untold, from, until, id: from }) as unknown as Cycle
  const timeline = timelineOf([cycle('2026-11-01', '2026-11-02'), cycle('2026-11-06', '2026-11-10')], '2026-11-05')
  expect(timeline).toMatchObject({ first: '2026-11-01', last: '2026-11-10' })
  const places = timeline?.stretches.map(({ place }) => [place?.from, place?.to].map((at) => (at ?? 9).toFixed(2)))
  expect(places).toEqual([
    ['0.00', '0.20'],
    ['0.50', '1.00'],
  ])
  expect(timeline?.today).toBeCloseTo(0.45)
})

test('while something is open the line reaches today; once settled it ends with what was learned', () => {
  const cycle = { ...untold, id: 'cycle-1', from: '2026-10-01', until: '2026-10-10' } as unknown as Cycle
  expect(timelineOf([cycle], today)).toMatchObject({ first: '2026-10-01', last: today })
  const settled = { ...cycle, learnedOn: '2026-10-20', outcome: 'stop' } as Cycle
  expect(timelineOf([settled], today)).toMatchObject({ last: '2026-10-20', today: null })
  const planned = { ...cycle, from: '2026-12-01', until: null }
  expect(timelineOf([planned], today)).toMatchObject({ first: today, last: '2026-12-01' })
})
