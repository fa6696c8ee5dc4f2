import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitment, inMemory, northMoor } from '../../../support/northMoor.ts'
import { isQuiet, momentAt, type QuietHours } from '#shared/reminders/quiet.ts'
import {
  awaitedIn,
  nothingTold,
  toBeTold,
  type Awaited,
  type News,
  type ReminderRules,
  type Told,
} from '#shared/reminders/reminders.ts'
import { newsWords, weekWords } from '#shared/reminders/words.ts'

const rules: ReminderRules = { leads: [1, 0, -1], weekly: null, quiet: null, reviews: true, named: false }
const item = (id: string, on: string, words: string | null = null): Awaited => ({ id, kind: 'commitment', on, words })
const at = (date: string, time = '12:00') => ({ date, time })

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

describe('quiet hours', () => {
  it('are the minutes from one time round to the other, across midnight too', () => {
    fc.assert(
      fc.property(clock, clock, clock, (from, to, time) => {
        const length = (minutes(to) - minutes(from) + 1440) % 1440
        const since = (minutes(time) - minutes(from) + 1440) % 1440
        expect(isQuiet({ from, to }, time)).toBe(since < length)
      }),
    )
  })

  it('that begin when they end are none', () => {
    expect(isQuiet({ from: '08:00', to: '08:00' }, '08:00')).toBe(false)
    expect(isQuiet(null, '03:00')).toBe(false)
  })

  it('go by the clock on the wall, in summer and in winter', () => {
    expect(momentAt(Date.parse('2026-06-30T23:30:00Z'), 'Europe/London')).toEqual(at('2026-07-01', '00:30'))
    expect(momentAt(Date.parse('2026-12-31T23:30:00Z'), 'Europe/London')).toEqual(at('2026-12-31', '23:30'))
  })
})

describe('what is told', () => {
  it('is told at each lead that was chosen, and once', () => {
    const told: [string, number][] = []
    let memory: Told = nothingTold
    for (const date of ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-02', '2026-12-03', '2026-12-04']) {
      const { news, told: next } = toBeTold([item('a', '2026-12-02')], rules, memory, at(date))
      told.push(...news.map(({ inDays }): [string, number] => [date, inDays]))
      memory = next
    }
    expect(told).toEqual([
      ['2026-12-01', 1],
      ['2026-12-02', 0],
      ['2026-12-03', -1],
    ])
  })

  it('that was missed while the app was closed is told once, and not after a week', () => {
    const after = (date: string) => toBeTold([item('a', '2026-12-02')], rules, nothingTold, at(date)).news
    expect(after('2026-12-08')).toHaveLength(1)
    expect(after('2026-12-11')).toHaveLength(0)
  })

  it('is told anew when its day moves', () => {
    const first = toBeTold([item('a', '2026-12-02')], rules, nothingTold, at('2026-12-02'))
    const moved = toBeTold([item('a', '2026-12-03')], rules, first.told, at('2026-12-02'))
    expect(moved.news).toHaveLength(1)
  })

  it('of the week is told on its day, or at the first start after it', () => {
    const weekly = { ...rules, leads: [], weekly: 1 }
    const items = [item('a', '2026-12-02'), item('b', '2026-12-06'), item('c', '2026-12-07'), item('d', '2026-11-01')]
    const wednesday = toBeTold(items, weekly, nothingTold, at('2026-12-02'))
    expect(wednesday.week).toEqual({ due: 2, late: 1, until: '2026-12-06' })
    expect(toBeTold(items, weekly, wednesday.told, at('2026-12-06')).week).toBeNull()
    expect(toBeTold(items, weekly, wednesday.told, at('2026-12-07')).week).toMatchObject({ late: 3 })
  })

  const day = 86_400_000
  const start = Date.parse('2026-03-20T00:00:00Z')
  const anyDate = fc.integer({ min: 0, max: 20 }).map((days) => new Date(start + days * day).toISOString().slice(0, 10))
  const anyQuiet = fc.option(fc.record({ from: clock, to: clock }), { nil: null }) as fc.Arbitrary<QuietHours | null>
  const zones = ['Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia']

  it('is told once a lead and never in quiet hours, whatever the clocks do and however often the app starts', () => {
    fc.assert(
      fc.property(
        fc.array(anyDate, { minLength: 1, maxLength: 5 }),
        fc.uniqueArray(fc.constantFrom(7, 3, 1, 0, -1), { minLength: 1 }),
        anyQuiet,
        fc.constantFrom(...zones),
        fc.array(fc.integer({ min: 1, max: 26 * 60 }), { minLength: 1, maxLength: 80 }),
        (dates, leads, quiet, zone, steps) => {
          const items = dates.map((on, index) => item(`commitment-${index}`, on))
          const seen = new Set<string>()
          let instant = start
          let memory: Told = nothingTold
          for (const step of steps) {
            instant += step * 60_000
            const now = momentAt(instant, zone)
            const result = toBeTold(items, { ...rules, leads, quiet }, memory, now)
            if (isQuiet(quiet, now.time)) expect(result).toEqual({ news: [], week: null, told: memory })
            for (const each of result.news) {
              const lead = Math.min(...leads.filter((lead) => each.inDays <= lead))
              expect(seen).not.toContain(`${each.item.id} ${lead}`)
              seen.add(`${each.item.id} ${lead}`)
            }
            memory = JSON.parse(JSON.stringify(result.told)) as Told
          }
        },
      ),
    )
  })
})

describe('the words', () => {
  const news = (inDays: number, words: string | null = null, kind: Awaited['kind'] = 'commitment'): News => ({
    item: { ...item('a', '2026-12-02', words), kind },
    inDays,
  })

  it('are counts', () => {
    expect(newsWords([news(0), news(0), news(0)])).toEqual({
      title: 'Commitments',
      body: '3 commitments are due today.',
    })
    expect(newsWords([news(1), news(5), news(-2), news(0, null, 'decision')])).toEqual({
      title: 'Commitments and reviews',
      body: '1 commitment is due tomorrow.\n1 is due within 5 days.\n1 was due before today.\n1 decision is due for review.',
    })
    expect(newsWords([news(0, null, 'purpose')]).title).toBe('Due for review')
    expect(weekWords({ due: 5, late: 2, until: '2026-12-06' }).body).toBe('5 commitments are due. 2 are late.')
  })

  it('are names only where somebody asked for them, and never what is confidential', () => {
    const read = inMemory(
      northMoor({
        commitments: [
          commitment('041', { action: 'Ring the landlord', giverIds: ['person-001'], due: '2026-12-02' }),
          commitment('042', { action: 'Say nothing', giverIds: ['person-002'], due: '2026-12-02', confidential: true }),
        ],
      }),
    )
    const told = (named: boolean) =>
      newsWords(toBeTold(awaitedIn(read, { reviews: true, named }), rules, nothingTold, at('2026-12-02')).news).body
    expect(told(false)).toBe('2 commitments are due today.')
    expect(told(true)).toBe('Ring the landlord (Rowan Price), due today.\nAnd 1 more.')
  })

  it('fit what the system takes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.string()), { minLength: 1 }), (all) => {
        const { title, body } = newsWords(all.map(([days, words]) => news(days, words)))
        expect(title.length).toBeLessThanOrEqual(120)
        expect(body.length).toBeLessThanOrEqual(600)
      }),
    )
  })
})
