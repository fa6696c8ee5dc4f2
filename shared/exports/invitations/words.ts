import { longDate } from '../../records/dates.ts'
import { addDays } from '../../commitments/queries.ts'
import { forums } from '../../forums/forums.ts'
import { partyOf } from '../../people/queries.ts'
import { grouped } from '../../records/counted.ts'
import type { Reader } from '../../records/reader.ts'
import { carriedOn } from '../../sessions/carryOver.ts'
import { agendaOf } from '../../sessions/queries.ts'
import { clockOf, minutesOfDay, schedule } from '../../sessions/schedule.ts'
import { tracks, type Block, type Session } from '../../sessions/sessions.ts'

const weekDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** "Friday 4 December 2026, 09:30 to 12:30 (UK time)"; for several days, the first and the last. */
export function whenWords(session: Session): string {
  const { date, start, minutes, days, timeZone } = session
  const hours = `${start} to ${clockOf(minutesOfDay(start) + minutes)}`
  const on = days === 1 ? dayWords(date) : `${dayWords(date)} to ${dayWords(addDays(date, days - 1))}`
  return `${on}, ${hours}${days === 1 ? '' : ' each day'} (${zoneWords(timeZone)})`
}

/** "America/New_York" → "New York time". A zone that is no city's keeps its name. */
function zoneWords(timeZone: string): string {
  if (timeZone === 'Europe/London') return 'UK time'
  const [area, ...places] = timeZone.split('/')
  const city = places.at(-1)
  return city === undefined || area === 'Etc' ? timeZone : `${city.replaceAll('_', ' ')} time`
}

function dayWords(date: string): string {
  return `${weekDays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''} ${longDate(date)}`
}

/** An invitation ready to paste into an e-mail: only what everyone may read. */
export function invitationWords(read: Reader, session: Session): string {
  const forum = read.get(forums, session.forumId)
  const cancelled = session.state === 'cancelled'
  const open = carriedOn(read, session.forumId).commitments.length
  return [
    `${cancelled ? 'Cancelled: ' : ''}${session.title}${forum ? ` – ${forum.name}` : ''}`,
    [`When: ${whenWords(session)}`, session.venue === '' ? '' : `Where: ${session.venue}`].filter(Boolean).join('\n'),
    cancelled ? 'This session will not take place.' : invitation(read, session, open),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function invitation(read: Reader, session: Session, open: number): string {
  const agenda = agendaWords(read, session)
  const news = open === 1 ? 'one promise is still open' : `${grouped(open)} promises are still open`
  return [
    session.purpose === '' ? '' : `Why we are meeting\n${session.purpose}`,
    agenda === '' ? '' : `What we will do\n${agenda}`,
    `What to bring\n${open === 0 ? 'Yourself, and what you have seen and heard.' : `News of what you promised: ${news} from before.`}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The agenda as everyone may read it, a line for each block, rooms beneath. */
export function agendaWords(read: Reader, session: Session): string {
  const agenda = agendaOf(read, session.id)
  return Array.from({ length: session.days }, (_, day) => {
    const main = agenda.filter((block) => block.day === day && block.trackId === null)
    const lines = schedule(session, main).slots.flatMap(({ block, start }) => [
      `${clockOf(start)}  ${blockWords(read, block)}`,
      ...read.where(tracks, 'blockId', block.id).map((track) => {
        const inside = agenda.filter(({ trackId }) => trackId === track.id).map(({ title }) => title)
        const room = track.room === '' || track.room === track.title ? '' : ` (${track.room})`
        return `       ${track.title}${room}${inside.length === 0 ? '' : `: ${inside.join(', then ')}`}`
      }),
    ])
    if (lines.length === 0) return ''
    return session.days === 1 ? lines.join('\n') : [dayWords(addDays(session.date, day)), ...lines].join('\n')
  })
    .filter(Boolean)
    .join('\n\n')
}

function blockWords(read: Reader, block: Block): string {
  const lead = block.leadId === null ? undefined : partyOf(read, block.leadId)
  return lead ? `${block.title} (${lead.name})` : block.title
}
