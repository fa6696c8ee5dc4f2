import ICAL from 'ical.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { forumCalendar, sessionCalendar, type CalendarFile } from '#shared/exports/invitations/calendar.ts'
import { describeZone } from '#shared/exports/invitations/timeZone.ts'
import { invitationWords } from '#shared/exports/invitations/words.ts'
import { addBlock, changeSession } from '#shared/sessions/commands.ts'
import { blankBlock, type Session } from '#shared/sessions/sessions.ts'
import { MeetingForum } from '../unit/shared/sessions/support.ts'

const now = '2026-11-23T10:00:00.000Z'

/** What another calendar makes of a file: ical.js reads it with the zone the file itself describes. */
function readBack(file: CalendarFile) {
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)) as never)
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return { method: calendar.getFirstPropertyValue('method'), events }
}

function planned(fields: Partial<Session> = {}) {
  const forum = new MeetingForum()
  const id = forum.plan('2026-12-04')
  if (Object.keys(fields).length > 0) forum.desk.run(changeSession, { id, changes: fields })
  const only = () => {
    const { method, events } = readBack(sessionCalendar(forum.desk.memory, id, now))
    expect(events).toHaveLength(1)
    return { method, event: events[0] as ICAL.Event }
  }
  return { forum, id, only }
}

const starts = (event: ICAL.Event): string[] => {
  const times: string[] = []
  const iterator = event.iterator()
  for (let time = iterator.next(); time; time = iterator.next()) {
    times.push(time.toJSDate().toISOString())
    if (!event.isRecurring()) break
  }
  return times
}

