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
  moveBlockBeside,
  moveBlockBy,
  removeBlock,
  splitBlock,
} from '#shared/sessions/commands.ts'
import { besides, linesOf, placeAfter, planOf, slotsInOrder, startAfterMove, type Plan } from '#shared/sessions/plan.ts'
import { agendaOf, roomsOf } from '#shared/sessions/queries.ts'
import { bringTogether, mergeRoom, openRooms, removeRoom } from '#shared/sessions/roomCommands.ts'
import { clockOf, minutesOfDay } from '#shared/sessions/schedule.ts'
import { blankBlock, blocks, sessions, tracks, type Block } from '#shared/sessions/sessions.ts'
import { Desk } from '../../../support/desk.ts'

const [start, booked] = ['09:30', 180]

/** A session of several days with a block of 20 minutes for every title. */
function planned(days: number, ...titles: readonly string[]) {
  const desk = new Desk()
  const forum = { name: 'Forum', kind: 'leadership-forum', purpose: '', placeId: null, archived: false } as const
  const forumId = desk.run(addForum, forum)
  const session = { forumId, title: 'Session', date: '2026-12-04', start, minutes: booked, timeZone: 'Europe/London' }
  const rest = { venue: '', purpose: '', state: 'planning', days, sequence: 0 } as const
  const sessionId = desk.run(addSession, { ...session, ...rest })
  const ids = titles.map((title, index) =>
    desk.run(addBlock, { sessionId, index, block: { ...blankBlock, title, kind: 'explore', minutes: 20 } }),
  )
  return { desk, sessionId, ids, plan: () => planIn(desk, sessionId), read: () => read(planIn(desk, sessionId)) }
}

function planIn(desk: Desk, sessionId: string): Plan {
  const session = desk.memory.get(sessions, sessionId)
  if (!session) throw new Error('No session')
  return planOf(session, agendaOf(desk.memory, sessionId), roomsOf(desk.memory, sessionId))
}

/** "0 09:30 one"; what goes on in a room is set in. */
function read(plan: Plan): string[] {
  return plan.days.flatMap(({ day, slots }) =>
    slots.flatMap(({ block, start, rooms }) => [
      `${day} ${clockOf(start)} ${block.title}`,
      ...rooms.flatMap(({ track, slots: inside }) =>
        inside.map((slot) => `  ${track.title} ${clockOf(slot.start)} ${slot.block.title}`),
      ),
    ]),
  )
}

/** The times worked out the plain way, from nothing but the stored blocks. */
function plainly(desk: Desk, sessionId: string): Record<string, number> {
  const times: Record<string, number> = {}
  const byKey = (a: Block, b: Block): number =>
    a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1
  const all = desk.memory.where(blocks, 'sessionId', sessionId)
  for (let day = 0; day < 14; day += 1) {
    let clock = minutesOfDay(start)
    for (const block of all.filter((each) => each.day === day && each.trackId === null).sort(byKey)) {
      if (block.lockedStart !== null) clock = minutesOfDay(block.lockedStart)
      times[block.id] = clock
      for (const track of desk.memory.where(tracks, 'blockId', block.id)) {
        let inside = clock
        for (const held of all.filter((each) => each.trackId === track.id).sort(byKey)) {
          times[held.id] = inside
          inside += held.minutes
        }
      }
      clock += block.minutes
    }
  }
  return times
}

const step = fc.record({ does: fc.nat(11), which: fc.nat(500), how: fc.nat(500) })

/** One thing a planner might do next. What cannot be done is refused in words, and changes nothing. */
function take(desk: Desk, sessionId: string, { does, which, how }: { does: number; which: number; how: number }): void {
  const all = agendaOf(desk.memory, sessionId)
  const rooms = roomsOf(desk.memory, sessionId)
  const block = all[which % Math.max(1, all.length)]
  const track = rooms[how % Math.max(1, rooms.length)]
  if (!block) return
  const { id } = block
  const into = how % 3 === 0 && track ? { day: 0, trackId: track.id } : { day: how % 3, trackId: null }
  const actions: readonly (() => unknown)[] = [
    () => desk.run(moveBlock, { id, index: how % 9 }),
    () => desk.run(moveBlockBy, { id, steps: (how % 7) - 3 }),
    () => desk.run(moveBlock, { id, index: how % 5, to: { sessionId, ...into } }),
    () =>
      desk.run(openRooms, {
        blockId: id,
        rooms: [
          { title: 'A', room: '' },
          { title: 'B', room: '' },
        ],
      }),
    () => track && desk.run(mergeRoom, { id: track.id }),
    () => track && desk.run(removeRoom, { id: track.id }),
    () => desk.run(bringTogether, { blockId: id }),
    () => desk.run(addMinutes, { id, by: (how % 60) - 30 }),
    () => desk.run(changeBlock, { id, changes: { lockedStart: how % 2 === 0 ? clockOf(600 + (how % 300)) : null } }),
    () => desk.run(splitBlock, { id, at: 1 + (how % 20) }),
    () => all.length < 40 && desk.run(how % 2 === 0 ? duplicateBlock : removeBlock, { id }),
    () => {
      const last = desk.commits.at(-1)
      if (last && desk.commits.length > 8) desk.takeBack(last)
    },
  ]
  try {
    actions[does]?.()
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Problem') throw error
  }
}

