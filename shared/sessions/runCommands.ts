import { defineCommand } from '../records/command.ts'
import type { Reader } from '../records/reader.ts'
import { id, z } from '../records/schema.ts'
import { attendances, attendanceStates, runEvents, type Attendance, type RunEvent, type RunKind } from './run.ts'
import { sessions } from './sessions.ts'

const labels: Readonly<Record<RunKind, string>> = {
  start: 'Start session',
  advance: 'Next block',
  back: 'Block before',
  pause: 'Pause',
  resume: 'Go on',
  'add-minutes': 'More minutes',
  shorten: 'Fewer minutes',
  drop: 'Leave blocks out',
  auto: 'Advance by itself',
  manual: 'Advance by hand',
  'run-over': 'Run over',
  clock: 'Set the session’s clock right',
  finish: 'Finish session',
}

const { sessionId, day, kind, blockId, minutes, shift } = runEvents.fields

/** Writes down what was just done in a session that is being run. Several changes at once are one step to undo. */
export const recordRun = defineCommand({
  name: 'sessions.recordRun',
  label: ({ changes }) => {
    const [first] = changes
    const alike = changes.every((change) => change.kind === first?.kind)
    return first && (alike || changes.length === 1) ? labels[first.kind] : 'Recover time'
  },
  input: z.strictObject({
    sessionId,
    day,
    changes: z
      .array(z.strictObject({ kind, blockId, minutes: z.exactOptional(minutes), shift: z.exactOptional(shift) }))
      .min(1)
      .max(200),
  }),
  run: (draft, input) => {
    draft.need(sessions, input.sessionId)
    let step = runEventsOf(draft, input.sessionId, input.day).reduce((most, event) => Math.max(most, event.step), 0)
    for (const change of input.changes) {
      step += 1
      draft.add(runEvents, {
        sessionId: input.sessionId,
        day: input.day,
        step,
        at: draft.now,
        kind: change.kind,
        blockId: change.blockId,
        minutes: change.minutes ?? 0,
        shift: change.shift ?? 0,
      })
    }
  },
})

/** What happened on one day of a session. */
export function runEventsOf(read: Reader, session: string, dayOfSession: number): readonly RunEvent[] {
  return read.where(runEvents, 'sessionId', session).filter((event) => event.day === dayOfSession)
}

/** Whether the last thing that happened in a session was that it ended. */
export function runEnded(read: Reader, session: string): boolean {
  const happened = [...read.where(runEvents, 'sessionId', session)].sort((a, b) => a.day - b.day || a.step - b.step)
  return happened.at(-1)?.kind === 'finish'
}

/** Marks who was there, or takes the mark away (null). Several at once are one step to undo. */
export const markAttendance = defineCommand({
  name: 'sessions.markAttendance',
  label: ({ marks }) => (marks.length === 1 ? 'Mark attendance' : `Mark attendance of ${marks.length} people`),
  input: z.strictObject({
    sessionId: id,
    marks: z
      .array(
        z.strictObject({
          personId: id,
          state: z.enum(attendanceStates).nullable(),
          deputyName: attendances.fields.deputyName,
        }),
      )
      .min(1)
      .max(2000),
  }),
  run: (draft, input) => {
    const held = new Map(attendanceOf(draft, input.sessionId).map((mark) => [mark.personId, mark]))
    for (const { personId, state, deputyName } of input.marks) {
      const before = held.get(personId)
      const name = state === 'deputy' ? deputyName.trim() : ''
      if (state === null) {
        if (before) draft.remove(attendances, before.id)
      } else if (before) draft.patch(attendances, before.id, { state, deputyName: name })
      else draft.add(attendances, { sessionId: input.sessionId, personId, state, deputyName: name })
    }
  },
})

export function attendanceOf(read: Reader, session: string): readonly Attendance[] {
  return read.where(attendances, 'sessionId', session)
}
