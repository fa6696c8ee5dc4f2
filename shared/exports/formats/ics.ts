import { tzOffset } from '@date-fns/tz'
import { strToU8 } from 'fflate'
import { generateIcsCalendar, type IcsEvent } from 'ts-ics'
import { bytesOf } from '../../records/utf8.ts'
import type { CalendarEvent, Document } from '../document.ts'
import { describeZone, offsetWords } from '../invitations/timeZone.ts'

/** A calendar file of a document's events, stamped with the start of its day. */
export function writeIcs({ events = [], generatedOn }: Document): Uint8Array {
  return calendarBytes(
    events,
    events.every(({ cancelled }) => cancelled) ? 'CANCEL' : 'PUBLISH',
    `${generatedOn}T00:00:00.000Z`,
  )
}

/** Events as a calendar file (RFC 5545), with the clock changes of their time zones. `now` is an instant. */
export function calendarBytes(events: readonly CalendarEvent[], method: 'PUBLISH' | 'CANCEL', now: string): Uint8Array {
  const timed = events.filter(({ start }) => start !== null)
  const zones = [...new Set(timed.map(({ timeZone }) => timeZone))].sort()
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Throughline//Throughline//EN',
    method,
    timezones: zones.map((zone) => {
      const years = timed.filter(({ timeZone }) => timeZone === zone).map(({ date }) => Number(date.slice(0, 4)))
      return describeZone(zone, Math.min(...years), Math.max(...years))
    }),
    events: events.map((event) => eventOf(event, now)),
  })
  return strToU8(folded(text))
}

function eventOf(event: CalendarEvent, now: string): IcsEvent {
  const { uid, title, where, words, sequence, cancelled } = event
  return {
    uid,
    stamp: { date: new Date(now) },
    ...whenOf(event),
    summary: clean(title),
    ...(where === '' ? {} : { location: clean(where) }),
    description: clean(words),
    sequence,
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
  }
}

function whenOf({ date, start, minutes, days, timeZone }: CalendarEvent) {
  const wall = new Date(`${date}T${start ?? '00:00'}:00Z`)
  if (start === null) {
    const end = new Date(wall.getTime() + days * 86_400_000)
    // What is needed by a day takes none of it: the day stays free.
    return {
      start: { date: wall, type: 'DATE' },
      end: { date: end, type: 'DATE' },
      timeTransparent: 'TRANSPARENT',
    } as const
  }
  const offset = tzOffset(timeZone, new Date(wall.getTime() - tzOffset(timeZone, wall) * 60_000))
  const moment = new Date(wall.getTime() - offset * 60_000)
  return {
    start: { date: moment, local: { date: wall, timezone: timeZone, tzoffset: offsetWords(offset) } },
    duration: { minutes },
    ...(days > 1 ? { recurrenceRule: { frequency: 'DAILY', count: days } as const } : {}),
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
        const size = bytesOf(letter)
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
