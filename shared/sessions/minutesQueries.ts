import { forums, type Forum } from '../forums/forums.ts'
import { membersOf } from '../forums/queries.ts'
import type { Reader } from '../records/reader.ts'
import { minutes, type Minutes } from './minutes.ts'
import { sessionNumber } from './queries.ts'
import { sessions, type Session } from './sessions.ts'
import { missingLines } from './writeMinutes.ts'

export interface MinutesPage {
  readonly session: Session
  readonly forum: Forum | undefined
  readonly number: number
  readonly minutes: Minutes | undefined
  /** How many things captured in the session its minutes do not have. */
  readonly missing: number
  /** Who may have checked them: the forum's members. */
  readonly memberNames: readonly string[]
}

/** Everything the minutes' screen shows; undefined when the session is no longer there. */
export function minutesPage(read: Reader, sessionId: string): MinutesPage | undefined {
  const session = read.get(sessions, sessionId)
  if (!session) return undefined
  const held = minutesOf(read, sessionId)
  const missing = held ? missingLines(read, session, held.sections) : []
  return {
    session,
    forum: read.get(forums, session.forumId),
    number: sessionNumber(read, session),
    minutes: held,
    missing: new Set(missing.map(({ line }) => line.source)).size,
    memberNames: [
      ...new Set(
        membersOf(read, session.forumId)
          .filter(({ membership }) => membership.to === null)
          .map(({ person }) => person.name),
      ),
    ],
  }
}

/** A session's minutes, if it has any yet. */
export function minutesOf(read: Reader, sessionId: string): Minutes | undefined {
  return read.where(minutes, 'sessionId', sessionId)[0]
}
