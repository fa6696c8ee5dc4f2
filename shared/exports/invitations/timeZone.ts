import { tzOffset, tzScan } from '@date-fns/tz'
import type { IcsTimezone, IcsTimezoneProp, IcsWeekDay } from 'ts-ics'

const minute = 60_000
const weekDays: readonly IcsWeekDay[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** A change of a zone's clocks. */
interface Change {
  /** The moment as a clock showed it just before, held as if it were UTC. */
  readonly wall: Date
  /** Minutes east of UTC, before and after. */
  readonly from: number
  readonly to: number
}

/**
 * A zone as calendars want it described (RFC 5545, VTIMEZONE), good for the years named. Where the clocks change by the
 * same rule every year, as in the United Kingdom, the rule is given; where they do not, every change is.
 */
export function describeZone(timeZone: string, firstYear: number, lastYear: number): IcsTimezone {
  const start = new Date(Date.UTC(firstYear - 1, 0, 1))
  const end = new Date(Date.UTC(lastYear + 1, 11, 31))
  const changes = tzScan(timeZone, { start, end }).map(({ date, change, offset }): Change => {
    const from = offset - change
    return { wall: new Date(date.getTime() + from * minute), from, to: offset }
  })
  if (changes.length === 0) {
    const offset = tzOffset(timeZone, start)
    return { id: timeZone, props: [observance({ wall: start, from: offset, to: offset }, offset)] }
  }
  const standard = Math.min(...changes.flatMap(({ from, to }) => [from, to]))
  const forward = changes.filter(({ to }) => to !== standard)
  const back = changes.filter(({ to }) => to === standard)
  const rules = [yearly(forward), yearly(back)]
  const [there, again] = rules
  const [firstForward] = forward
  const [firstBack] = back
  if (there && again && firstForward && firstBack) {
    return {
      id: timeZone,
      props: [
        { ...observance(firstForward, standard), recurrenceRule: there },
        { ...observance(firstBack, standard), recurrenceRule: again },
      ],
    }
  }
  const before = changes[0] as Change
  const first: Change = { wall: start, from: before.from, to: before.from }
  return { id: timeZone, props: [first, ...changes].map((change) => observance(change, standard)) }
}

/** Minutes east of UTC as calendars write them: "+0100". */
export function offsetWords(offset: number): string {
  const size = Math.abs(offset)
  const digits = (value: number): string => String(value).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}${digits(Math.round(size % 60))}`
}

function observance({ wall, from, to }: Change, standard: number): IcsTimezoneProp {
  return {
    type: to === standard ? 'STANDARD' : 'DAYLIGHT',
    // The library shows this moment on the clock after the change; the standard wants the clock before it.
    start: new Date(wall.getTime() - to * minute),
    offsetFrom: offsetWords(from),
    offsetTo: offsetWords(to),
  }
}

/** The rule that these changes follow, one a year ("the last Sunday of March"); undefined when they follow none. */
function yearly(changes: readonly Change[]): IcsTimezoneProp['recurrenceRule'] {
  const [first] = changes
  if (!first) return undefined
  for (const occurrence of [placeInMonth(first.wall), -1]) {
    const follows = (each: Change, index: number): boolean =>
      each.wall.getUTCFullYear() === first.wall.getUTCFullYear() + index &&
      each.wall.getUTCMonth() === first.wall.getUTCMonth() &&
      each.wall.getUTCDay() === first.wall.getUTCDay() &&
      each.wall.getTime() % (1440 * minute) === first.wall.getTime() % (1440 * minute) &&
      each.from === first.from &&
      each.to === first.to &&
      (occurrence === -1 ? isLast(each.wall) : placeInMonth(each.wall) === occurrence)
    if (!changes.every(follows)) continue
    const day = weekDays[first.wall.getUTCDay()] as IcsWeekDay
    return { frequency: 'YEARLY', byMonth: [first.wall.getUTCMonth()], byDay: [{ day, occurrence }] }
  }
  return undefined
}

/** 2 for the second Sunday of a month. */
function placeInMonth(wall: Date): number {
  return Math.ceil(wall.getUTCDate() / 7)
}

function isLast(wall: Date): boolean {
  const days = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate()
  return wall.getUTCDate() > days - 7
}
