import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coachingCatalog } from '#shared/coaching/catalog.ts'
import { listings, type Listing } from '#shared/coaching/coaching.ts'
import { addCoachee, logSession } from '#shared/coaching/commands.ts'
import { blankCoachee, blankSession } from '#shared/coaching/defaults.ts'
import { hoursLog, hoursOf, organisationHours } from '#shared/coaching/hours.ts'
import { Desk } from '../../../support/desk.ts'

const everything = { from: null, to: null, groupCap: null }

function practice() {
  const desk = new Desk({}, coachingCatalog)
  return {
    desk,
    coachee: (name: string, listing: Listing, extra: Partial<typeof blankCoachee> = {}) =>
      desk.run(addCoachee, { ...blankCoachee, name, listing, ...extra }),
    log: (id: string, date: string, minutes: number, extra: Partial<typeof blankSession> = {}) =>
      desk.run(logSession, { whom: { id }, session: { ...blankSession, date, minutes, ...extra } }),
  }
}

test('one line a coachee, paid and pro bono apart, in order of the first session', () => {
  const { desk, coachee, log } = practice()
  const bo = coachee('Bo', 'agreed', { contact: 'bo@example.org' })
  const ada = coachee('Ada', 'agreed')
  log(bo, '2026-03-02', 50)
  log(bo, '2026-01-02', 50, { fee: 'pro bono' })
  log(bo, '2026-02-02', 50)
  log(ada, '2026-01-20', 45)
  const { lines, paid, proBono } = hoursLog(desk.memory, everything)
  expect(lines.map(({ name, firstOn, lastOn, paid: p, proBono: b }) => [name, firstOn, lastOn, p, b])).toEqual([
    ['Bo', '2026-01-02', '2026-03-02', 100, 50],
    ['Ada', '2026-01-20', '2026-01-20', 45, 0],
  ])
  expect([paid, proBono]).toEqual([145, 50])
  expect(hoursOf(paid)).toBe(2.42)
})

test('those who refused or were not asked are left off, and counted as left off', () => {
  const { desk, coachee, log } = practice()
  log(coachee('Yes', 'agreed'), '2026-01-02', 60)
  log(coachee('No', 'refused'), '2026-01-02', 45)
  const quiet = coachee('Not asked', 'not asked')
  log(quiet, '2026-01-02', 30)
  log(quiet, '2026-01-03', 30)
  const { lines, unlisted } = hoursLog(desk.memory, everything)
  expect(lines.map(({ name }) => name)).toEqual(['Yes'])
  expect(unlisted).toEqual({ coachees: 2, sessions: 3, minutes: 105 })
})

test('a period includes both its ends', () => {
  const { desk, coachee, log } = practice()
  const bo = coachee('Bo', 'agreed')
  for (const date of ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01']) log(bo, date, 60)
  const { lines } = hoursLog(desk.memory, { ...everything, from: '2026-01-01', to: '2026-06-30' })
  expect(lines).toMatchObject([{ sessions: 2, firstOn: '2026-01-01', lastOn: '2026-06-30' }])
})

test('a team stands under its named member with the most present; groups over the cap do not count', () => {
  const { desk, coachee, log } = practice()
  const team = coachee('Hub team', 'agreed', { kind: 'team', namedMember: 'Bronwen Hale' })
  log(team, '2026-01-02', 60, { kind: 'team', present: 7 })
  log(team, '2026-01-09', 60, { kind: 'team', present: 15 })
  log(team, '2026-01-16', 90, { kind: 'team', present: 16 })
  log(team, '2026-01-23', 30)
  const { lines, overCap } = hoursLog(desk.memory, { ...everything, groupCap: 15 })
  expect(lines).toMatchObject([
    { name: 'Bronwen Hale (Hub team)', kind: 'team', present: 15, sessions: 2 },
    { name: 'Hub team', kind: 'individual', present: 1, sessions: 1 },
  ])
  expect(overCap).toEqual({ coachees: 1, sessions: 1, minutes: 90 })
  expect(hoursLog(desk.memory, everything).overCap.sessions).toBe(0)
})

test('a letter counts everybody of the organisation and names nobody', () => {
  const { desk, coachee, log } = practice()
  log(coachee('Yes', 'agreed', { organisation: 'Trust' }), '2026-01-02', 60)
  log(coachee('No', 'refused', { organisation: ' Trust ' }), '2026-02-02', 60, { fee: 'pro bono' })
  log(coachee('Elsewhere', 'agreed', { organisation: 'Council' }), '2026-01-02', 60)
  const hours = organisationHours(desk.memory, 'Trust', everything)
  expect(hours).toMatchObject({ people: 2, teams: 0, sessions: 2, paid: 60, proBono: 60, lastOn: '2026-02-02' })
  expect(JSON.stringify(hours)).not.toMatch(/Yes|No"/)
})

test('every minute is in a line or counted as left off, whatever is logged', () => {
  const session = fc.record({
    who: fc.nat(4),
    day: fc.integer({ min: 1, max: 28 }),
    minutes: fc.integer({ min: 1, max: 300 }),
    fee: fc.constantFrom('paid' as const, 'pro bono' as const),
    kind: fc.constantFrom('individual' as const, 'team' as const),
    present: fc.integer({ min: 1, max: 40 }),
  })
  fc.assert(
    fc.property(fc.array(session, { maxLength: 30 }), fc.option(fc.integer({ min: 2, max: 30 })), (all, groupCap) => {
      const { desk, coachee, log } = practice()
      const ids = Array.from({ length: 5 }, (_, index) => coachee(`C${index}`, listings[index % 3] ?? 'agreed'))
      for (const { who, day, minutes, ...rest } of all) {
        log(ids[who] ?? '', `2026-02-${String(day).padStart(2, '0')}`, minutes, rest)
      }
      const result = hoursLog(desk.memory, { ...everything, groupCap })
      const sum = all.reduce((total, { minutes }) => total + minutes, 0)
      expect(result.paid + result.proBono + result.unlisted.minutes + result.overCap.minutes).toBe(sum)
      for (const { present } of result.lines) expect(present).toBeLessThanOrEqual(groupCap ?? 40)
    }),
    { numRuns: 60 },
  )
})
