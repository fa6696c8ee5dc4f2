import { commitments, openStates } from '../commitments/commitments.ts'
import { people, type Person } from '../people/people.ts'
import { nameOrder } from '../people/queries.ts'
import type { Reader } from '../records/reader.ts'
import { forumRoles, forums, memberships, type Forum, type Membership } from './forums.ts'

/** Forums by name; archived ones last. */
export function forumsByName(read: Reader): readonly Forum[] {
  return [...read.all(forums)].sort(
    (a, b) => Number(a.archived) - Number(b.archived) || nameOrder.compare(a.name, b.name),
  )
}

export interface Member {
  readonly membership: Membership
  readonly person: Person
}

/** Who is in a forum: by role, then name. */
export function membersOf(read: Reader, forumId: string): readonly Member[] {
  return read
    .where(memberships, 'forumId', forumId)
    .flatMap((membership) => {
      const person = read.get(people, membership.personId)
      return person ? [{ membership, person }] : []
    })
    .sort(
      (a, b) =>
        forumRoles.indexOf(a.membership.role) - forumRoles.indexOf(b.membership.role) ||
        nameOrder.compare(a.person.name, b.person.name),
    )
}

/** How many commitments of a forum are still open. */
export function openCommitmentCount(read: Reader, forumId: string): number {
  return read.where(commitments, 'forumId', forumId).filter((held) => openStates.includes(held.state)).length
}

/** How many forums are not archived. */
export function forumTotal(read: Reader): number {
  return read.all(forums).filter((forum) => !forum.archived).length
}
