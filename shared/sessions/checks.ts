import { duration } from '../records/duration.ts'
import { slotsInOrder, type DayPlan, type Plan, type PlanSlot } from './plan.ts'
import { clockOf, type Slot } from './schedule.ts'
import type { Block } from './sessions.ts'

/** Something about a plan worth a second look, in a sentence, and the block to look at. */
export interface Check {
  readonly id: string
  /** `wrong`: the plan cannot happen as it stands. `look`: it can, but is it meant? */
  readonly tone: 'wrong' | 'look'
  readonly says: string
  readonly blockId: string | null
}

/** Longest that people sit without a break, in minutes. */
const sitting = 90
/** A kind that takes more than this share of the working time is named. */
const mostOfOneKind = 0.65

/** The purpose clauses that a session could serve. */
export interface ClausesToServe {
  readonly known: number
  /** The words of those that nothing serves yet, anywhere. */
  readonly unserved: readonly string[]
}

/** What a careful colleague would say on reading the plan. `purpose` is why the session meets. */
export function checksOf(plan: Plan, purpose: string, clauses: ClausesToServe): readonly Check[] {
  const many = plan.days.length > 1
  const every = plan.days.flatMap((day) => {
    const found = [...fits(day), ...locks(day), ...rooms(day), ...breaks(day), ...leads(day)]
    return found.map((check) => ({
      ...check,
      id: `${check.id} ${day.day}`,
      says: many && check.blockId === null ? `Day ${day.day + 1}: ${check.says}` : check.says,
    }))
  })
  return [...every, ...balance(plan), ...why(plan, purpose), ...serving(plan, clauses)].sort(
    (a, b) => Number(b.tone === 'wrong') - Number(a.tone === 'wrong'),
  )
}

function fits({ slots, spare, bookedEnd, end }: DayPlan): Check[] {
  if (slots.length === 0) return [{ id: 'empty', tone: 'look', says: 'Nothing is planned yet.', blockId: null }]
  const passed = slots.find((slot) => slot.end > bookedEnd)
  if (spare < 0) {
    const says = `The last block ends at ${clockOf(end)}, ${duration(-spare)} after the booking.`
    return [{ id: 'over', tone: 'wrong', says, blockId: passed?.block.id ?? null }]
  }
  const tight = spare === 0 && slots.length > 3
  return tight
    ? [
        {
          id: 'tight',
          tone: 'look',
          says: 'Every minute is planned. A few spare minutes absorb a late start.',
          blockId: null,
        },
      ]
    : []
}

function locks({ slots }: DayPlan): Check[] {
  return slots.flatMap(({ block, start, gap, overrun }, index): Check[] => {
    const before = slots[index - 1]
    if (overrun > 0) {
      const passed = `${quoted(block.title)} starts at ${clockOf(start)}`
      const says = before
        ? `${passed}, but ${quoted(before.block.title)} runs ${duration(overrun)} past that.`
        : `${passed}, ${duration(overrun)} before the session does.`
      return [{ id: `overrun ${block.id}`, tone: 'wrong', says, blockId: block.id }]
    }
    const says = `Nothing is planned for ${duration(gap)} before ${quoted(block.title)}.`
    return gap > 0 ? [{ id: `gap ${block.id}`, tone: 'look', says, blockId: block.id }] : []
  })
}

function rooms({ slots }: DayPlan): Check[] {
  return slots.flatMap(({ block, end, rooms: open }): Check[] => {
    const found: Check[] = open
      .filter(({ spare }) => spare < 0)
      .map(({ track, spare, slots: inside }) => ({
        id: `room ${track.id}`,
        tone: 'wrong',
        says: `${quoted(track.title)} runs ${duration(-spare)} past ${clockOf(end)}, when everyone is back together.`,
        blockId: inside.at(-1)?.block.id ?? block.id,
      }))
    const lengths = open.map(({ spare }) => block.minutes - spare)
    const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
    if (found.length === 0 && open.length > 1 && most - least >= 10 && least > 0) {
      const says = `The rooms of ${quoted(block.title)} are unequal: ${duration(least)} in one, ${duration(most)} in another.`
      found.push({ id: `unequal ${block.id}`, tone: 'look', says, blockId: block.id })
    }
    return found
  })
}

/** Since when people have sat without a break, and whether that has been told. */
interface Sitting {
  readonly since: number
  readonly told: boolean
}

