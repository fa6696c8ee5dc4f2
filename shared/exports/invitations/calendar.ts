import type { CalendarEvent } from '../document.ts'
import { fileName } from '../fileName.ts'
import { calendarBytes } from '../formats/ics.ts'
import { forums } from '../../forums/forums.ts'
import { theProgramme } from '../../programme/queries.ts'
import { Problem } from '../../records/problem.ts'
import type { Reader } from '../../records/reader.ts'
import { sessionsOf } from '../../sessions/queries.ts'
import { sessions, type Session } from '../../sessions/sessions.ts'
import { invitationWords } from './words.ts'

export interface CalendarFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Sessions in it. */
  readonly count: number
}

/**
 * One session as a calendar file. Its UID stays for ever and its SEQUENCE rises with every change, so that a calendar
 * that has it already moves it, or takes it out when it was cancelled. `now` is an instant.
 */
export function sessionCalendar(read: Reader, sessionId: string, now: string): CalendarFile {
  const session = read.get(sessions, sessionId)
  if (!session) throw new Problem({ what: 'This session is no longer there.', safe: 'No file was written.' })
  const method = session.state === 'cancelled' ? 'CANCEL' : 'PUBLISH'
  return calendarFile(read, [session], method, session.title, now)
}

/** Every session of a forum in one file: those cancelled are in it as cancelled. */
export function forumCalendar(read: Reader, forumId: string, now: string): CalendarFile {
  const series = sessionsOf(read, forumId)
  if (series.length === 0) {
    throw new Problem({ what: 'This forum has no session yet, so there is nothing to put in a calendar.' })
  }
  return calendarFile(read, series, 'PUBLISH', read.get(forums, forumId)?.name ?? 'Forum', now)
}

function calendarFile(
  read: Reader,
  series: readonly Session[],
  method: 'PUBLISH' | 'CANCEL',
  subject: string,
  now: string,
): CalendarFile {
  const programmeId = theProgramme(read).id
  return {
    fileName: fileName(subject, series.length === 1 ? 'invitation.ics' : 'sessions.ics'),
    bytes: calendarBytes(
      series.map((session) => eventOf(read, session, programmeId)),
      method,
      now,
    ),
    count: series.length,
  }
}

function eventOf(read: Reader, session: Session, programmeId: string): CalendarEvent {
  const { id, title, date, start, minutes, days, timeZone, venue, sequence, state } = session
  return {
    uid: `${id}@${programmeId}.throughline`,
    ...{ date, start, minutes, days, timeZone, sequence, title, cancelled: state === 'cancelled' },
    where: venue,
    words: invitationWords(read, session),
  }
}
