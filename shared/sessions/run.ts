import { id, instant, minutes, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

/** What the facilitator did, or what happened to the clock. */
export const runKinds = [
  'start',
  'advance',
  'back',
  'pause',
  'resume',
  'add-minutes',
  'shorten',
  'drop',
  'auto',
  'manual',
  'run-over',
  'clock',
  'finish',
] as const
export type RunKind = (typeof runKinds)[number]

/**
 * One step of a session being run. How the run stands is worked out from these and from the clock on the wall, never from
 * ticks: so a reload, a crash or a closed lid changes nothing.
 */
export const runEvents = defineTable({
  name: 'runEvents',
  prefix: 'run',
  noun: 'step of a run',
  fields: {
    sessionId: id,
    /** The day of the session that is run: 0 is the first. */
    day: z.int().min(0).max(13),
    /** 1, 2, 3…: the order in which they happened, which `at` does not tell once a clock was set back. */
    step: z.int().min(1),
    at: instant,
    kind: z.enum(runKinds),
    /** The block that begins (`start`, `advance`, `back`), or the one that is changed. */
    blockId: id.nullable(),
    /** Minutes more (`add-minutes`), fewer (`shorten`) or accepted as late (`run-over`). */
    minutes,
    /** `clock`: milliseconds by which the laptop's clock was moved, so that times before it are read on the new clock. */
    shift: z.int(),
  },
  links: {
    sessionId: { to: ['sessions'], onRemove: 'remove' },
    blockId: { to: ['blocks'], onRemove: 'clear' },
  },
})

/** What most steps leave unsaid. */
export const blankRunEvent = { blockId: null, minutes: 0, shift: 0 } as const

export type RunEvent = RecordOf<typeof runEvents>

export const attendanceStates = ['present', 'remote', 'deputy', 'apologies'] as const
export type AttendanceState = (typeof attendanceStates)[number]

export const attendanceLabels: Readonly<Record<AttendanceState, string>> = {
  present: 'Present',
  remote: 'Remote',
  deputy: 'Deputy',
  apologies: 'Apologies',
}

/** Who was there. Nobody is marked until somebody says so. */
export const attendances = defineTable({
  name: 'attendances',
  prefix: 'attendance',
  noun: 'attendance',
  fields: {
    sessionId: id,
    personId: id,
    state: z.enum(attendanceStates),
    /** For `deputy`: who came instead. */
    deputyName: z.string().max(500),
  },
  links: {
    sessionId: { to: ['sessions'], onRemove: 'remove' },
    personId: { to: ['people'], onRemove: 'remove' },
  },
})

export type Attendance = RecordOf<typeof attendances>
