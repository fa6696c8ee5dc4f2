import { forums, memberships } from '../forums/forums.ts'
import { organisations, people } from '../people/people.ts'
import type { Reader } from '../records/reader.ts'

/** Who stands behind a name in an owner cell. */
export type Owner =
  | { readonly kind: 'known'; readonly id: string; readonly name: string }
  /** Somebody the programme does not have yet. `key` is the same for every spelling that means the same person. */
  | { readonly kind: 'new'; readonly key: string; readonly name: string; readonly initials: string }

export interface ReadOwners {
  readonly owners: readonly Owner[]
  readonly warnings: readonly string[]
  /** What could not be taken for an owner, to be kept with the details; empty otherwise. */
  readonly left: string
}

/** Matches names in owner cells to the programme's people, organisations and the chosen forum. Reads the programme once. */
export interface OwnerMatcher {
  read(cell: string): ReadOwners
}

/** Longer than this it is a sentence, not a name. */
const longestName = 80
/** As the commitment's schema has it. */
const mostOwners = 50

const everyone = /^(?:all|everyone|everybody|all members|all partners|all attendees|whole group|the group|group|forum)$/
const nobodyYet = /^\s*(?:tbc|tbd|tba|to be (?:confirmed|decided|agreed)|n\/?a|none|vacant|\?+)\s*$/i
const initialsLook = /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.\s?){2,4}|\p{Lu}\p{Ll}?\p{Lu})$/u
const severalWords = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}$/u

export function ownerMatcher(reader: Reader, forumId: string | null): OwnerMatcher {
  const known = knownNames(reader, forumId)
  const forum = reader.get(forums, forumId)
  const remembered = new Map<string, ReadOwners>()

  function one(text: string): Owner | 'everyone' | 'ambiguous' {
    const initials = initialsLook.test(text) ? text.replace(/[\s.]/g, '').toUpperCase() : ''
    const key = nameKey(initials || text)
    if (everyone.test(key)) return forum ? { kind: 'known', id: forum.id, name: forum.name } : 'everyone'
    const found = known.get(key)
    if (found === 'several') return 'ambiguous'
    if (found) return { kind: 'known', ...found }
    return { kind: 'new', key, name: text, initials }
  }

  function read(cell: string): ReadOwners {
    if (nobodyYet.test(cell)) return { owners: [], warnings: [], left: cell }
    const owners: Owner[] = []
    const warnings: string[] = []
    const left: string[] = []
    for (const text of splitOwners(cell, (name) => known.has(nameKey(name)))) {
      const owner = text.length > longestName ? 'long' : one(text)
      if (owner === 'long') {
        warnings.push('The owner is too long to be a name; it is kept with the details.')
      } else if (owner === 'everyone') {
        warnings.push(`“${text}” means everyone: choose the forum these commitments belong to.`)
      } else if (owner === 'ambiguous') {
        warnings.push(`More than one person could be “${text}”; it is kept with the details.`)
      } else if (owners.some((each) => sameOwner(each, owner))) continue
      else if (owners.length < mostOwners) {
        owners.push(owner)
        if (/\s(?:and|&)\s/i.test(text) && owner.kind === 'new') {
          warnings.push(`“${text}” is read as one name; if it is two, put a comma between them.`)
        }
        continue
      } else warnings.push(`Only the first ${mostOwners} owners are taken; the others are kept with the details.`)
      left.push(text)
    }
    return { owners, warnings: [...new Set(warnings)], left: left.join(', ') }
  }

  return {
    read(cell) {
      const before = remembered.get(cell)
      if (before) return before
      const fresh = read(cell)
      remembered.set(cell, fresh)
      return fresh
    },
  }
}

/** `KD, MM, KR`, `MW/YO`, `Ann Lee and Bo Yi`, one a line. A known name is never split, nor is "Health and Housing". */
function splitOwners(cell: string, isKnown: (name: string) => boolean): readonly string[] {
  const whole = tidyName(cell)
  if (whole === '' || /^[-–—]+$/.test(whole)) return []
  if (isKnown(whole)) return [whole]
  const parts = cell.split(/[,;\n|+]|\s[-–—]\s/).flatMap((part) => splitInner(tidyName(part), isKnown))
  return parts.filter((part) => part !== '')
}

function splitInner(text: string, isKnown: (name: string) => boolean): readonly string[] {
  if (isKnown(text)) return [text]
  const parts = text
    .split(/\s*[/&]\s*|\s+and\s+/i)
    .map(tidyName)
    .filter((part) => part !== '')
  const separate = parts.every((part) => isKnown(part) || initialsLook.test(part) || severalWords.test(part))
  return parts.length > 1 && separate ? parts : [text]
}

type Known = Map<string, { id: string; name: string } | 'several'>

/** Names, initials, e-mail addresses and short names. Where two people share initials, the chosen forum's member is meant. */
function knownNames(reader: Reader, forumId: string | null): Known {
  const members = new Set(forumId ? reader.where(memberships, 'forumId', forumId).map((each) => each.personId) : [])
  const inForum: Known = new Map()
  const elsewhere: Known = new Map()
  for (const person of reader.all(people)) {
    for (const text of [person.name, person.initials, person.email]) {
      addName(members.has(person.id) ? inForum : elsewhere, text, person)
    }
  }
  const outside: Known = new Map()
  for (const organisation of reader.all(organisations)) {
    for (const text of [organisation.name, organisation.shortName]) addName(outside, text, organisation)
  }
  for (const forum of reader.all(forums)) addName(outside, forum.name, forum)
  return new Map([...outside, ...elsewhere, ...inForum])
}

function addName(known: Known, text: string, { id, name }: { id: string; name: string }): void {
  const key = nameKey(text)
  if (key === '') return
  const held = known.get(key)
  known.set(key, held && held !== 'several' && held.id !== id ? 'several' : (held ?? { id, name }))
}

function sameOwner(a: Owner, b: Owner): boolean {
  if (a.kind === 'known') return b.kind === 'known' && a.id === b.id
  return b.kind === 'new' && a.key === b.key
}

function tidyName(text: string): string {
  return text
    .replace(/\((?:lead|chair|owner)\)/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function nameKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim()
}
