/** A session's plan as lines of a table, for the agenda everybody gets and the facilitator's own. */
import { forums } from '../../forums/forums.ts'
import { membersOf } from '../../forums/queries.ts'
import { methodById } from '../../methods/queries.ts'
import { partiesOf } from '../../people/parties.ts'
import { partyOf, type Party } from '../../people/queries.ts'
import { shortDate } from '../../records/dates.ts'
import { duration } from '../../records/duration.ts'
import { Problem } from '../../records/problem.ts'
import type { Reader } from '../../records/reader.ts'
import { id, z } from '../../records/schema.ts'
import { planOf, type Plan, type PlanSlot } from '../../sessions/plan.ts'
import { agendaOf, roomsOf, sessionNumber, sessionsByTime } from '../../sessions/queries.ts'
import { attendances } from '../../sessions/run.ts'
import { clockOf, type Slot } from '../../sessions/schedule.ts'
import { blockKindLabels, sessions, type Session, type Track } from '../../sessions/sessions.ts'
import { minutesTaken } from '../../sessions/taken.ts'
import type { Shield } from '../audience.ts'
import { whenWords } from '../invitations/words.ts'
import { audienceFields } from '../terms.ts'
import { audienceChoices, type Choice } from './choices.ts'

export const sessionOptions = z.strictObject({
  /** Null: the next session planned, of this forum where one is given; the latest when none is to come. */
  sessionId: id.nullable().default(null),
  forumId: id.nullable().default(null),
  ...audienceFields,
})
export type SessionOptions = z.output<typeof sessionOptions>

export const sessionChoices: readonly Choice<keyof SessionOptions>[] = [
  ...audienceChoices,
  { field: 'forumId', flag: 'forum', label: 'Forum', kind: 'forum', everything: 'Any forum' },
  { field: 'sessionId', flag: 'session', label: 'Session', kind: 'session', otherwise: 'The next one' },
]

/** One block, in the words its audience may read. */
export interface SessionLine {
  readonly id: string
  /** Minutes after midnight of its day; over 1440 is the next day. */
  readonly at: number
  readonly start: string
  readonly end: string
  readonly minutes: number
  /** Whole minutes it took, once the session was run; null before, and for what goes on in rooms. */
  readonly took: number | null
  readonly kind: string
  readonly title: string
  readonly lead: string
  /** The room it goes on in: a parallel one by its name. */
  readonly room: string
  readonly description: string
  readonly notes: string
  readonly materials: string
  /** Files and links, one a line. */
  readonly attachments: string
  readonly method: string
  /** "Locked to 10:40; at least 10 min; may be dropped". */
  readonly limits: string
}

export interface SessionDay {
  readonly date: string
  /** Null where there is one day only. */
  readonly label: string | null
  readonly lines: readonly SessionLine[]
}

/** The session wished for. Throws a Problem when there is none. */
export function sessionFor(read: Reader, { sessionId, forumId }: SessionOptions, today: string): Session {
  const chosen = sessionId === null ? undefined : read.get(sessions, sessionId)
  if (sessionId !== null && chosen && (forumId === null || chosen.forumId === forumId)) return chosen
  const all = sessionId === null ? sessionsByTime(read, forumId).filter(({ state }) => state !== 'cancelled') : []
  const next = all.findLast(({ state, date }) => state === 'planning' && date >= today)
  const found = next ?? all[0]
  if (found) return found
  throw new Problem({
    what: sessionId === null ? 'There is no session yet.' : 'The session chosen for this report is not there.',
    safe: 'No file was written.',
    next: sessionId === null ? 'Plan a session first.' : 'Choose another session.',
  })
}

export function planFor(read: Reader, session: Session): Plan {
  return planOf(session, agendaOf(read, session.id), roomsOf(read, session.id))
}

/** Every day's blocks as they follow one another, what goes on in rooms beneath its block; notes for the facilitator only. */
export function linesOf(
  read: Reader,
  session: Session,
  plan: Plan,
  shield: Shield,
  reader: 'everyone' | 'facilitator',
): readonly SessionDay[] {
  const about = concerned(read, session)
  const taken = minutesTaken(read, session.id)
  const lineOf = (slot: Slot, track: Track | null): SessionLine => {
    const { block } = slot
    const lead = block.leadId === null ? undefined : partyOf(read, block.leadId)
    const concerning = lead ? [...about, lead] : about
    const words = (text: string): string => shield.text(text, concerning)
    return {
      id: block.id,
      at: slot.start,
      start: clockOf(slot.start),
      end: clockOf(slot.end),
      minutes: block.minutes,
      took: taken.get(block.id) ?? null,
      kind: blockKindLabels[block.kind],
      title: words(block.title),
      lead: lead ? shield.party(lead) : '',
      room: track ? words([track.title, track.room].filter(Boolean).join(', ')) : words(block.room),
      description: words(block.description),
      notes: reader === 'everyone' ? '' : shield.teamOnly(block.facilitatorNotes, 'facilitator’s notes'),
      materials: words(block.materials),
      attachments: reader === 'everyone' ? '' : words(block.attachments),
      method: methodById(read, block.methodId)?.title ?? '',
      limits: limitsOf(slot),
    }
  }
  const together = (slot: PlanSlot): SessionLine[] => [
    lineOf(slot, null),
    ...slot.rooms.flatMap((room) => room.slots.map((inside) => lineOf(inside, room.track))),
  ]
  return plan.days.map(({ day, date, slots }) => ({
    date,
    label: plan.days.length === 1 ? null : `Day ${day + 1}: ${shortDate(date)}`,
    lines: slots.flatMap(together),
  }))
}

/** The people whom a first name or a surname alone can mean here: the forum's, and whoever was there. */
export function concerned(read: Reader, session: Session): readonly Party[] {
  const members = membersOf(read, session.forumId).map(({ person }) => person.id)
  const there = read.where(attendances, 'sessionId', session.id).map(({ personId }) => personId)
  return partiesOf(read, [...new Set([...members, ...there])])
}

/** "System Leadership Forum, session 6". */
export function placeWords(read: Reader, session: Session, shield: Shield): string {
  const forum = read.get(forums, session.forumId)
  const place = `Session ${sessionNumber(read, session)}`
  return forum ? `${shield.text(forum.name)}, ${place.toLocaleLowerCase('en-GB')}` : place
}

/** When, where and why a session meets. */
export function sessionFacts(session: Session, shield: Shield): readonly { label: string; value: string }[] {
  return [
    { label: 'When', value: whenWords(session) },
    ...(session.venue === '' ? [] : [{ label: 'Where', value: shield.text(session.venue) }]),
    ...(session.purpose === '' ? [] : [{ label: 'Why', value: shield.text(session.purpose) }]),
  ]
}

function limitsOf({ block }: Slot): string {
  const limits = [
    block.lockedStart === null ? '' : `locked to ${block.lockedStart}`,
    block.minimumMinutes === null ? '' : `at least ${duration(block.minimumMinutes)}`,
    block.droppable ? 'may be dropped' : '',
  ]
  const words = limits.filter(Boolean).join('; ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
