import { NameFinder } from '../people/names.ts'
import { people, type Person } from '../people/people.ts'
import { initialsOf, peopleByName, type Party } from '../people/queries.ts'
import type { Reader } from '../records/reader.ts'
import type { Audience } from '../register/register.ts'
import { attendances } from '../sessions/run.ts'

export { audiences, type Audience } from '../register/register.ts'

export const audienceLabels: Readonly<Record<Audience, string>> = {
  team: 'Our team',
  partners: 'Partners',
  public: 'Anyone',
}

/** What each audience is given, in words for the sheet that is shown before anything leaves. */
export const audienceRules: Readonly<Record<Audience, string>> = {
  team: 'Full names. E-mail addresses are left out.',
  partners: 'Names are shortened to initials. Confidential items and e-mail addresses are left out.',
  public:
    'People appear by role and organisation. Confidential items, help needed, details, updates and e-mail addresses are left out.',
}

/** Something that was kept back, and how often, to be shown as "label: count" before a file leaves. */
export interface Withheld {
  readonly kind: 'names' | 'confidential' | 'emails' | 'private' | 'mentions'
  readonly label: string
  readonly count: number
}

// Bounded on both sides of the @, so that a long run of letters cannot make the search slow.
const email = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu

/**
 * Decides what an audience sees. A report passes everything people wrote or are called through it, once, before
 * any writer gets it; it counts what it keeps back.
 */
export class Shield {
  readonly #audience: Audience
  readonly #read: Reader
  readonly #names: NameFinder
  readonly #hiddenNames = new Set<string>()
  readonly #private = new Map<string, number>()
  #confidential = 0
  #emails = 0
  #mentions = 0

  constructor(read: Reader, audience: Audience) {
    this.#read = read
    this.#audience = audience
    this.#names = new NameFinder(audience === 'team' ? [] : [...peopleByName(read), ...deputies(read)])
  }

  /** Whether this audience may know that an item is there; counts those it may not. */
  admits(item: { readonly confidential: boolean }): boolean {
    if (this.#audience === 'team' || !item.confidential) return true
    this.#confidential += 1
    return false
  }

  /** Whether this audience is shown confidential items at all. */
  get showsConfidential(): boolean {
    return this.#audience === 'team'
  }

  /** Who somebody is, in the words this audience may read. */
  party(party: Party): string {
    if (party.kind !== 'person') return this.text(party.name)
    const organisation = this.text(party.detail)
    if (this.#audience === 'team') return organisation ? `${party.name} (${organisation})` : party.name
    const person = this.#read.get(people, party.id)
    if (person) this.#hiddenNames.add(person.id)
    if (this.#audience === 'partners') return organisation ? `${party.initials} (${organisation})` : party.initials
    return person ? this.#role(person, organisation) : organisation
  }

  /**
   * Words somebody wrote, without e-mail addresses and, where names are held back, without the names of people in
   * the programme. `about` are the people concerned: for them a first name or surname alone is replaced too.
   */
  text(words: string, about: readonly Party[] = []): string {
    let text = words
    if (text.includes('@')) {
      text = text.replace(email, () => {
        this.#emails += 1
        return '[e-mail address left out]'
      })
    }
    if (this.#audience === 'team') return text
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

  /** Whether the columns of private words are there at all. */
  get showsPrivate(): boolean {
    return this.#audience !== 'public'
  }

  /** What was kept back so far. */
  get withheld(): readonly Withheld[] {
    const names =
      this.#audience === 'partners' ? 'people shown by their initials' : 'people shown by role and organisation'
    const all: Withheld[] = [
      { kind: 'names', label: names, count: this.#hiddenNames.size },
      { kind: 'confidential', label: 'confidential items left out', count: this.#confidential },
      { kind: 'emails', label: 'e-mail addresses left out', count: this.#emails },
      ...[...this.#private].map(([what, count]): Withheld => ({ kind: 'private', label: `${what} left out`, count })),
      {
        kind: 'mentions',
        label: 'texts with a word that may be somebody’s first name or surname: please read them',
        count: this.#mentions,
      },
    ]
    return all.filter(({ count }) => count > 0)
  }

  #instead(person: Person): string {
    return this.#audience === 'partners' ? person.initials || initialsOf(person.name) : this.#role(person, '')
  }

  #role(person: Person, organisation: string): string {
    const role = this.#names.replace(person.role, new Set([person.id]), () => '').text.trim()
    if (role && organisation) return `${role}, ${organisation}`
    if (role) return role
    return organisation ? `A member of ${organisation}` : 'A participant'
  }
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
