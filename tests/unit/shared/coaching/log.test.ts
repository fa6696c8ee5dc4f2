import { expect, test } from 'vitest'
import { catalog } from '#shared/catalog.ts'
import { coachingCatalog } from '#shared/coaching/catalog.ts'
import { coachees, coachingSessions, drafts } from '#shared/coaching/coaching.ts'
import {
  addAgreement,
  addCoachee,
  changePractice,
  finishing,
  keepDraft,
  logSession,
  removeRecord,
} from '#shared/coaching/commands.ts'
import { blankCoachee, blankSession } from '#shared/coaching/defaults.ts'
import { gaps, practiceView, supervisionState } from '#shared/coaching/practice.ts'
import { coacheeSummary, keptDrafts, logEntries, practiceOf, sessionsWith } from '#shared/coaching/queries.ts'
import { keepUntil, pastRetention } from '#shared/coaching/retention.ts'
import { fillWithExamples } from '#shared/coaching/sample.ts'
import { writtenIn } from '#shared/coaching/scaffolds.ts'
import { searchNotes } from '#shared/coaching/search.ts'
import { Desk } from '../../../support/desk.ts'

const today = '2026-11-23'

function desk(): Desk {
  return new Desk({}, coachingCatalog)
}

function agreed(at: Desk, coacheeId: string, o: { startsOn?: string; sessions?: number; keepUntil?: string | null }) {
  return at.run(addAgreement, {
    coacheeId,
    startsOn: o.startsOn ?? '2026-01-01',
    goals: 'Ask more, tell less',
    sessionsAgreed: o.sessions ?? null,
    mayKnow: '',
    keepUntil: o.keepUntil ?? null,
  })
}

test('no programme knows a coaching table, and no link leads out of the vault', () => {
  const ours = new Set(coachingCatalog.map(({ name }) => name))
  expect(catalog.filter(({ name }) => ours.has(name))).toEqual([])
  const prefixes = new Set(catalog.map(({ prefix }) => prefix))
  expect(coachingCatalog.filter(({ prefix }) => prefixes.has(prefix))).toEqual([])
  for (const table of coachingCatalog) {
    for (const { to } of Object.values(table.links)) expect(to.every((name) => ours.has(name))).toBe(true)
  }
})

test('a session with a new name makes the coachee in the same step', () => {
  const at = desk()
  at.run(logSession, {
    whom: { newName: 'Siân Powell' },
    session: { ...blankSession, date: today, kind: 'team', present: 6 },
  })
  const [coachee] = at.memory.all(coachees)
  expect(coachee).toMatchObject({ name: 'Siân Powell', kind: 'team', listing: 'not asked' })
  expect(sessionsWith(at.memory, coachee?.id ?? '')).toHaveLength(1)
  at.run(logSession, { whom: { id: coachee?.id ?? '' }, session: { ...blankSession, date: today, present: 9 } })
  expect(at.memory.all(coachees)).toHaveLength(1)
  expect(
    at.memory.all(coachingSessions).map(({ present }) => present),
    'one person is one',
  ).toEqual([6, 1])
})

test('a scaffold given up keeps what was written under it', () => {
  const at = desk()
  const id = at.run(logSession, {
    whom: { newName: 'Bo' },
    session: {
      ...blankSession,
      date: today,
      scaffold: 'oscar',
      answers: { goal: 'Rest', outcome: 'Calm', review: 'Easter' },
      notes: 'Tired',
    },
  })
  const session = at.memory.get(coachingSessions, id)
  expect(session && writtenIn(session).map(({ heading, words }) => `${heading}: ${words}`)).toEqual([
    'Outcome: Calm',
    'Review: Easter',
    'Goal: Rest',
    'Notes: Tired',
  ])
})

test('half-typed words replace older ones of the same form and go when it is saved, as one step', () => {
  const at = desk()
  const draft = { form: 'session' as const, recordId: null, coacheeId: null }
  at.run(keepDraft, { ...draft, values: '{"notes":"a"}' })
  at.run(keepDraft, { ...draft, values: '{"notes":"ab"}' })
  const [kept, ...others] = keptDrafts(at.memory)
  expect(others).toEqual([])
  expect(kept?.values).toBe('{"notes":"ab"}')
  at.run(finishing(logSession), {
    draftId: kept?.id ?? null,
    input: { whom: { newName: 'Bo' }, session: { ...blankSession, date: today, notes: 'ab' } },
  })
  expect(at.memory.all(drafts)).toEqual([])
  expect(at.memory.all(coachingSessions)).toHaveLength(1)
})

