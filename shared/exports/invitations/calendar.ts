import { tzOffset } from '@date-fns/tz'
import { generateIcsCalendar, type IcsEvent } from 'ts-ics'
import { fileName } from '../fileName.ts'
import { forums } from '../../forums/forums.ts'
import { theProgramme } from '../../programme/queries.ts'
import { Problem } from '../../records/problem.ts'
import type { Reader } from '../../records/reader.ts'
import { sessionsOf } from '../../sessions/queries.ts'
import { sessions, type Session } from '../../sessions/sessions.ts'
import { describeZone, offsetWords } from './timeZone.ts'
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
  const zones = [...new Set(series.map(({ timeZone }) => timeZone))].sort()
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Throughline//Throughline//EN',
    method,
    timezones: zones.map((zone) => {
      const years = series.filter(({ timeZone }) => timeZone === zone).map(({ date }) => Number(date.slice(0, 4)))
      return describeZone(zone, Math.min(...years), Math.max(...years))
    }),
    events: series.map((session) => eventOf(read, session, programmeId, now)),
  })
  return {
    fileName: fileName(subject, series.length === 1 ? 'invitation.ics' : 'sessions.ics'),
    bytes: new TextEncoder().encode(folded(text)),
    count: series.length,
  }
}

function eventOf(read: Reader, session: Session, programmeId: string, now: string): IcsEvent {
  const { id, title, date, start, minutes, days, timeZone, venue, sequence, state } = session
  const wall = new Date(`${date}T${start}:00Z`)
  const offset = tzOffset(timeZone, new Date(wall.getTime() - tzOffset(timeZone, wall) * 60_000))
  const moment = new Date(wall.getTime() - offset * 60_000)
  return {
    uid: `${id}@${programmeId}.throughline`,
    stamp: { date: new Date(now) },
    start: { date: moment, local: { date: wall, timezone: timeZone, tzoffset: offsetWords(offset) } },
    duration: { minutes },
    ...(days > 1 ? { recurrenceRule: { frequency: 'DAILY', count: days } } : {}),
    summary: clean(title),
    ...(venue === '' ? {} : { location: clean(venue) }),
    description: clean(invitationWords(read, session)),
    sequence,
    status: state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  }
}

/** Without the control characters that calendars refuse, and with one kind of line end. */
function clean(words: string): string {
  return words.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
}

const longestLine = 75

/** The same text in lines of at most 75 bytes, as the standard asks; the library counts letters and cuts some in half. */
function folded(text: string): string {
  return text
    .replace(/\r\n /g, '')
    .split('\r\n')
    .map((line) => {
      let result = ''
      let room = longestLine
      for (const letter of line) {
        const size = new TextEncoder().encode(letter).length
        if (size > room) {
          result += '\r\n '
          room = longestLine - 1
        }
        result += letter
        room -= size
      }
      return result
    })
    .join('\r\n')
}