describe('any order of moves, locks, rooms and undo', () => {
  test('gives the times of a plain computation, loses no block and no minute', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { desk, sessionId, plan } = planned(3, 'one', 'two', 'three', 'four', 'five', 'six')
        for (const each of steps) take(desk, sessionId, each)
        const slots = slotsInOrder(plan())
        expect(Object.fromEntries(slots.map(({ block, start: at }) => [block.id, at]))).toEqual(
          plainly(desk, sessionId),
        )
        expect(slots.map(({ block }) => block.id)).toEqual(agendaOf(desk.memory, sessionId).map(({ id }) => id))
        const stored = desk.memory.where(blocks, 'sessionId', sessionId)
        const sum = (held: readonly Block[]): number => held.reduce((total, block) => total + block.minutes, 0)
        expect(slots).toHaveLength(stored.length)
        expect(plan().days.reduce((total, day) => total + day.planned, 0)).toBe(
          sum(stored.filter(({ trackId }) => trackId === null)),
        )
        for (const day of plan().days) {
          const last = day.slots.at(-1)?.end ?? day.start
          expect(last).toBe(day.start + day.planned + day.free - day.overlap)
          for (const { end, rooms } of day.slots) for (const room of rooms) expect(room.end + room.spare).toBe(end)
        }
      }),
    )
  })

  test('taken back step by step leaves the plan as it was', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { desk, sessionId } = planned(2, 'one', 'two', 'three', 'four')
        const [before, from] = [desk.live(), desk.commits.length]
        for (const each of steps) if (each.does !== 11) take(desk, sessionId, each)
        for (const commit of desk.commits.slice(from).toReversed()) desk.takeBack(commit)
        expect(desk.live()).toEqual(before)
      }),
      { numRuns: 50 },
    )
  })

  test('a move foretold is the plan after the move', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), fc.nat(50), fc.nat(50), (steps, which, where) => {
        const { desk, sessionId, plan } = planned(2, 'one', 'two', 'three', 'four')
        for (const each of steps) take(desk, sessionId, each)
        const session = desk.memory.get(sessions, sessionId)
        const all = agendaOf(desk.memory, sessionId)
        const block = all[which % Math.max(1, all.length)]
        if (
          !session ||
          !block ||
          plan().days.some(({ slots }) => slots.some((s) => s.block === block && s.rooms.length))
        )
          return
        const lines = linesOf(plan())
        const line = lines[where % lines.length]
        if (!line) return
        const others = line.slots.filter((slot) => slot.block.id !== block.id)
        const to = { day: line.day, trackId: line.trackId, index: where % (others.length + 1) }
        const foretold = startAfterMove(session, plan(), block.id, to)
        desk.run(moveBlock, { id: block.id, index: to.index, to: { sessionId, day: to.day, trackId: to.trackId } })
        const slot = slotsInOrder(plan()).find((each) => each.block.id === block.id)
        expect(clockOf(slot?.start ?? 0)).toBe(foretold)
      }),
    )
  })
})

