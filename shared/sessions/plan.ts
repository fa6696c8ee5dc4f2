import { addDays } from '../commitments/queries.ts'
import { byOrder, keyAt } from '../records/order.ts'
import { clockOf, schedule, slotsFrom, type Schedule, type Slot } from './schedule.ts'
import type { Block, Session, Track } from './sessions.ts'

/** A whole session on the clock: every day, and in it every room. */
export interface Plan {
  readonly days: readonly DayPlan[]
}

export interface DayPlan extends Schedule {
  /** 0 is the first. */
  readonly day: number
  readonly date: string
  readonly slots: readonly PlanSlot[]
}

/** A block that everybody is in. */
export interface PlanSlot extends Slot {
  readonly rooms: readonly RoomPlan[]
}

/** A room that runs while its block lasts. */
export interface RoomPlan {
  readonly track: Track
  readonly slots: readonly Slot[]
  readonly end: number
  /** Minutes left before everyone is back together; negative when the room runs past that. */
  readonly spare: number
}

type Planned = Pick<Session, 'date' | 'start' | 'minutes' | 'days'>

/**
 * Clock times of a whole session. Each day is booked from the session's start. A block with rooms keeps its own
 * minutes; in each room blocks follow one another from its start, whatever they are locked to, and everyone is back
 * together at its end.
 */
export function planOf(session: Planned, blocks: readonly Block[], tracks: readonly Track[]): Plan {
  const days = Array.from({ length: session.days }, (): Block[] => [])
  const inRooms = new Map<string, Block[]>()
  for (const block of blocks) {
    if (block.trackId === null) days[dayOf(block, session)]?.push(block)
    else inRooms.set(block.trackId, [...(inRooms.get(block.trackId) ?? []), block])
  }
  const roomsOf = new Map<string, Track[]>()
  for (const track of tracks) roomsOf.set(track.blockId, [...(roomsOf.get(track.blockId) ?? []), track])

  const roomPlan = (track: Track, slot: Slot): RoomPlan => {
    const slots = slotsFrom(slot.start, (inRooms.get(track.id) ?? []).sort(byOrder), 'no locks')
    const end = slots.at(-1)?.end ?? slot.start
    return { track, slots, end, spare: slot.end - end }
  }
  return {
    days: days.map((held, day) => {
      const line = schedule(session, held)
      const slots = line.slots.map((slot) => ({
        ...slot,
        rooms: (roomsOf.get(slot.block.id) ?? []).sort(byOrder).map((track) => roomPlan(track, slot)),
      }))
      return { ...line, slots, day, date: addDays(session.date, day) }
    }),
  }
}

/** The day a block falls on; one that lies past the last day falls on that. */
export function dayOf(block: Pick<Block, 'day'>, session: Pick<Session, 'days'>): number {
  return Math.min(block.day, session.days - 1)
}

/** A day of a session, or a room (then `day` is the day its block falls on). */
export interface Place {
  readonly day: number
  readonly trackId: string | null
}

/**
 * Where something that everybody is in goes after a block: right behind it, or behind the block in whose room it stands.
 * Without one, at the very end.
 */
export function placeAfter(plan: Plan, id: string | null): { readonly day: number; readonly index: number } {
  const holds = (slot: PlanSlot): boolean =>
    slot.block.id === id || slot.rooms.some((room) => room.slots.some(({ block }) => block.id === id))
  const day = plan.days.find(({ slots }) => slots.some(holds))
  if (day) return { day: day.day, index: day.slots.findIndex(holds) + 1 }
  const last = plan.days.at(-1)
  return { day: last?.day ?? 0, index: last?.slots.length ?? 0 }
}

/** A name for a place: the same for the same place. */
export function placeKey({ day, trackId }: Place): string {
  return trackId ?? `day ${day}`
}

/** One line of the plan: the blocks of a day, or of a room, in their order. */
export interface PlanLine extends Place {
  readonly key: string
  /** When the place can be used from. */
  readonly start: number
  readonly slots: readonly Slot[]
  /** The block the room opens in. */
  readonly parent: PlanSlot | null
  readonly track: Track | null
}

/** Every line of a plan, days first to last, each followed by its rooms. */
export function linesOf(plan: Plan): readonly PlanLine[] {
  return plan.days.flatMap(({ day, start, slots }): PlanLine[] => [
    { day, trackId: null, key: placeKey({ day, trackId: null }), start, slots, parent: null, track: null },
    ...slots.flatMap((parent) =>
      parent.rooms.map((room): PlanLine => {
        const place = { day, trackId: room.track.id }
        return { ...place, key: placeKey(place), start: parent.start, slots: room.slots, parent, track: room.track }
      }),
    ),
  ])
}

/** Every slot of a plan as it is read: a block, then what goes on in its rooms, then the next. */
export function slotsInOrder(plan: Plan): readonly Slot[] {
  return plan.days.flatMap(({ slots }) => slots.flatMap((slot) => [slot, ...slot.rooms.flatMap((room) => room.slots)]))
}

/** When a block would start, were it moved to a place of a line (counted without itself): "09:50". */
export function startAfterMove(session: Planned, plan: Plan, id: string, to: Place & { index: number }): string {
  const lines = linesOf(plan)
  const line = lines.find(({ key }) => key === placeKey(to))
  const others = (line?.slots ?? []).map(({ block }) => block).filter((block) => block.id !== id)
  const place = { day: to.day, trackId: to.trackId, order: keyAt(others, to.index) }
  const unlocked = to.trackId === null ? {} : { lockedStart: null }
  const blocks = slotsInOrder(plan).map(({ block }) => (block.id === id ? { ...block, ...place, ...unlocked } : block))
  const tracks = lines.flatMap(({ track }) => track ?? [])
  const slot = slotsInOrder(planOf(session, blocks, tracks)).find(({ block }) => block.id === id)
  return slot ? clockOf(slot.start) : session.start
}

/**
 * Where a block goes when it is moved sideways: to the next room, out of the first one, or into the first room of
 * the nearest block of its day that has rooms. Null when there is nowhere to go.
 */
export function besides(plan: Plan, id: string, step: 1 | -1): (Place & { readonly index: number }) | null {
  const lines = linesOf(plan)
  const line = lines.find(({ slots }) => slots.some(({ block }) => block.id === id))
  if (!line) return null
  const siblings = plan.days[line.day]?.slots ?? []
  if (line.parent) {
    const at = line.parent.rooms.findIndex(({ track }) => track.id === line.trackId) + step
    const room = line.parent.rooms[at]
    if (room) return { day: line.day, trackId: room.track.id, index: room.slots.length }
    return at < 0 ? { day: line.day, trackId: null, index: siblings.indexOf(line.parent) + 1 } : null
  }
  const here = siblings.findIndex(({ block }) => block.id === id)
  if (step < 0 || (siblings[here]?.rooms.length ?? 0) > 0) return null
  const [nearest] = siblings
    .map((slot, index) => ({ room: slot.rooms[0], far: Math.abs(index - here) }))
    .filter(({ room }) => room !== undefined)
    .sort((a, b) => a.far - b.far)
  return nearest?.room ? { day: line.day, trackId: nearest.room.track.id, index: nearest.room.slots.length } : null
}
