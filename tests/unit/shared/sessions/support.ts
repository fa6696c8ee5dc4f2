import { addCommitment } from '#shared/commitments/commands.ts'
import { blankCommitment } from '#shared/commitments/commitments.ts'
import { addForum } from '#shared/forums/commands.ts'
import { defineCommand } from '#shared/records/command.ts'
import { z } from '#shared/records/schema.ts'
import { blankCapture, captures, type CaptureKind } from '#shared/sessions/captures.ts'
import { addSession, changeSession } from '#shared/sessions/commands.ts'
import { attendances } from '#shared/sessions/run.ts'
import { sessions } from '#shared/sessions/sessions.ts'
import { Desk } from '../../../support/desk.ts'

const addCapture = defineCommand({
  name: 'test.capture',
  label: 'Capture',
  input: z.strictObject(captures.fields),
  run: (draft, input) => draft.add(captures, input).id,
})

const addAttendance = defineCommand({
  name: 'test.attend',
  label: 'Attend',
  input: z.strictObject(attendances.fields),
  run: (draft, input) => draft.add(attendances, input).id,
})

/** A forum that meets, promises and captures, in as few words as a test needs. */
export class MeetingForum {
  readonly desk = new Desk()
  readonly forumId = this.desk.run(addForum, {
    name: 'Leadership forum',
    kind: 'leadership-forum',
    purpose: '',
    placeId: null,
    archived: false,
  })

  plan(date: string): string {
    return this.desk.run(addSession, {
      forumId: this.forumId,
      title: `Session of ${date}`,
      date,
      start: '09:30',
      minutes: 180,
      timeZone: 'Europe/London',
      venue: 'Town Hall',
      purpose: 'To begin',
      state: 'planning',
      days: 1,
      sequence: 0,
    })
  }

  /** A session that was held on a date; answers its id. */
  hold(date: string): string {
    const id = this.plan(date)
    this.desk.run(changeSession, { id, changes: { state: 'held' } })
    return id
  }

  promise(action: string, promisedOn: string, sessionId: string | null = null, confidential = false): string {
    return this.desk.run(addCommitment, {
      ...blankCommitment,
      action,
      details: '',
      reference: '',
      giverIds: [],
      receiverId: null,
      state: 'promised',
      promisedOn,
      due: '2026-12-01',
      helpNeeded: '',
      confidential,
      forumId: this.forumId,
      sessionId,
      blockId: null,
      decisionId: null,
      importId: null,
    })
  }

  capture(kind: CaptureKind, text: string, sessionId: string | null, confidential = false): string {
    const place = { forumId: this.forumId, sessionId, blockId: null }
    return this.desk.run(addCapture, { ...blankCapture, ...place, kind, text, confidential })
  }

  /** Notes that somebody sent a deputy. */
  attend(sessionId: string, personId: string, deputyName: string): void {
    this.desk.run(addAttendance, { sessionId, personId, state: 'deputy', deputyName })
  }

  session(id: string) {
    const session = this.desk.memory.get(sessions, id)
    if (!session) throw new Error(`No session ${id}`)
    return session
  }

  /** Undoes the latest step. */
  takeBackLast(): void {
    const last = this.desk.commits.at(-1)
    if (last) this.desk.takeBack(last)
  }
}