/** Rooms rest each in their own time: everybody has rested when every room has, and what is too long is told of one. */
function breaks({ slots, start }: DayPlan): Check[] {
  const found: Check[] = []
  let sat: Sitting = { since: start, told: false }
  for (const slot of slots) {
    const ways = waysThrough(slot).map((way) => sitThrough(sat, way))
    found.push(...ways.flatMap((way) => way.found).slice(0, 1))
    sat = ways.map((way) => way.sat).reduce((longest, each) => (each.since < longest.since ? each : longest))
  }
  return found
}

/** What somebody may sit through while a block lasts: the block, or what goes on in one of its rooms. */
function waysThrough(slot: PlanSlot): readonly (readonly Slot[])[] {
  if (slot.block.kind === 'break' || slot.rooms.length === 0) return [[slot]]
  return slot.rooms.map((room) => (room.slots.length === 0 ? [slot] : room.slots))
}

function sitThrough(
  before: Sitting,
  way: readonly Slot[],
): { readonly sat: Sitting; readonly found: readonly Check[] } {
  const found: Check[] = []
  let { since, told } = before
  for (const { block, end } of way) {
    if (block.kind === 'break' && block.minutes > 0) {
      since = end
      told = false
    } else if (end - since > sitting && !told) {
      told = true
      const says = `No break from ${clockOf(since)} until ${quoted(block.title)} ends at ${clockOf(end)}: ${duration(end - since)}.`
      found.push({ id: `break ${block.id}`, tone: 'look', says, blockId: block.id })
    }
  }
  return { sat: { since, told }, found }
}

function leads(day: DayPlan): Check[] {
  const led = ({ leadId, kind, minutes }: Block): boolean => leadId !== null || kind === 'break' || minutes === 0
  const without = slotsInOrder({ days: [day] }).flatMap(({ block }) => (led(block) ? [] : [block]))
  const [first] = without
  if (!first) return []
  const says =
    without.length === 1
      ? `${quoted(first.title)} has no lead.`
      : `${without.length} blocks have no lead, ${quoted(first.title)} first.`
  return [{ id: 'lead', tone: 'look', says, blockId: first.id }]
}

function balance(plan: Plan): Check[] {
  const working = plan.days.flatMap(({ slots }) => slots.filter(({ block }) => block.kind !== 'break'))
  const all = working.reduce((sum, { block }) => sum + block.minutes, 0)
  if (working.length < 4 || all === 0) return []
  const names = { connect: 'connecting', explore: 'exploring', decide: 'deciding', act: 'acting', review: 'reviewing' }
  for (const [kind, doing] of Object.entries(names)) {
    const of = working.filter(({ block }) => block.kind === kind)
    const share = of.reduce((sum, { block }) => sum + block.minutes, 0) / all
    if (share <= mostOfOneKind) continue
    const says = `${Math.round(share * 100)}% of the working time goes to ${doing}.`
    return [{ id: 'balance', tone: 'look', says, blockId: of[0]?.block.id ?? null }]
  }
  if (slotsInOrder(plan).some(({ block }) => block.kind === 'act' || block.kind === 'decide')) return []
  const says = 'Nothing is decided or promised: is this session only for talking?'
  return [{ id: 'outcome', tone: 'look', says, blockId: working.at(-1)?.block.id ?? null }]
}

function why({ days }: Plan, purpose: string): Check[] {
  if (purpose.trim() !== '' || days.every(({ slots }) => slots.length === 0)) return []
  return [{ id: 'why', tone: 'look', says: 'Nobody has written why this session meets.', blockId: null }]
}

function serving(plan: Plan, { known, unserved }: ClausesToServe): Check[] {
  const planned = slotsInOrder(plan).map(({ block }) => block)
  const [first] = unserved
  if (known === 0 || planned.length === 0) return []
  if (planned.every(({ clauseIds }) => clauseIds.length === 0)) {
    const says = 'No block says which purpose clause it serves: press C on one that does.'
    return [{ id: 'serves', tone: 'look', says, blockId: planned[0]?.id ?? null }]
  }
  if (first === undefined) return []
  const more = unserved.length === 1 ? '' : `, nor on ${unserved.length - 1} more`
  const says = `Nobody works on the purpose clause ${quoted(first)}${more}. Could a block here?`
  return [{ id: 'unserved', tone: 'look', says, blockId: null }]
}

function quoted(title: string): string {
  return `“${title.length > 60 ? `${title.slice(0, 59)}…` : title}”`
}
