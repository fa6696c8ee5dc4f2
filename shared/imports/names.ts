import { forums, memberships } from '../forums/forums.ts'
import { organisations, people } from '../people/people.ts'
import type { Reader } from '../records/reader.ts'

/** Somebody the programme has, under one of their names. */
export interface KnownName {
  readonly id: string
  readonly name: string
  /** Keys of what may stand in brackets behind the name without saying anything new: role and organisation. */
  readonly asides: readonly string[]
}

/** By key. `several`: more than one could be meant. */
export type KnownNames = ReadonlyMap<string, KnownName | 'several'>

const initialsLook = /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.\s?){2,4}|\p{Lu}\p{Ll}?\p{Lu})$/u
const severalWords = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}(?:\s*\([^()]*\))?$/u
/** What stands in brackets belongs to the name before it. */
const outsideBrackets = '(?![^()]*\\))'
const separators = new RegExp(`[,;\\n|+]${outsideBrackets}|\\s[-–—]\\s${outsideBrackets}`)
const innerSeparators = new RegExp(`\\s*[/&]\\s*${outsideBrackets}|\\s+and\\s+${outsideBrackets}`, 'i')

/** `KD, MM, KR`, `MW/YO`, `Ann Lee and Bo Yi`, one a line. A known name is never split, nor is "Health and Housing". */
export function splitNames(cell: string, known: KnownNames): readonly string[] {
  const isKnown = (name: string): boolean => known.has(nameKey(name))
  const whole = tidyName(cell)
  if (whole === '' || /^[-–—]+$/.test(whole)) return []
  if (isKnown(whole)) return [whole]
  return cell.split(separators).flatMap((part) => {
    const text = tidyName(part)
    if (text === '' || isKnown(text)) return text === '' ? [] : [text]
    const parts = text.split(innerSeparators).filter((each) => each !== '')
    const separate = parts.every((each) => isKnown(each) || initialsLook.test(each) || severalWords.test(each))
    return parts.length > 1 && separate ? parts : [text]
  })
}

/** "FN" and "F.N." are FN; a name has none. */
export function initialsIn(text: string): string {
  return initialsLook.test(text) ? text.replace(/[\s.]/g, '').toUpperCase() : ''
}

/** `Joy Tanner (Borough Council)` as the name and what stands in brackets behind it. */
export function splitAside(text: string): { name: string; aside: string } {
  const match = /^(.*\S)\s*\(([^()]+)\)$/.exec(text)
  return { name: match?.[1] ?? text, aside: match?.[2]?.trim() ?? '' }
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
    const asides = [person.role, organisation?.name ?? '', organisation?.shortName ?? ''].map(nameKey)
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

function tidyName(text: string): string {
  return text
    .replace(/\((?:lead|chair|owner)\)/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
}
