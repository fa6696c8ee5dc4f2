import { forums } from '../forums/forums.ts'
import type { Reader } from '../records/reader.ts'
import { withoutTitle } from './names.ts'
import { isFormer, organisations, people, type Organisation, type Person } from './people.ts'

/** "1", "2", "10" in number order; names as UK readers expect. */
export const nameOrder = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

/** Everybody but those who asked to be removed. */
export function peopleByName(read: Reader): readonly Person[] {
  return read
    .all(people)
    .filter((person) => !isFormer(person))
    .sort((a, b) => nameOrder.compare(a.name, b.name))
}

export function organisationsByName(read: Reader): readonly Organisation[] {
  return [...read.all(organisations)].sort((a, b) => nameOrder.compare(a.name, b.name))
}

export function organisationOf(read: Reader, person: Person): Organisation | undefined {
  return read.get(organisations, person.organisationId)
}

/** Someone who can give or receive a promise or lead a block: a person, an organisation, or everyone in a forum. */
export interface Party {
  readonly id: string
  readonly kind: 'person' | 'organisation' | 'forum'
  readonly name: string
  /** One to three letters for a round badge. */
  readonly initials: string
  /** The person's organisation, or the organisation itself; null for a forum. */
  readonly organisationId: string | null
  /** What to add after the name: a person's organisation. */
  readonly detail: string
}

/** Who an id stands for; undefined when they are no longer there. */
export function partyOf(read: Reader, id: string): Party | undefined {
  const found = read.find(id)
  if (found?.table === people.name) {
    const person = found.record as Person
    const organisation = organisationOf(read, person)
    return {
      id,
      kind: 'person',
      name: person.name,
      initials: person.initials || initialsOf(person.name),
      organisationId: person.organisationId,
      detail: organisation?.name ?? '',
    }
  }
  if (found?.table === organisations.name) {
    const { name, shortName } = found.record as Organisation
    return {
      id,
      kind: 'organisation',
      name,
      initials: shortName !== '' && shortName.length <= 4 ? shortName : initialsOf(name),
      organisationId: id,
      detail: '',
    }
  }
  if (found?.table === forums.name) {
    const name = String(found.record['name'])
    return { id, kind: 'forum', name: `Everyone in ${name}`, initials: 'All', organisationId: null, detail: '' }
  }
  return undefined
}

/** "Dr Amara Okafor" → "AO". At most three letters. */
export function initialsOf(name: string): string {
  const letters = withoutTitle(name)
    .split(/[\s-]+/u)
    .map((word) => [...word].find((character) => /\p{L}|\p{N}/u.test(character)) ?? '')
    .filter(Boolean)
  const chosen = letters.length > 3 ? [letters[0], letters.at(-1)] : letters
  return chosen.join('').toLocaleUpperCase('en-GB')
}
