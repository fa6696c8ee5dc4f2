import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysAfter } from '#shared/records/order.ts'
import { lanesOf } from '#shared/sessions/lanes.ts'
import { planOf, type PlanSlot } from '#shared/sessions/plan.ts'
import { clockOf } from '#shared/sessions/schedule.ts'
import { blankBlock, type Block, type Track } from '#shared/sessions/sessions.ts'

const [createdAt, deletedAt] = ['2026-11-01T09:00:00.000Z', null]

interface Drawn {
  readonly minutes: number
  readonly lockedStart?: string | null
  /** Minutes of the one block in a room of its own; none: it has no room. */
  readonly room?: number | null
}

/** A day from 09:30 with these blocks in order, each called by its place: "0", "1". */
function slotsOf(...drawn: readonly Drawn[]): readonly PlanSlot[] {
  const orders = keysAfter(null, drawn.length)
  const blank = { ...blankBlock, createdAt, deletedAt, sessionId: 'session', kind: 'explore' } as const
  const blocks: Block[] = []
  const tracks: Track[] = []
  for (const [index, { minutes, lockedStart = null, room = null }] of drawn.entries()) {
    const [id, order] = [String(index), orders[index] ?? '']
    blocks.push({ ...blank, id, order, title: id, minutes, lockedStart })
    if (room === null) continue
    tracks.push({ id: `room ${id}`, createdAt, deletedAt, blockId: id, order, title: 'Room', room: '' })
    blocks.push({ ...blank, id: `in ${id}`, order, title: 'Inside', minutes: room, trackId: `room ${id}` })
  }
  const session = { date: '2026-12-04', start: '09:30', minutes: 180, days: 1 }
  return planOf(session, blocks, tracks).days[0]?.slots ?? []
}

const lanes = (...drawn: readonly Drawn[]): string[] =>
  [...lanesOf(slotsOf(...drawn))]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([id, { lane, of }]) => `${id}: ${lane + 1} of ${of}`)

test('blocks one after another have the whole width', () => {
  expect(lanes({ minutes: 20 }, { minutes: 0 }, { minutes: 20 })).toEqual(['0: 1 of 1', '1: 1 of 1', '2: 1 of 1'])
})

test('a block locked to a start before the last one ends stands beside it, as does what follows in that time', () => {
  const locked = { minutes: 20, lockedStart: '10:00' }
  expect(lanes({ minutes: 60 }, locked, { minutes: 30 }, { minutes: 10 })).toEqual([
    '0: 1 of 2',
    '1: 2 of 2',
    '2: 2 of 2',
    '3: 1 of 1',
  ])
})

test('what follows a block whose room runs over stands beside the room', () => {
  expect(lanes({ minutes: 20, room: 35 }, { minutes: 20 })).toEqual(['0: 1 of 2', '1: 2 of 2'])
})

test('markers at the same time stand one below another', () => {
  expect(lanes({ minutes: 20 }, { minutes: 0 }, { minutes: 0 })).toEqual(['0: 1 of 1', '1: 1 of 1', '2: 2 of 1'])
})

test('for any day, every block has a lane, and no lane holds two blocks at once', () => {
  const minutes = fc.integer({ min: 0, max: 90 })
  const lockedStart = fc.option(fc.integer({ min: 570, max: 800 }).map(clockOf), { nil: null })
  const room = fc.option(minutes, { nil: null, freq: 4 })
  fc.assert(
    fc.property(fc.array(fc.record({ minutes, lockedStart, room }), { maxLength: 14 }), (drawn) => {
      const slots = slotsOf(...drawn)
      const placed = lanesOf(slots)
      expect([...placed.keys()].sort()).toEqual(slots.map(({ block }) => block.id).sort())
      const spans = slots.map(({ block, start, end, rooms }) => ({
        ...(placed.get(block.id) ?? { lane: -1, of: -1 }),
        id: block.id,
        start,
        end: Math.max(end, ...rooms.map((each) => each.end)),
      }))
      for (const one of spans.filter(({ start, end }) => end > start)) {
        expect(one.lane).toBeLessThan(one.of)
        for (const other of spans.filter(({ id, start, end }) => id !== one.id && end > start)) {
          if (one.start >= other.end || other.start >= one.end) continue
          expect(other.of).toBe(one.of)
          expect(other.lane).not.toBe(one.lane)
        }
      }
    }),
  )
})
