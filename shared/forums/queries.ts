import { commitments, type Commitment } from '../commitments/commitments.ts'
import { isOpen } from '../commitments/queries.ts'
import { organisations, people, type Organisation, type Person } from '../people/people.ts'
import { nameOrder } from '../people/queries.ts'
import { places, type Place } from '../programme/programme.ts'
import type { Reader } from '../records/reader.ts'
import { sessions, type Session } from '../sessions/sessions.ts'
import { forumRoles, forums, memberships, type Forum, type Membership } from './forums.ts'

/** Forums by name; archived ones last. */
export function forumsByName(read: Reader): readonly Forum[] {
  return [...read.all(forums)].sort(
    (a, b) => Number(a.archived) - Number(b.archived) || nameOrder.compare(a.name, b.name),
  )
}

export interface ForumCard {
  readonly forum: Forum
  readonly place: Place | undefined
  readonly members: number
  readonly sessions: number
  /** The soonest planned session on or after the day asked for. */
  readonly next: Session | undefined
  readonly open: number
}

/** What the list of forums shows of each, by name; archived ones last. */
export function forumCards(read: Reader, today: string): readonly ForumCard[] {
  const open = new Map<string | null, number>()
  for (const held of read.all(commitments)) if (isOpen(held)) open.set(held.forumId, (open.get(held.forumId) ?? 0) + 1)
  return forumsByName(read).map((forum) => {
    const meetings = read.where(sessions, 'forumId', forum.id)
    return {
      forum,
      place: read.get(places, forum.placeId),
      members: membersOf(read, forum.id).filter(({ membership }) => membership.to === null).length,
      sessions: meetings.length,
      next: soonest(meetings, today),
      open: open.get(forum.id) ?? 0,
    }
  })
}

function soonest(meetings: readonly Session[], today: string): Session | undefined {
  const when = (session: Session): string => `${session.date} ${session.start}`
  return meetings
    .filter((session) => session.state === 'planning' && session.date >= today)
    .reduce<Session | undefined>((first, each) => (first && when(first) <= when(each) ? first : each), undefined)
}

export interface ForumHead {
  readonly forum: Forum
  readonly place: Place | undefined
}

/** A forum and where it works; undefined when it is no longer there. */
export function forumHead(read: Reader, id: string): ForumHead | undefined {
  const forum = read.get(forums, id)
  return forum && { forum, place: read.get(places, forum.placeId) }
}

export interface OpenWork {
  readonly open: number
  readonly overdue: number
  /** The few that are due first; those without a date come last. */
  readonly first: readonly Commitment[]
}

/** What a forum owes today. */
export function openWork(read: Reader, forumId: string, today: string, most: number): OpenWork {
  return summed(read.where(commitments, 'forumId', forumId).filter(isOpen), today, most)
}

function summed(held: readonly Commitment[], on: string, most: number): OpenWork {
  const first: Commitment[] = []
  for (const each of held) {
    const place = first.findIndex((other) => (each.due ?? '9999') < (other.due ?? '9999'))
    if (place >= 0) first.splice(place, 0, each)
    else if (first.length < most) first.push(each)
    if (first.length > most) first.pop()
  }
  const overdue = held.filter(({ due }) => due !== null && due < on).length
  return { open: held.length, overdue, first }
}

export interface Member {
  readonly membership: Membership
  readonly person: Person
  readonly organisation: Organisation | undefined
}

/** Who is in a forum: by role, then name. */
export function membersOf(read: Reader, forumId: string): readonly Member[] {
  return read
    .where(memberships, 'forumId', forumId)
    .flatMap((membership) => {
      const person = read.get(people, membership.personId)
      return person ? [{ membership, person, organisation: read.get(organisations, person.organisationId) }] : []
    })
    .sort(
      (a, b) =>
        forumRoles.indexOf(a.membership.role) - forumRoles.indexOf(b.membership.role) ||
        nameOrder.compare(a.person.name, b.person.name),
    )
}

/** How many forums are not archived. */
export function forumTotal(read: Reader): number {
  return read.all(forums).filter((forum) => !forum.archived).length
}
