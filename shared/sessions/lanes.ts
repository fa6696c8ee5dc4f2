import type { PlanSlot } from './plan.ts'

/**
 * Where a block is drawn across the timeline: in lane `lane`, counted from 0, of `of` lanes side by side. A marker has
 * the whole width; its lane counts the markers of the same time above it.
 */
export interface Lane {
  readonly lane: number
  readonly of: number
}

/**
 * Blocks that would go on at once stand side by side, so that none lies behind another: one locked to the clock before
 * the last one ends, or one that follows a block whose rooms run over. Markers take no time and stand one below another.
 */
export function lanesOf(slots: readonly PlanSlot[]): ReadonlyMap<string, Lane> {
  const lanes = new Map<string, Lane>()
  const markers = new Map<number, number>()
  for (const { block, start } of slots.filter(takesNoTime)) {
    const lane = markers.get(start) ?? 0
    markers.set(start, lane + 1)
    lanes.set(block.id, { lane, of: 1 })
  }
  for (const together of atOnce(slots.filter((slot) => !takesNoTime(slot)))) {
    const ends: number[] = []
    const placed = together.map((slot) => {
      const free = ends.findIndex((end) => end <= slot.start)
      const lane = free < 0 ? ends.length : free
      ends[lane] = lastEnd(slot)
      return { id: slot.block.id, lane }
    })
    for (const { id, lane } of placed) lanes.set(id, { lane, of: ends.length })
  }
  return lanes
}

/** By start, in groups that touch no other group. */
function atOnce(slots: readonly PlanSlot[]): readonly (readonly PlanSlot[])[] {
  const groups: PlanSlot[][] = []
  let until = -Infinity
  for (const slot of [...slots].sort((a, b) => a.start - b.start)) {
    if (slot.start >= until) groups.push([])
    groups.at(-1)?.push(slot)
    until = Math.max(until, lastEnd(slot))
  }
  return groups
}

function takesNoTime(slot: PlanSlot): boolean {
  return lastEnd(slot) === slot.start
}

function lastEnd({ end, rooms }: PlanSlot): number {
  return Math.max(end, ...rooms.map((room) => room.end))
}
