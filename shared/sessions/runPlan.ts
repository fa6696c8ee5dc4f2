import { TZDate } from '@date-fns/tz'
import { byOrder } from '../records/order.ts'
import type { Reader } from '../records/reader.ts'
import { lockedMinutes, minutesOfDay } from './schedule.ts'
import { blocks, sessions, tracks, type Block, type Session, type Track } from './sessions.ts'

/** Milliseconds in a minute: instants here are milliseconds since 1970, as `Date` has them. */
export const minute = 60_000

/** A room that runs beside others while a block lasts. */
export interface RunRoom {
  readonly track: Track
  readonly blocks: readonly Block[]
}

/** A block that everybody is in, with the instants it was planned for. */
export interface RunItem {
  readonly block: Block
  readonly lockedAt: number | null
  readonly plannedStart: number
  readonly plannedEnd: number
  readonly rooms: readonly RunRoom[]
}

/** One day of a session on the clock on the wall. */
export interface RunPlan {
  readonly startsAt: number
  readonly bookedEnd: number
  /** When the last block was planned to end; markers do not count. */
  readonly end: number
  readonly items: readonly RunItem[]
}

/** The plan of one day of a session; 0 is the first day. */
export function planRun(session: Session, agenda: readonly Block[], rooms: readonly Track[], day: number): RunPlan {
  const startOfDay = minutesOfDay(session.start)
  const startsAt = instantOf(session, day, startOfDay)
  const items: RunItem[] = []
  let clock = startsAt
  let end = startsAt
  for (const block of agenda.filter((each) => each.day === day && each.trackId === null).sort(byOrder)) {
    const lockedAt =
      block.lockedStart === null ? null : instantOf(session, day, lockedMinutes(block.lockedStart, startOfDay))
    const plannedStart = Math.max(clock, lockedAt ?? 0)
    clock = plannedStart + block.minutes * minute
    if (block.minutes > 0) end = clock
    items.push({ block, lockedAt, plannedStart, plannedEnd: clock, rooms: roomsOf(block, agenda, rooms) })
  }
  return { startsAt, bookedEnd: startsAt + session.minutes * minute, end, items }
}

/** What a session's run needs to know of its plan; undefined when the session is no longer there. */
export function runPlanOf(read: Reader, sessionId: string, day: number): RunPlan | undefined {
  const session = read.get(sessions, sessionId)
  if (!session) return undefined
  const agenda = read.where(blocks, 'sessionId', sessionId)
  const rooms = agenda.flatMap((block) => read.where(tracks, 'blockId', block.id))
  return planRun(session, agenda, rooms, day)
}

/** Starting further than this from the planned time is trying the session out, not holding it. */
const rehearsal = 6 * 60 * minute

/** Whether a run that began at an instant was only tried out: quite another time than was planned. */
export function isRehearsal(startedAt: number, plan: RunPlan): boolean {
  return Math.abs(startedAt - plan.startsAt) > rehearsal
}

/** The same plan, begun so many milliseconds later: for trying a session out on another day. */
export function shiftPlan(plan: RunPlan, by: number): RunPlan {
  return {
    startsAt: plan.startsAt + by,
    bookedEnd: plan.bookedEnd + by,
    end: plan.end + by,
    items: plan.items.map((item) => ({
      ...item,
      lockedAt: item.lockedAt === null ? null : item.lockedAt + by,
      plannedStart: item.plannedStart + by,
      plannedEnd: item.plannedEnd + by,
    })),
  }
}

function roomsOf(block: Block, agenda: readonly Block[], rooms: readonly Track[]): readonly RunRoom[] {
  return rooms
    .filter((track) => track.blockId === block.id)
    .sort(byOrder)
    .map((track) => ({ track, blocks: agenda.filter((each) => each.trackId === track.id).sort(byOrder) }))
}

/** A wall-clock time on a day of the session as an instant, whatever summer time does that night. */
function instantOf(session: Pick<Session, 'date' | 'timeZone'>, day: number, minutes: number): number {
  const [year = 0, month = 1, date = 1] = session.date.split('-').map(Number)
  return new TZDate(year, month - 1, date + day, 0, minutes, session.timeZone).getTime()
}
