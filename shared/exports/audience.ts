import { forums } from '../forums/forums.ts'
import { withoutContact } from '../people/contact.ts'
import { firstNamesAlone, NameFinder } from '../people/names.ts'
import { people, type Person } from '../people/people.ts'
import { initialsOf, organisationsByName, peopleByName, type Party } from '../people/queries.ts'
import { placesByName } from '../programme/queries.ts'
import type { Reader } from '../records/reader.ts'
import { attendances } from '../sessions/run.ts'
import { termsOf, type Audience, type Recipients, type Terms } from './terms.ts'

/** Something that was kept back, and how often, to be shown as "label: count" before a file leaves. */
export interface Withheld {
  readonly kind: 'names' | 'confidential' | 'contact' | 'private' | 'mentions'
  readonly label: string
  readonly count: number
}

/**
 * Decides what an audience sees. A report passes everything people wrote or are called through it, once, before
 * any writer gets it; it counts what it keeps back.
 */
export class Shield {
  readonly #audience: Audience
  readonly #terms: Terms
  readonly #read: Reader
  readonly #names: NameFinder
  readonly #hiddenNames = new Set<string>()
  readonly #private = new Map<string, number>()
  #confidential = 0
  #emails = 0
  #telephones = 0
  #mentions = 0

  constructor(read: Reader, recipients: Recipients) {
    this.#read = read
    this.#audience = recipients.audience
    this.#terms = termsOf(recipients)
    const everyone = this.showsNames ? [] : [...peopleByName(read), ...deputies(read)]
    this.#names = new NameFinder(everyone, firstNamesAlone(everyone, namesOfOthers(read)))
  }

  /** Whether this audience may know that an item is there; counts those it may not. */
  admits(item: { readonly confidential: boolean }): boolean {
    if (this.#terms.confidential || !item.confidential) return true
    this.#confidential += 1
    return false
  }

  /** Whether this audience is shown confidential items at all. */
  get showsConfidential(): boolean {
    return this.#terms.confidential
  }

  /** Whether people are called by their names. */
  get showsNames(): boolean {
    return this.#terms.names === 'full'
  }

  /** Whether people are told apart by their roles, not by any part of their names. */
  get showsRolesOnly(): boolean {
    return this.#terms.names === 'role'
  }

  /** Whether this audience is given e-mail addresses and telephone numbers. */
  get showsContact(): boolean {
    return this.#terms.contact
  }

  /** Who somebody is, in the words this audience may read. */
  party(party: Party): string {
    if (party.kind !== 'person') return this.text(party.name)
    const organisation = this.text(party.detail)
    if (this.showsNames) return organisation ? `${party.name} (${organisation})` : party.name
    const person = this.#read.get(people, party.id)
    if (person) this.#hiddenNames.add(person.id)
    if (!this.showsRolesOnly) return organisation ? `${party.initials} (${organisation})` : party.initials
    return person ? this.#role(person, organisation) : organisation
  }

  /**
   * Words somebody wrote, without contact details and names of people in the programme where those are held back; a
   * first name alone too, where it can mean one person only. `about` are the people concerned: for them any first name
   * or surname alone is replaced.
   */
  text(words: string, about: readonly Party[] = []): string {
    let text = words
    if (!this.#terms.contact) text = this.#withoutContact(text)
    if (this.showsNames) return text
    const concerned = new Set(about.filter((party) => party.kind === 'person').map((party) => party.id))
    const result = this.#names.replace(text, concerned, (person) => {
      this.#hiddenNames.add(person.id)
      return this.#instead(person)
    })
    if (result.mentions > 0) this.#mentions += 1
    return result.text
  }

  /** Words that the public never sees; `what` names them in the plural: "updates". */
  private(words: string, what: string, about: readonly Party[] = []): string {
    if (this.#audience !== 'public') return this.text(words, about)
    if (words !== '') this.#private.set(what, (this.#private.get(what) ?? 0) + 1)
    return ''
  }

  /** Words that nobody beyond the team sees; `what` names them in the plural: "facilitator’s notes". */
  teamOnly(words: string, what: string): string {
    if (this.#audience === 'team') return this.text(words)
    if (words !== '') this.#private.set(what, (this.#private.get(what) ?? 0) + 1)
    return ''
  }

  /** Whether what the facilitator noted for the team is there at all. */
  get showsNotes(): boolean {
    return this.#audience === 'team'
  }

  /** Whether the columns of private words are there at all. */
  get showsPrivate(): boolean {
    return this.#audience !== 'public'
  }

  /** What was kept back so far. */
  get withheld(): readonly Withheld[] {
    const names = this.showsRolesOnly ? 'people shown by role and organisation' : 'people shown by their initials'
    const all: Withheld[] = [
      { kind: 'names', label: names, count: this.#hiddenNames.size },
      { kind: 'confidential', label: 'confidential items left out', count: this.#confidential },
      { kind: 'contact', label: 'e-mail addresses left out', count: this.#emails },
      { kind: 'contact', label: 'telephone numbers left out', count: this.#telephones },
      ...[...this.#private].map(([what, count]): Withheld => ({ kind: 'private', label: `${what} left out`, count })),
      {
        kind: 'mentions',
        label: 'texts with a word that may be somebody’s first name or surname: please read them',
        count: this.#mentions,
      },
    ]
    return all.filter(({ count }) => count > 0)
  }

  #withoutContact(words: string): string {
    const { text, emails, telephones } = withoutContact(words)
    this.#emails += emails
    this.#telephones += telephones
    return text
  }

  #instead(person: Person): string {
    return this.showsRolesOnly ? this.#role(person, '') : person.initials || initialsOf(person.name)
  }

  #role(person: Person, organisation: string): string {
    const role = this.#names.replace(person.role, new Set([person.id]), () => '').text.trim()
    if (role && organisation) return `${role}, ${organisation}`
    if (role) return role
    return organisation ? `A member of ${organisation}` : 'A participant'
  }
}

/** Names that are not people's: what "Rowan House" says is a house, whoever is called Rowan. */
function namesOfOthers(read: Reader): readonly string[] {
  const organisations = organisationsByName(read).flatMap(({ name, shortName }) => [name, shortName])
  return [...organisations, ...placesByName(read).map(({ name }) => name), ...read.all(forums).map(({ name }) => name)]
}

/** Those who came instead of somebody are named in the attendance only: as people without a role, one for each name. */
function deputies(read: Reader): readonly Person[] {
  const named = new Map<string, Person>()
  const unsaid = { initials: '', role: '', organisationId: null, email: '', phone: '', notes: '' }
  for (const { id, createdAt, deletedAt, deputyName } of read.all(attendances)) {
    if (deputyName !== '') named.set(deputyName, { id, createdAt, deletedAt, name: deputyName, ...unsaid })
  }
  return [...named.values()]
}