test('notes are past their date only when every agreement says so', () => {
  const at = desk()
  const bo = at.run(addCoachee, { ...blankCoachee, name: 'Bo' })
  const ada = at.run(addCoachee, { ...blankCoachee, name: 'Ada' })
  at.run(addCoachee, { ...blankCoachee, name: 'Nothing agreed' })
  agreed(at, bo, { keepUntil: '2026-11-22' })
  agreed(at, ada, { keepUntil: '2026-06-01' })
  expect(pastRetention(at.memory, today).map(({ coachee }) => coachee.name)).toEqual(['Ada', 'Bo'])
  expect(
    pastRetention(at.memory, '2026-11-22').map(({ coachee }) => coachee.name),
    'the day itself',
  ).toEqual(['Ada'])
  agreed(at, ada, { keepUntil: '2027-06-01' })
  expect(keepUntil(at.memory, ada)).toBe('2027-06-01')
  agreed(at, bo, { keepUntil: null })
  expect(keepUntil(at.memory, bo)).toBeNull()
  expect(pastRetention(at.memory, today)).toEqual([])
})

test('an agreement cannot let notes go before it begins', () => {
  const at = desk()
  const bo = at.run(addCoachee, { ...blankCoachee, name: 'Bo' })
  expect(() => agreed(at, bo, { startsOn: '2026-05-01', keepUntil: '2026-04-30' })).toThrow(/before the agreement/)
})

test('supervision is due by hours or by days since the last, gaps only where work goes on', () => {
  const at = desk()
  const bo = at.run(addCoachee, { ...blankCoachee, name: 'Bo' })
  agreed(at, bo, { sessions: 3 })
  expect(supervisionState(at.memory, today)).toMatchObject({ due: false, daysSince: null })
  const log = (date: string, minutes: number) =>
    at.run(logSession, { whom: { id: bo }, session: { ...blankSession, date, minutes } })
  log('2026-09-01', 90)
  expect(supervisionState(at.memory, today)).toMatchObject({ due: false, daysSince: 83, minutesSince: 90 })
  expect(supervisionState(at.memory, '2026-11-30').due, 'ninety days').toBe(true)
  at.run(changePractice, { supervisionDays: null, supervisionHours: 3 })
  expect(supervisionState(at.memory, '2026-11-30').due).toBe(false)
  expect(gaps(at.memory, today)).toMatchObject([{ days: 83, left: 2 }])
  log('2026-10-01', 90)
  expect(supervisionState(at.memory, today).due, 'three hours').toBe(true)
  log('2026-10-02', 60)
  expect(gaps(at.memory, today), 'every session agreed was held').toEqual([])
  expect(practiceOf(at.memory)).toMatchObject({ groupCap: 15, supervisionHours: 3 })
})

test('search finds words whatever their accents, across kinds, newest first, with the words around them', () => {
  const at = desk()
  const log = (date: string, notes: string) =>
    at.run(logSession, { whom: { newName: 'Siân' }, session: { ...blankSession, date, notes } })
  log('2026-03-02', `${'before '.repeat(20)}the CAFÉ on the quay${' after'.repeat(20)}`)
  log('2026-04-02', 'Nothing of the kind')
  const { count, hits } = searchNotes(at.memory, 'café quay', 10)
  const [hit] = hits
  expect(count).toBe(1)
  expect(hit).toMatchObject({ kind: 'session', date: '2026-03-02', title: 'Siân' })
  expect(hit?.excerpt.hit).toBe('quay')
  expect(hit?.excerpt.before).toMatch(/^…/)
  expect(hit?.excerpt.after).toMatch(/…$/)
  expect(searchNotes(at.memory, 'sian', 10).hits.map(({ kind }) => kind)).toContain('coachee')
  expect(searchNotes(at.memory, 'sian', 1)).toMatchObject({ count: 4, hits: [{ date: '2026-04-02' }] })
  expect(searchNotes(at.memory, '  ', 10)).toEqual({ count: 0, hits: [] })
})

test('the examples hold together, and removing a coachee takes what belongs to them', () => {
  const at = desk()
  const count = at.run(fillWithExamples, {})
  expect(at.memory.tables.reduce((sum, table) => sum + at.memory.all(table).length, 0)).toBe(count)
  expect(logEntries(at.memory).map(({ date }) => date)).toEqual(
    [...logEntries(at.memory).map(({ date }) => date)].sort().reverse(),
  )
  expect(pastRetention(at.memory, today)).toHaveLength(1)
  expect(practiceView(at.memory, today).all.sessions).toBe(7)
  const [first] = at.memory.all(coachees)
  if (!first) throw new Error('There is an example.')
  expect(coacheeSummary(at.memory, first)).toMatchObject({ sessions: 3, underAgreement: 3 })
  at.run(removeRecord, { id: first.id })
  expect(at.memory.all(coachingSessions).filter(({ coacheeId }) => coacheeId === first.id)).toEqual([])
})
