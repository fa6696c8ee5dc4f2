import { forums, memberships } from '../forums/forums.ts'
import { organisations, people } from '../people/people.ts'
import type { Reader } from '../records/reader.ts'

/** Somebody the programme has, under one of their names. */
export interface KnownName {
  readonly id: string
  readonly name: string
  /** Keys of what may stand in brackets behind the name without saying anything new: role, organisation, what stood there first. */
  readonly asides: readonly string[]
}

/** By key. `several`: more than one could be meant. */
export type KnownNames = ReadonlyMap<string, KnownName | 'several'>

const initialsLook = /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.\s?){2,4}|\p{Lu}\p{Ll}?\p{Lu})$/u
const severalWords = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}(?:\s*\([^()]*\))?$/u
/** "FN", "F.N.". */
export function isInitials(text: string): boolean {
  return initialsLook.test(text)
}

/** "Joy Tanner", with or without something in brackets. */
export function isFullName(text: string): boolean {
  return severalWords.test(text)
}

/** "FN" and "F.N." are FN; a name has none. */
export function initialsIn(text: string): string {
  return initialsLook.test(text) ? text.replace(/[\s.]/g, '').toUpperCase() : ''
}

/** The same for every spelling of one name. */
export function nameKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim()
}

/** Names, initials, e-mail addresses and short names. Where two people share initials, the chosen forum's member is meant. */
export function knownNames(reader: Reader, forumId: string | null): KnownNames {
  const members = new Set(forumId ? reader.where(memberships, 'forumId', forumId).map((each) => each.personId) : [])
  const inForum = new Map<string, KnownName | 'several'>()
  const elsewhere = new Map<string, KnownName | 'several'>()
  for (const person of reader.all(people)) {
    const organisation = reader.get(organisations, person.organisationId)
    const asides = [person.role, person.notes, organisation?.name ?? '', organisation?.shortName ?? ''].map(nameKey)
    for (const text of [person.name, person.initials, person.email]) {
      addName(members.has(person.id) ? inForum : elsewhere, text, { id: person.id, name: person.name, asides })
    }
  }
  const outside = new Map<string, KnownName | 'several'>()
  for (const { id, name, shortName } of reader.all(organisations)) {
    for (const text of [name, shortName]) addName(outside, text, { id, name, asides: [] })
  }
  for (const { id, name } of reader.all(forums)) {
    for (const text of [name, `Everyone in ${name}`]) addName(outside, text, { id, name, asides: [] })
  }
  return new Map([...outside, ...elsewhere, ...inForum])
}

function addName(known: Map<string, KnownName | 'several'>, text: string, meant: KnownName): void {
  const key = nameKey(text)
  if (key === '') return
  const held = known.get(key)
  known.set(key, held && held !== 'several' && held.id !== meant.id ? 'several' : (held ?? meant))
}

/** One name as it stands, without what says only that it is the first of several. */
export function tidyName(text: string): string {
  return text
    .replace(/\((?:lead|chair|owner)\)/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
}
