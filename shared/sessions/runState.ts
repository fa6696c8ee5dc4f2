import type { RunEvent } from './run.ts'
import { RunLog, type Began } from './runLog.ts'
import { minute, type RunItem, type RunPlan, type RunRoom } from './runPlan.ts'
import type { Block } from './sessions.ts'

export type RunPhase = 'waiting' | 'running' | 'paused' | 'finished'
export type StepStatus = 'done' | 'current' | 'coming' | 'skipped' | 'dropped'
/** How much of a block's time is left: plenty, a fifth, a twentieth, none. */
export type Pace = 'plenty' | 'soon' | 'now' | 'over'

/** A block as the run has it. Instants are milliseconds since 1970: as they were, or as they will be if nothing changes. */
export interface RunStep {
  readonly item: RunItem
  readonly status: StepStatus
  /** What it has been given, after all that was added and taken. */
  readonly minutes: number
  readonly start: number
  readonly end: number
  /** Milliseconds it really had, pauses left out; null until it is done. */
  readonly took: number | null
}

/** One room's own clock. */
export interface RoomClock {
  readonly room: RunRoom
  /** What goes on in it; null when its blocks are over. */
  readonly block: Block | null
  readonly next: Block | null
  /** Milliseconds left of that block. */
  readonly left: number
}

export interface RunState {
  readonly phase: RunPhase
  /** Blocks follow each other by themselves. */
  readonly auto: boolean
  readonly steps: readonly RunStep[]
  readonly current: RunStep | null
  readonly next: RunStep | null
  /** Milliseconds left of the current block; negative when it is over its time. */
  readonly left: number
  readonly pace: Pace
  /** When it began; null while it waits. */
  readonly startedAt: number | null
  /** When it ended, or will end as things stand. */
  readonly finish: number
  /** Milliseconds past the planned end, or the end of the booking when that is earlier; negative when early. */
  readonly late: number
  /** Minutes of lateness that were accepted. */
  readonly accepted: number
  readonly rooms: readonly RoomClock[]
  /** When the rooms come back; null outside parallel rooms. */
  readonly backTogether: number | null
  /** Milliseconds by which the laptop's clock stands before the last thing that happened: it must have been set back. */
  readonly clockBehind: number
}

/** How a session stands at `now`, from what happened and from nothing else. */
export function runState(events: readonly RunEvent[], plan: RunPlan, now: number): RunState {
  const log = new RunLog(plan)
  for (const event of [...events].sort(byStep)) log.take(event)
  const at = Math.max(now, log.latest)
  log.catchUp(at)
  const steps = predict(log, plan, at)
  const current = steps.find((step) => step.status === 'current') ?? null
  const finish = log.finishedAt ?? finishOf(steps, plan)
  const began = current && log.began.get(current.item.block.id)
  const left = current && began ? current.minutes * minute - elapsed(began, log.pausedAt, at) : 0
  const inRooms = current !== null && current.item.rooms.length > 0
  return {
    phase: log.phase,
    auto: log.auto,
    steps,
    current,
    next: steps.find((step) => step.status === 'coming' && step.minutes > 0) ?? null,
    left,
    pace: paceOf(left, current?.minutes ?? 0),
    startedAt: log.startedAt,
    finish,
    late: finish - Math.min(plan.end, plan.bookedEnd),
    accepted: log.accepted,
    rooms: inRooms && began ? current.item.rooms.map((room) => roomClock(room, elapsed(began, log.pausedAt, at))) : [],
    backTogether: inRooms ? at + left : null,
    clockBehind: Math.max(0, log.latest - now),
  }
}

/** How urgent it is to end a block of so many minutes with so much left. */
export function paceOf(left: number, minutes: number): Pace {
  if (left < 0) return 'over'
  const share = left / Math.max(1, minutes * minute)
  return share <= 0.05 ? 'now' : share <= 0.2 ? 'soon' : 'plenty'
}

function byStep(a: RunEvent, b: RunEvent): number {
  return a.step - b.step || (a.id < b.id ? -1 : 1)
}

/** Milliseconds a block has really had: pauses do not count. */
function elapsed(began: Began, pausedAt: number | null, at: number): number {
  return (began.end ?? at) - began.start - began.paused - (pausedAt === null ? 0 : at - pausedAt)
}

function predict(log: RunLog, plan: RunPlan, at: number): readonly RunStep[] {
  const here = plan.items.findIndex(({ block }) => block.id === log.currentId)
  let clock = log.phase === 'waiting' ? Math.max(at, plan.startsAt) : at
  return plan.items.map((item, index): RunStep => {
    const { id } = item.block
    const minutes = log.minutesOf(item)
    const began = log.began.get(id)
    if (began && id === log.currentId) {
      clock = Math.max(at, at + minutes * minute - elapsed(began, log.pausedAt, at))
      return { item, status: 'current', minutes, start: began.start, end: clock, took: null }
    }
    if (began) {
      const took = elapsed(began, null, at)
      return { item, status: 'done', minutes, start: began.start, end: began.end ?? at, took }
    }
    const status = log.dropped.has(id) ? 'dropped' : index < here || log.phase === 'finished' ? 'skipped' : 'coming'
    if (status !== 'coming') return { item, status, minutes, start: clock, end: clock, took: null }
    const start = Math.max(clock, item.lockedAt ?? 0)
    clock = start + minutes * minute
    return { item, status, minutes, start, end: clock, took: null }
  })
}

/** The end of the last block that counts: markers and what is left out do not. */
function finishOf(steps: readonly RunStep[], plan: RunPlan): number {
  const ends = steps.flatMap(({ status, minutes, end }) =>
    status === 'current' || status === 'done' || (status === 'coming' && minutes > 0) ? [end] : [],
  )
  return ends.length === 0 ? plan.end : Math.max(...ends)
}

function roomClock(room: RunRoom, elapsed: number): RoomClock {
  let end = 0
  const working = room.blocks.filter((block) => block.minutes > 0)
  for (const [index, block] of working.entries()) {
    end += block.minutes * minute
    if (elapsed < end) return { room, block, next: working[index + 1] ?? null, left: end - elapsed }
  }
  return { room, block: null, next: null, left: 0 }
}