describe('days and rooms', () => {
  test('each day begins at the session’s start, and a block goes on past the end of its day to the next', () => {
    const { desk, ids, read: reads } = planned(2, 'one', 'two')
    expect(desk.run(moveBlockBy, { id: ids[0] as string, steps: 1 })).toMatchObject({ day: 0, index: 1, of: 2 })
    expect(desk.run(moveBlockBy, { id: ids[0] as string, steps: 1 })).toMatchObject({ day: 1, index: 0, of: 1 })
    expect(reads()).toEqual(['0 09:30 two', '1 09:30 one'])
    desk.run(moveBlockBy, { id: ids[0] as string, steps: -1 })
    expect(reads()).toEqual(['0 09:30 two', '0 09:50 one'])
  })

  test('rooms run side by side within their block, and everyone is back at its end', () => {
    const { desk, sessionId, ids, plan, read: reads } = planned(1, 'split', 'left', 'long', 'after')
    const [split = '', left = '', long = ''] = ids
    const rooms = [
      { title: 'A', room: '' },
      { title: 'B', room: '' },
    ]
    const [a = '', b = ''] = desk.run(openRooms, { blockId: split, rooms })
    desk.run(moveBlock, { id: left, index: 0, to: { sessionId, day: 0, trackId: a } })
    desk.run(addMinutes, { id: long, by: 5 })
    desk.run(moveBlock, { id: long, index: 0, to: { sessionId, day: 0, trackId: b } })
    expect(reads()).toEqual(['0 09:30 split', '  A 09:30 left', '  B 09:30 long', '0 09:50 after'])
    expect(plan().days[0]?.slots[0]?.rooms.map(({ spare }) => spare)).toEqual([0, -5])
    expect(besides(plan(), left, 1)).toEqual({ day: 0, trackId: b, index: 1 })
    expect(besides(plan(), left, -1)).toEqual({ day: 0, trackId: null, index: 1 })
    expect(besides(plan(), ids[3] as string, 1)).toEqual({ day: 0, trackId: a, index: 1 })
    expect(desk.run(moveBlockBeside, { id: left, step: 1 })).toMatchObject({ trackId: b, index: 1, of: 2 })
    expect(desk.run(moveBlockBeside, { id: left, step: 1 })).toBeNull()
    desk.run(moveBlockBeside, { id: left, step: -1 })
    expect(desk.run(moveBlockBeside, { id: left, step: -1 })).toMatchObject({ trackId: null, index: 1, of: 3 })
    expect(desk.run(moveBlockBeside, { id: left, step: 1 })).toMatchObject({ trackId: a, index: 0, of: 1 })
    desk.run(bringTogether, { blockId: split })
    expect(reads()).toEqual(['0 09:30 split', '0 09:50 left', '0 10:10 long', '0 10:35 after'])
  })

  test('a block with rooms takes them along, but not into another room', () => {
    const { desk, sessionId, ids, read: reads } = planned(2, 'split', 'inside', 'other')
    const [split = '', inside = '', other = ''] = ids
    const [a = ''] = desk.run(openRooms, { blockId: split, rooms: [{ title: 'A', room: '' }] })
    const [c = ''] = desk.run(openRooms, { blockId: other, rooms: [{ title: 'C', room: '' }] })
    desk.run(moveBlock, { id: inside, index: 0, to: { sessionId, day: 0, trackId: a } })
    const into = { id: split, index: 0, to: { sessionId, day: 0, trackId: c } }
    expect(() => desk.run(moveBlock, into)).toThrow('cannot go into a room')
    desk.run(moveBlock, { id: split, index: 0, to: { sessionId, day: 1, trackId: null } })
    desk.run(duplicateBlock, { id: split })
    const twice = ['1 09:30 split', '  A 09:30 inside', '1 09:50 split', '  A 09:50 inside']
    expect(reads()).toEqual(['0 09:30 other', ...twice])
  })

  test('what goes in after a block in a room goes in after the block around it, and without one at the end', () => {
    const { desk, sessionId, ids, plan } = planned(2, 'one', 'two', 'three')
    const [one = '', two = '', three = ''] = ids
    desk.run(moveBlock, { id: three, index: 0, to: { sessionId, day: 1, trackId: null } })
    const rooms = [{ title: 'A', room: '' }]
    const [trackId = ''] = desk.run(openRooms, { blockId: one, rooms })
    desk.run(moveBlock, { id: two, index: 0, to: { sessionId, day: 0, trackId } })
    expect(placeAfter(plan(), one)).toEqual({ day: 0, index: 1 })
    expect(placeAfter(plan(), two)).toEqual({ day: 0, index: 1 })
    expect(placeAfter(plan(), three)).toEqual({ day: 1, index: 1 })
    expect(placeAfter(plan(), null)).toEqual({ day: 1, index: 1 })
    expect(placeAfter(plan(), 'gone')).toEqual({ day: 1, index: 1 })
  })

  test('a session with fewer days keeps what was planned, at the end of its last', () => {
    const { desk, sessionId, ids, read: reads } = planned(3, 'one', 'two', 'three')
    desk.run(moveBlock, { id: ids[0] as string, index: 0, to: { sessionId, day: 2, trackId: null } })
    desk.run(moveBlock, { id: ids[1] as string, index: 0, to: { sessionId, day: 1, trackId: null } })
    desk.run(changeSession, { id: sessionId, changes: { days: 1 } })
    expect(reads()).toEqual(['0 09:30 three', '0 09:50 two', '0 10:10 one'])
  })

  test('a block split at a minute takes the same time as before', () => {
    const { desk, ids, read: reads } = planned(1, 'one', 'two')
    desk.run(splitBlock, { id: ids[0] as string, at: 5 })
    expect(reads()).toEqual(['0 09:30 one', '0 09:35 one (continued)', '0 09:50 two'])
    expect(() => desk.run(splitBlock, { id: ids[0] as string, at: 5 })).toThrow('too short')
  })
})
