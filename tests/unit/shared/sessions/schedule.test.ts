import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keysAfter } from '#shared/records/order.ts'
import { clockOf, minutesByKind, minutesOfDay, schedule } from '#shared/sessions/schedule.ts'
import { blankBlock, blockKinds, type Block } from '#shared/sessions/sessions.ts'

const clock = fc.integer({ min: 0, max: 1439 }).map(clockOf)
const session = fc.record({ start: clock, minutes: fc.integer({ min: 1, max: 1440 }) })
const agenda = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 240 }),
      lockedStart: fc.option(clock, { nil: null }),
      kind: fc.constantFrom(...blockKinds),
    }),
    { maxLength: 30 },
  )
  .map((drawn) => agendaOf(...drawn))

/** Blocks in the order given. */
function agendaOf(...drawn: readonly Partial<Block>[]): Block[] {
  const orders = keysAfter(null, drawn.length)
  return drawn.map((fields, index) => ({
    ...blankBlock,
    id: `block-${String(index).padStart(3, '0')}`,
    createdAt: '2026-11-01T09:00:00.000Z',
    deletedAt: null,
    sessionId: 'session-001',
    order: orders[index] as string,
    title: `Block ${index}`,
    kind: 'explore',
    minutes: 20,
    ...fields,
  }))
}

const morning = { start: '09:30', minutes: 180 }
const clocks = (...blocks: readonly Partial<Block>[]): string[] =>
  schedule(morning, agendaOf(...blocks)).slots.map((slot) => clockOf(slot.start))

describe('clock times', () => {
  test('each block starts when the one before ends', () => {
    expect(clocks({ minutes: 20 }, { minutes: 10 }, { minutes: 0 }, { minutes: 40 })).toEqual([
      '09:30',
      '09:50',
      '10:00',
      '10:00',
    ])
  })

  test('a locked block keeps its time, and the minutes free before it are named', () => {
    const { slots, spare } = schedule(morning, agendaOf({ minutes: 60 }, { minutes: 15, lockedStart: '11:00' }, {}))
    expect(slots.map(({ start, gap, overrun }) => [clockOf(start), gap, overrun])).toEqual([
      ['09:30', 0, 0],
      ['11:00', 30, 0],
      ['11:15', 0, 0],
    ])
    expect(spare).toBe(55)
  })

  test('what runs past a locked start is named, and the day still ends when the last block does', () => {
    const { slots, end } = schedule(morning, agendaOf({ minutes: 120 }, { minutes: 10, lockedStart: '11:20' }))
    expect(slots[1]).toMatchObject({ gap: 0, overrun: 10 })
    expect(clockOf(end)).toBe('11:30')
  })

  test('a plan that crosses midnight goes on into the next day', () => {
    const late = { start: '22:30', minutes: 180 }
    const { slots, spare } = schedule(late, agendaOf({ minutes: 60 }, { minutes: 60, lockedStart: '00:15' }))
    expect(slots.map((slot) => slot.start)).toEqual([1350, 1455])
    expect(slots[1]).toMatchObject({ gap: 45, overrun: 0 })
    expect(spare).toBe(15)
  })
})

describe('for any agenda', () => {
  test('planned minutes are the sum of the blocks, of every kind together', () => {
    fc.assert(
      fc.property(session, agenda, (held, blocks) => {
        const sum = blocks.reduce((total, block) => total + block.minutes, 0)
        expect(schedule(held, blocks).planned).toBe(sum)
        expect(minutesByKind(blocks).reduce((total, share) => total + share.minutes, 0)).toBe(sum)
      }),
    )
  })

  test('a locked block starts at its lock; another when the one before ends', () => {
    fc.assert(
      fc.property(session, agenda, (held, blocks) => {
        const { slots, start } = schedule(held, blocks)
        slots.forEach((slot, index) => {
          if (slot.block.lockedStart !== null) expect(clockOf(slot.start)).toBe(slot.block.lockedStart)
          else expect(slot.start).toBe(index === 0 ? start : slots[index - 1]?.end)
        })
      }),
    )
  })

  test('before a block there are free minutes or an overrun, never both, and only before a locked one', () => {
    fc.assert(
      fc.property(session, agenda, (held, blocks) => {
        for (const { gap, overrun, block } of schedule(held, blocks).slots) {
          expect(Math.min(gap, overrun)).toBe(0)
          if (block.lockedStart === null) expect(gap + overrun).toBe(0)
        }
      }),
    )
  })

  test('blocks, gaps and overruns account for every minute to the end of the last block', () => {
    fc.assert(
      fc.property(session, agenda, (held, blocks) => {
        const { slots, start, planned, free, overlap } = schedule(held, blocks)
        expect(slots.at(-1)?.end ?? start).toBe(start + planned + free - overlap)
      }),
    )
  })

  test('the order of the list handed in does not matter', () => {
    const shuffledAgenda = agenda.chain((blocks) =>
      fc.shuffledSubarray(blocks, { minLength: blocks.length }).map((shuffled) => ({ blocks, shuffled })),
    )
    fc.assert(
      fc.property(session, shuffledAgenda, (held, { blocks, shuffled }) => {
        expect(schedule(held, shuffled)).toEqual(schedule(held, blocks))
      }),
    )
  })
})

test('clock times and minutes of the day are each other’s reverse', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => minutesOfDay(clockOf(minutes)) === minutes))
})
