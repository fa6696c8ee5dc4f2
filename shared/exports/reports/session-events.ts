/** A session, and its blocks, as events of a calendar. */
import { addDays } from '../../commitments/queries.ts'
import { theProgramme } from '../../programme/queries.ts'
import type { Reader } from '../../records/reader.ts'
import type { Session } from '../../sessions/sessions.ts'
import type { Shield } from '../audience.ts'
import type { CalendarEvent } from '../document.ts'
import type { SessionDay, SessionLine } from './session-lines.ts'

/** The whole session, with its agenda. A calendar that has its invitation knows it again. */
export function sessionEvent(
  read: Reader,
  session: Session,
  days: readonly SessionDay[],
  shield: Shield,
): CalendarEvent {
  const { id, date, start, minutes, timeZone, sequence, state } = session
  return {
    uid: `${id}@${theProgramme(read).id}.throughline`,
    ...{ date, start, minutes, timeZone, sequence, days: session.days, cancelled: state === 'cancelled' },
    title: shield.text(session.title),
    where: shield.text(session.venue),
    words: days
      .map(({ label, lines }) => [...(label === null ? [] : [label]), ...lines.map(lineWords)].join('\n'))
      .join('\n\n'),
  }
}

/** An event for each block that takes time: a run sheet for a telephone or a watch. */
export function blockEvents(read: Reader, session: Session, days: readonly SessionDay[]): readonly CalendarEvent[] {
  const { timeZone, sequence, state } = session
  const programmeId = theProgramme(read).id
  return days.flatMap(({ date, lines }) =>
    lines
      .filter(({ minutes }) => minutes > 0)
      .map((line) => ({
        uid: `${line.id}@${programmeId}.throughline`,
        ...{ date: addDays(date, Math.floor(line.at / 1440)), start: line.start, minutes: line.minutes, days: 1 },
        ...{ timeZone, sequence, cancelled: state === 'cancelled', title: line.title, where: line.room },
        words: [line.lead, line.description, line.notes, line.materials].filter(Boolean).join('\n\n'),
      })),
  )
}

function lineWords({ start, title, lead, room }: SessionLine): string {
  return [`${start}  ${title}`, lead && `(${lead})`, room && `[${room}]`].filter(Boolean).join(' ')
}
