import { commitments, openStates, type Commitment } from '../commitments/commitments.ts'
import { byDue, isOpen } from '../commitments/queries.ts'
import { forums, memberships, type Forum, type Membership } from '../forums/forums.ts'
import { places, type Place } from '../programme/programme.ts'
import type { Reader } from '../records/reader.ts'
import { organisations, people, type Organisation, type Person } from './people.ts'
import { nameOrder, organisationOf, organisationsByName, peopleByName } from './queries.ts'

export interface PersonRow {
  readonly person: Person
  readonly organisation: Organisation | undefined
  /** Forums they are in now, by name. */
  readonly forums: readonly Forum[]
  /** Open commitments they gave, alone or with others. */
  readonly open: number
}

/** Everyone, by name, with what the list shows. */
export function personRows(read: Reader): readonly PersonRow[] {
  const open = openByGiver(read)
  return peopleByName(read).map((person) => ({
    person,
    organisation: organisationOf(read, person),
    forums: rolesOf(read, person.id)
      .filter(({ membership }) => membership.to === null)
      .map(({ forum }) => forum),
    open: open.get(person.id) ?? 0,
  }))
}

export interface OrganisationRow {
  readonly organisation: Organisation
  readonly place: Place | undefined
  readonly people: number
  /** Open commitments the organisation or its people gave; one given by several of them counts once. */
  readonly open: number
}

/** Every organisation, by name, with what the list shows. */
export function organisationRows(read: Reader): readonly OrganisationRow[] {
  const staff = new Map<string, number>()
  const employer = new Map<string, string>()
  for (const { id, organisationId } of read.all(people)) {
    if (organisationId === null) continue
    employer.set(id, organisationId)
    staff.set(organisationId, (staff.get(organisationId) ?? 0) + 1)
  }
  const open = new Map<string, number>()
  for (const { state, giverIds } of read.all(commitments)) {
    if (!openStates.includes(state)) continue
    for (const id of new Set(giverIds.map((giverId) => employer.get(giverId) ?? giverId))) {
      open.set(id, (open.get(id) ?? 0) + 1)
    }
  }
  return organisationsByName(read).map((organisation) => ({
    organisation,
    place: read.get(places, organisation.placeId),
    people: staff.get(organisation.id) ?? 0,
    open: open.get(organisation.id) ?? 0,
  }))
}

export interface ForumRoleHeld {
  readonly membership: Membership
  readonly forum: Forum
}

export interface Promises {
  /** Open ones they gave, due first. */
  readonly given: readonly Commitment[]
  /** Open ones they wait for, due first. */
  readonly received: readonly Commitment[]
  /** How many they gave and kept. */
  readonly kept: number
}

export interface PersonPage {
  readonly person: Person
  readonly organisation: Organisation | undefined
  /** Present roles first, then earlier ones; each by forum name. */
  readonly roles: readonly ForumRoleHeld[]
  readonly promises: Promises
}

/** One person's page; undefined when they are no longer there. */
export function personPage(read: Reader, id: string): PersonPage | undefined {
  const person = read.get(people, id)
  if (!person) return undefined
  return {
    person,
    organisation: organisationOf(read, person),
    roles: rolesOf(read, id),
    promises: promisesOf(read, [id]),
  }
}

export interface OrganisationPage {
  readonly organisation: Organisation
  readonly place: Place | undefined
  readonly people: readonly Person[]
  /** What the organisation itself and its people gave and wait for. */
  readonly promises: Promises
}

/** One organisation's page; undefined when it is no longer there. */
export function organisationPage(read: Reader, id: string): OrganisationPage | undefined {
  const organisation = read.get(organisations, id)
  if (!organisation) return undefined
  const staff = [...read.where(people, 'organisationId', id)].sort((a, b) => nameOrder.compare(a.name, b.name))
  return {
    organisation,
    place: read.get(places, organisation.placeId),
    people: staff,
    promises: promisesOf(read, [id, ...staff.map((person) => person.id)]),
  }
}

function rolesOf(read: Reader, personId: string): readonly ForumRoleHeld[] {
  return read
    .where(memberships, 'personId', personId)
    .flatMap((membership) => {
      const forum = read.get(forums, membership.forumId)
      return forum ? [{ membership, forum }] : []
    })
    .sort(
      (a, b) =>
        Number(a.membership.to !== null) - Number(b.membership.to !== null) ||
        nameOrder.compare(a.forum.name, b.forum.name),
    )
}

function promisesOf(read: Reader, partyIds: readonly string[]): Promises {
  const given = new Set(partyIds.flatMap((id) => read.where(commitments, 'giverIds', id)))
  const received = new Set(partyIds.flatMap((id) => read.where(commitments, 'receiverId', id)))
  return {
    given: [...given].filter(isOpen).sort(byDue),
    received: [...received].filter(isOpen).sort(byDue),
    kept: [...given].filter(({ state }) => state === 'kept').length,
  }
}

function openByGiver(read: Reader): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { state, giverIds } of read.all(commitments)) {
    if (!openStates.includes(state)) continue
    for (const id of giverIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
