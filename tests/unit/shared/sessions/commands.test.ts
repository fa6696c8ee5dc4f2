import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addForum } from '#shared/forums/commands.ts'
import {
  addBlock,
  addMinutes,
  addSession,
  changeBlock,
  changeSession,
  duplicateBlock,
  moveBlock,
  moveBlockBy,
  removeBlock,
  repeatSession,
} from '#shared/sessions/commands.ts'
import { agendaOf } from '#shared/sessions/queries.ts'
import { blankBlock, sessions, tracks } from '#shared/sessions/sessions.ts'
import { Desk } from '../../../support/desk.ts'

const gathering = {
  title: 'First gathering',
  date: '2026-12-04',
  start: '09:30',
  minutes: 180,
  timeZone: 'Europe/London',
  venue: '',
  purpose: '',
  state: 'planning',
  days: 1,
  sequence: 0,
} as const

function withAgenda(...titles: readonly string[]) {
  const desk = new Desk()
  const forumId = desk.run(addForum, {
    name: 'Leadership forum',
    kind: 'leadership-forum',
    purpose: '',
    placeId: null,
    archived: false,
  })
  const sessionId = desk.run(addSession, { ...gathering, forumId })
  const ids = titles.map((title, index) =>
    desk.run(addBlock, { sessionId, index, block: { ...blankBlock, title, kind: 'explore', minutes: 20 } }),
  )
  const titlesOf = (id = sessionId) => agendaOf(desk.memory, id).map((block) => block.title)
  return { desk, forumId, sessionId, ids, titlesOf }
}

describe('the order of an agenda', () => {
  test('any moves give what the same moves of a list give', () => {
    const moves = fc.array(fc.tuple(fc.nat(11), fc.nat(14)), { maxLength: 40 })
    fc.assert(
      fc.property(moves, (steps) => {
        const names = Array.from({ length: 12 }, (_, index) => `Block ${index}`)
        const { desk, sessionId, titlesOf } = withAgenda(...names)
        let list = names
        for (const [from, to] of steps) {
          const name = list[from] as string
          list = list.toSpliced(from, 1).toSpliced(to, 0, name)
          const id = agendaOf(desk.memory, sessionId)[from]?.id as string
          desk.run(moveBlock, { id, index: to })
        }
        expect(titlesOf()).toEqual(list)
      }),
      { numRuns: 60 },
    )
  })

  test('a block steps up and down, and stops at either end', () => {
    const { desk, ids, titlesOf } = withAgenda('one', 'two', 'three')
    const id = ids[1] as string
    expect(desk.run(moveBlockBy, { id, steps: 1 }).index).toBe(2)
    expect(titlesOf()).toEqual(['one', 'three', 'two'])
    expect(desk.run(moveBlockBy, { id, steps: 1 }).index).toBe(2)
    expect(desk.run(moveBlockBy, { id, steps: -5 }).index).toBe(0)
    expect(titlesOf()).toEqual(['two', 'one', 'three'])
  })

  test('a block goes in where it was asked for, past the end means last', () => {
    const { desk, sessionId, titlesOf } = withAgenda('one', 'two')
    const block = { ...blankBlock, kind: 'act', minutes: 5 } as const
    desk.run(addBlock, { sessionId, index: 1, block: { ...block, title: 'between' } })
    desk.run(addBlock, { sessionId, index: 99, block: { ...block, title: 'last' } })
    expect(titlesOf()).toEqual(['one', 'between', 'two', 'last'])
  })

  test('a copy stands after its original, free from the clock', () => {
    const { desk, sessionId, ids, titlesOf } = withAgenda('one', 'two')
    desk.run(changeBlock, { id: ids[0] as string, changes: { lockedStart: '09:30' } })
    desk.run(duplicateBlock, { id: ids[0] as string })
    expect(titlesOf()).toEqual(['one', 'one', 'two'])
    expect(agendaOf(desk.memory, sessionId)[1]?.lockedStart).toBeNull()
  })

  test('a removed block leaves the others in order', () => {
    const { desk, ids, titlesOf } = withAgenda('one', 'two', 'three')
    desk.run(removeBlock, { id: ids[1] as string })
    expect(titlesOf()).toEqual(['one', 'three'])
  })
})

test('the next session can take the agenda along, its tracks included, and leaves the first as it was', () => {
  const { desk, forumId, sessionId, ids, titlesOf } = withAgenda('one', 'rooms')
  desk.run(changeBlock, { id: ids[0] as string, changes: { lockedStart: '09:30' } })
  const track = 'track-0001'
  desk.memory.load('tracks', [
    {
      id: track,
      createdAt: '2026-11-01T09:00:00.000Z',
      deletedAt: null,
      blockId: ids[1],
      order: 'a0',
      title: 'Room 1',
      room: '',
    },
  ])
  desk.run(addBlock, {
    sessionId,
    index: 2,
    block: { ...blankBlock, title: 'in room 1', kind: 'explore', minutes: 20, trackId: track },
  })
  const next = desk.run(repeatSession, { agendaOf: sessionId, session: { ...gathering, date: '2027-01-08', forumId } })
  expect(titlesOf(next)).toEqual(['one', 'rooms', 'in room 1'])
  expect(titlesOf()).toEqual(['one', 'rooms', 'in room 1'])
  const [first, rooms, inside] = agendaOf(desk.memory, next)
  expect(first?.lockedStart).toBeNull()
  expect(desk.memory.get(tracks, inside?.trackId)?.blockId).toBe(rooms?.id)
})

test('calendars are told of a change only when an invitation would say something else', () => {
  const { desk, sessionId } = withAgenda()
  const sequence = () => desk.memory.get(sessions, sessionId)?.sequence
  desk.run(changeSession, { id: sessionId, changes: { purpose: 'To listen.' } })
  desk.run(changeSession, { id: sessionId, changes: { venue: '', date: gathering.date } })
  expect(sequence()).toBe(0)
  desk.run(changeSession, { id: sessionId, changes: { venue: 'Town Hall' } })
  expect(sequence()).toBe(1)
})

test('minutes stay between none and a day', () => {
  const { desk, ids } = withAgenda('one')
  const id = ids[0] as string
  expect(desk.run(addMinutes, { id, by: -15 })).toBe(5)
  expect(desk.run(addMinutes, { id, by: -15 })).toBe(0)
  expect(desk.run(addMinutes, { id, by: 2000 })).toBe(1440)
})

test('undo names small changes by what they were', () => {
  const { desk, ids } = withAgenda('one')
  const label = (changes: Parameters<typeof changeBlock.run>[1]['changes']) => {
    desk.run(changeBlock, { id: ids[0] as string, changes })
    return desk.commits.at(-1)?.label
  }
  expect(label({ minutes: 25 })).toBe('Change minutes')
  expect(label({ lockedStart: '09:45' })).toBe('Lock start')
  expect(label({ lockedStart: null })).toBe('Unlock start')
  expect(label({ title: 'uno', minutes: 5 })).toBe('Change block')
})
