import { expect, test } from 'vitest'
import { suggestNext } from '#shared/sessions/nextSession.ts'
import type { Session } from '#shared/sessions/sessions.ts'

const session = (date: string, fields: Partial<Session> = {}): Session => ({
  id: `session-${date}`,
  createdAt: '2026-01-01T09:00:00.000Z',
  deletedAt: null,
  forumId: 'forum-001',
  title: 'Gathering',
  date,
  start: '13:30',
  minutes: 150,
  timeZone: 'Europe/London',
  venue: 'Eastgate Library',
  purpose: '',
  state: 'held',
  days: 1,
  sequence: 0,
  ...fields,
})

test('a forum that never met has nothing to go by', () => {
  expect(suggestNext([], '2026-11-23')).toBeNull()
})

test('the same weekday, hours and venue, as many weeks on as before', () => {
  expect(suggestNext([session('2026-10-06'), session('2026-11-10')], '2026-11-23')).toEqual({
    date: '2026-12-15',
    start: '13:30',
    minutes: 150,
    timeZone: 'Europe/London',
    venue: 'Eastgate Library',
  })
})

test('four weeks after the first session, across the clock change', () => {
  expect(suggestNext([session('2026-10-06')], '2026-10-07')?.date).toBe('2026-11-03')
})

test('never in the past: the same weekday after a long silence', () => {
  expect(suggestNext([session('2025-03-04'), session('2025-04-01')], '2026-11-23')?.date).toBe('2026-11-24')
})

test('cancelled sessions do not count', () => {
  const held = [session('2026-10-06'), session('2026-11-10'), session('2026-12-01', { state: 'cancelled' })]
  expect(suggestNext(held, '2026-11-23')?.date).toBe('2026-12-15')
})