describe('a session in another calendar', () => {
  beforeAll(() => ICAL.TimezoneService.reset())

  test.each([
    ['2026-03-28', '2026-03-28T09:30:00.000Z', 'the day before the clocks go forward'],
    ['2026-03-29', '2026-03-29T08:30:00.000Z', 'the day they go forward'],
    ['2026-07-01', '2026-07-01T08:30:00.000Z', 'in summer'],
    ['2026-10-24', '2026-10-24T08:30:00.000Z', 'the day before they go back'],
    ['2026-10-25', '2026-10-25T09:30:00.000Z', 'the day they go back'],
    ['2026-12-04', '2026-12-04T09:30:00.000Z', 'in winter'],
  ])('%s at 09:30 in London is %s: %s', (date, expected) => {
    const { event } = planned({ date }).only()
    expect(starts(event)).toEqual([expected])
    expect(event.duration.toSeconds()).toBe(3 * 3600)
  })

  test('any hour of any day in any zone is the same moment there as here', () => {
    const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata', 'Africa/Casablanca', 'UTC')
    const days = fc.integer({ min: 0, max: 1400 })
    const hours = fc.integer({ min: 4, max: 23 })
    fc.assert(
      fc.property(zones, days, hours, (timeZone, day, hour) => {
        const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)
        const start = `${String(hour).padStart(2, '0')}:30`
        const [moment] = starts(planned({ date, start, timeZone }).only().event)
        const there = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
        expect(there.format(new Date(moment ?? ''))).toBe(`${date} ${start}`)
      }),
      { numRuns: 150 },
    )
  })

  test('several days are one event that comes again at the same hour by the wall, whatever the clocks do', () => {
    const { event } = planned({ date: '2026-10-24', days: 3 }).only()
    expect(starts(event)).toEqual(['2026-10-24T08:30:00.000Z', '2026-10-25T09:30:00.000Z', '2026-10-26T09:30:00.000Z'])
  })

  test('keeps its UID; SEQUENCE rises with each change of when and where, and with nothing else', () => {
    const { forum, id, only } = planned()
    const before = only().event
    forum.desk.run(changeSession, { id, changes: { purpose: 'Another reason' } })
    expect(only().event.sequence).toBe(before.sequence)
    forum.desk.run(changeSession, { id, changes: { start: '10:00' } })
    forum.desk.run(changeSession, { id, changes: { venue: 'Library' } })
    const after = only().event
    expect(after.uid).toBe(before.uid)
    expect(after.sequence).toBe(before.sequence + 2)
    expect(after.location).toBe('Library')
  })

  test('a cancelled session takes itself out', () => {
    const { forum, id, only } = planned()
    expect(only().method).toBe('PUBLISH')
    const before = only().event.sequence
    forum.desk.run(changeSession, { id, changes: { state: 'cancelled' } })
    const { method, event } = only()
    expect([method, event.component.getFirstPropertyValue('status')]).toEqual(['CANCEL', 'CANCELLED'])
    expect(event.sequence).toBe(before + 1)
  })

  test('any title and venue come back as they were, in lines of at most 75 bytes', () => {
    const words = fc
      .string({ unit: fc.constantFrom('a', ' é', ',', ';', '\\', '\n', ':', '"', '👩🏽‍🤝‍👩🏻', 'م'), maxLength: 200 })
      .filter((value) => value.trim() !== '')
    fc.assert(
      fc.property(words, words, (title, venue) => {
        const { forum, id, only } = planned({ title: title.trim(), venue })
        const { event } = only()
        expect([event.summary, event.location]).toEqual([forum.session(id).title, venue])
        const { bytes } = sessionCalendar(forum.desk.memory, id, now)
        const lines = new TextDecoder().decode(bytes).split('\r\n')
        expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a forum’s series', () => {
  test('is one file, cancelled sessions marked', () => {
    const forum = new MeetingForum()
    const ids = ['2026-10-01', '2026-11-01', '2026-12-01'].map((date) => forum.plan(date))
    forum.desk.run(changeSession, { id: ids[1] ?? '', changes: { state: 'cancelled' } })
    const { method, events } = readBack(forumCalendar(forum.desk.memory, forum.forumId, now))
    expect(method).toBe('PUBLISH')
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3)
    expect(events.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
    ])
  })
})

describe('the zone', () => {
  test('London changes by the rule of the last Sundays in March and October', () => {
    const rules = describeZone('Europe/London', 2026, 2026).props.map(({ recurrenceRule }) => recurrenceRule)
    expect(rules).toEqual([
      { frequency: 'YEARLY', byMonth: [2], byDay: [{ day: 'SU', occurrence: -1 }] },
      { frequency: 'YEARLY', byMonth: [9], byDay: [{ day: 'SU', occurrence: -1 }] },
    ])
  })
})

describe('the invitation in words', () => {
  test('says what, when, where, why, the agenda and what to bring, and nothing private', () => {
    const { forum, id } = planned({ venue: 'Town Hall', purpose: 'To begin' })
    forum.promise('Draft the protocol', '2026-11-01')
    const block = { ...blankBlock, kind: 'connect', facilitatorNotes: 'Watch the time' } as const
    forum.desk.run(addBlock, { sessionId: id, index: 0, block: { ...block, title: 'Check-in', minutes: 20 } })
    forum.desk.run(addBlock, { sessionId: id, index: 1, block: { ...block, title: 'Explore', minutes: 40 } })
    expect(invitationWords(forum.desk.memory, forum.session(id))).toBe(
      [
        'Session of 2026-12-04 – Leadership forum',
        '',
        'When: Friday 4 December 2026, 09:30 to 12:30 (UK time)',
        'Where: Town Hall',
        '',
        'Why we are meeting',
        'To begin',
        '',
        'What we will do',
        '09:30  Check-in',
        '09:50  Explore',
        '',
        'What to bring',
        'News of what you promised: one promise is still open from before.',
      ].join('\n'),
    )
  })

  test('the same session gives the same file, byte for byte', () => {
    const { forum, id } = planned()
    const once = sessionCalendar(forum.desk.memory, id, now)
    expect(sessionCalendar(forum.desk.memory, id, now)).toEqual(once)
  })
})
