import { byOrder } from '../records/order.ts'
import { blockKinds, type Block, type BlockKind, type Session } from './sessions.ts'

type Timed = Pick<Session, 'start' | 'minutes'>

/** Where a block falls. Times are minutes after midnight of the session's date; over 1440 is the next day. */
export interface Slot {
  readonly block: Block
  readonly start: number
  readonly end: number
  /** Minutes of nothing between the block before and this one's locked start. */
  readonly gap: number
  /** Minutes by which the block before runs past this one's locked start. */
  readonly overrun: number
}

export interface Schedule {
  readonly slots: readonly Slot[]
  readonly start: number
  /** When the room must be left. */
  readonly bookedEnd: number
  /** When the last block ends. */
  readonly end: number
  /** Minutes of blocks, gaps left out. */
  readonly planned: number
  /** Booked minutes not used after the last block; negative when it ends after the booking. */
  readonly spare: number
  /** Minutes of nothing between blocks. */
  readonly free: number
  /** Minutes in which two blocks would go on at once. */
  readonly overlap: number
}

/**
 * Clock times from minutes and locks. A block starts when the one before ends, unless it is locked to the clock:
 * then it starts there, and the minutes lost or overlapping are named.
 */
export function schedule(session: Timed, blocks: readonly Block[]): Schedule {
  const agenda = [...blocks].sort(byOrder)
  const start = minutesOfDay(session.start)
  const slots = slotsFrom(start, agenda, 'locks')
  const end = slots.reduce((latest, slot) => Math.max(latest, slot.end), start)
  const bookedEnd = start + session.minutes
  const planned = agenda.reduce((sum, block) => sum + block.minutes, 0)
  const free = slots.reduce((sum, slot) => sum + slot.gap, 0)
  const overlap = slots.reduce((sum, slot) => sum + slot.overrun, 0)
  return { slots, start, bookedEnd, end, planned, spare: bookedEnd - end, free, overlap }
}

/** The times of blocks that follow one another, in the order given. */
export function slotsFrom(start: number, agenda: readonly Block[], heed: 'locks' | 'no locks'): readonly Slot[] {
  const slots: Slot[] = []
  let clock = start
  for (const block of agenda) {
    const locked = block.lockedStart === null || heed === 'no locks' ? null : lockedMinutes(block.lockedStart, start)
    const begins = locked ?? clock
    slots.push({
      block,
      start: begins,
      end: begins + block.minutes,
      gap: Math.max(0, begins - clock),
      overrun: Math.max(0, clock - begins),
    })
    clock = begins + block.minutes
  }
  return slots
}

/** Minutes given to each kind of block, in the order kinds are listed; kinds without minutes are left out. */
export function minutesByKind(blocks: readonly Block[]): readonly { kind: BlockKind; minutes: number }[] {
  return blockKinds
    .map((kind) => ({
      kind,
      minutes: blocks.reduce((sum, block) => sum + (block.kind === kind ? block.minutes : 0), 0),
    }))
    .filter((share) => share.minutes > 0)
}

/** "09:30" → 570. */
export function minutesOfDay(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** 570 → "09:30"; 1500 → "01:00" (of the next day). */
export function clockOf(minutes: number): string {
  const day = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`
}

/** A lock that is more than twelve hours before the session's start means the night after it. */
export function lockedMinutes(clock: string, sessionStart: number): number {
  const minutes = minutesOfDay(clock)
  return sessionStart - minutes > 720 ? minutes + 1440 : minutes
}
