import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outdated } from '#shared/backups/keep.ts'
import { backupReasons, type BackupReason } from '#shared/platform/platform.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.parse('2026-11-25T21:40:00.000Z')
const iso = (moment: number) => new Date(moment).toISOString()
const noLimit = Number.MAX_SAFE_INTEGER

interface Made {
  id: string
  programmeId: string
  at: string
  reason: BackupReason
  bytes: number
}
let made = 0
const backup = (age: number, more: Partial<Made> = {}): Made => ({
  id: `backup-${(made += 1)}`,
  programmeId: 'prog-a',
  at: iso(now - age),
  reason: 'changes',
  bytes: 100,
  ...more,
})
const kept = (backups: readonly Made[], limitBytes = noLimit, at = now): Made[] => {
  const going = new Set(outdated(backups, { now: iso(at), limitBytes }))
  return backups.filter(({ id }) => !going.has(id))
}

const anyBackups = fc.array(
  fc.record({
    age: fc.integer({ min: 0, max: 800 * day }),
    programmeId: fc.constantFrom('prog-a', 'prog-b', 'prog-c'),
    reason: fc.constantFrom(...backupReasons),
    bytes: fc.integer({ min: 1, max: 5000 }),
  }),
  { maxLength: 120 },
)
const build = (several: { age: number }[]): Made[] => several.map(({ age, ...more }) => backup(age, more))

/** The last of each stretch of `each` milliseconds, counted from `from`, among those no older than `upTo`. */
function lastOfEach(backups: readonly Made[], each: number, upTo: number, from = 0): Made[] {
  const last = new Map<string, Made>()
  for (const one of backups.filter(({ at }) => now - Date.parse(at) < upTo)) {
    const stretch = `${one.programmeId} ${Math.floor((Date.parse(one.at) - from) / each)}`
    const other = last.get(stretch)
    if (!other || other.at < one.at) last.set(stretch, one)
  }
  return [...last.values()]
}

describe('which backups are kept', () => {
  it('the newest of each programme, however old and however large', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 0, max: 20_000 }), (several, limit) => {
        const backups = build(several)
        const ats = kept(backups, limit).map(({ programmeId, at }) => `${programmeId} ${at}`)
        for (const { programmeId, at } of lastOfEach(backups, 40_000 * day, 4000 * day))
          expect(ats).toContain(`${programmeId} ${at}`)
      }),
    )
  })

  it('the last of each hour for two days, of each day for a month, of each week from Monday for a year', () => {
    fc.assert(
      fc.property(anyBackups, (several) => {
        const backups = build(several)
        const ats = kept(backups).map(({ programmeId, at }) => `${programmeId} ${at}`)
        const wanted = [
          ...lastOfEach(backups, hour, 2 * day),
          ...lastOfEach(backups, day, 31 * day),
          ...lastOfEach(backups, 7 * day, 53 * 7 * day, Date.parse('1970-01-05')),
        ]
        for (const { programmeId, at } of wanted) expect(ats).toContain(`${programmeId} ${at}`)
      }),
    )
  })

  it('of a backup every hour: one a day once they are two days old, one a week once they are a month old', () => {
    const rest = kept(Array.from({ length: 24 * 120 }, (_, index) => backup(index * hour)))
    const daysOf = (from: number, to: number): number[] =>
      rest
        .map(({ at }) => Date.parse(at))
        .filter((moment) => now - moment >= from * day && now - moment < to * day)
        .map((moment) => Math.floor(moment / day))
    expect(daysOf(0, 2)).toHaveLength(48)
    const today = Math.floor(now / day)
    expect(daysOf(2, 30)).toEqual(Array.from({ length: 28 }, (_, index) => today - 3 - index))
    const weeks = daysOf(32, 120)
    expect(weeks.length).toBeGreaterThan(10)
    // Sundays: the first of January 1970 was a Thursday.
    expect(weeks.filter((each) => (each + 4) % 7 !== 0)).toEqual([])
  })

  it('no more than the rules name', () => {
    const everyTenMinutes = Array.from({ length: 6 * 24 * 400 }, (_, index) => backup(index * 10 * 60_000))
    const count = kept(everyTenMinutes).length
    // 12 of the last two hours, 48 hours, 31 days, 53 weeks; some of them are the same.
    expect(count).toBeLessThanOrEqual(12 + 48 + 31 + 54)
    expect(count).toBeGreaterThan(110)
  })

  it('never more than the limit, unless the newest alone take more', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 0, max: 50_000 }), (several, limit) => {
        const rest = kept(build(several), limit)
        const bytes = rest.reduce((sum, each) => sum + each.bytes, 0)
        if (bytes > limit) expect(rest).toHaveLength(new Set(rest.map(({ programmeId }) => programmeId)).size)
      }),
    )
  })

  it('the same, whether they are tidied once or after every backup', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 * day }), { minLength: 1, maxLength: 150 }), (gaps) => {
        let moment = now - gaps.reduce((sum, gap) => sum + gap, 0)
        const all: Made[] = []
        let tidied: Made[] = []
        for (const gap of gaps) {
          moment += gap
          const one = backup(now - moment)
          all.push(one)
          tidied = kept([...tidied, one], noLimit, moment)
        }
        expect(tidied.map(({ id }) => id)).toEqual(kept(all, noLimit, moment).map(({ id }) => id))
      }),
      { numRuns: 40 },
    )
  })

  it('a week’s last of the year before, when the clock leaps ahead or nobody came for years', () => {
    const weekly = Array.from({ length: 40 }, (_, week) => backup(week * 7 * day))
    const muchLater = now + 3 * 365 * day
    const first = backup(now - muchLater)
    expect(kept([first, ...weekly], noLimit, muchLater)).toEqual([first, ...weekly])
    // The clock is right again: what it dated ahead takes nothing with it either.
    const back = backup(-hour)
    expect(kept([first, back, ...weekly], noLimit, now + hour)).toEqual([first, back, ...weekly])
  })

  it('for a month, those made before something that may have to be taken back', () => {
    const before = backup(3 * day + 60_000, { reason: 'restore' })
    const later = backup(3 * day)
    const older = backup(40 * day, { reason: 'import' })
    const laterThen = backup(40 * day - 60_000)
    expect(kept([before, later, older, laterThen])).toEqual([before, later, laterThen])
  })
})
