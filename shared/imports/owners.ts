import { forums } from '../forums/forums.ts'
import { isEmail, nameInEmail } from '../people/contact.ts'
import type { Reader } from '../records/reader.ts'
import { initialsIn, knownNames, nameKey, type KnownNames } from './names.ts'
import { proposer } from './near.ts'
import { splitAside, splitNames } from './splitNames.ts'
import { columnOfNames, forenameFirst, isUnclearPair } from './surnamesFirst.ts'

/** Who stands behind a name in an owner cell. */
export type Owner =
  | { readonly kind: 'known'; readonly id: string; readonly name: string }
  | {
      /** Somebody the programme does not have yet. */
      readonly kind: 'new'
      /** The same for every spelling that means the same person. */
      readonly key: string
      readonly name: string
      readonly initials: string
      /** Where the cell gives an address instead of a name. */
      readonly email?: string
      /** What stood in brackets behind the name: a role, an organisation. */
      readonly aside: string
      /** Somebody the programme has, who may be meant: one letter apart, or the same initials. */
      readonly near: { readonly id: string; readonly name: string } | null
    }

export interface ReadOwners {
  readonly owners: readonly Owner[]
  /** How something was understood that the cell does not say outright. */
  readonly understood?: readonly string[]
  readonly warnings: readonly string[]
  /** What could not be taken for an owner, to be kept with the details; empty otherwise. */
  readonly left: string
}

/** Matches names in owner cells to the programme's people, organisations and forums. Reads the programme once. */
export interface OwnerMatcher {
  read(cell: string): ReadOwners
}

interface Match {
  readonly owner: Owner | null
  readonly warning?: string
  /** Set when some of the text is not in the owner. */
  readonly left?: string
}

/** Longer than this it is a sentence, not a name. */
const longestName = 80
/** As the commitment's schema has it. */
const mostOwners = 50

const mayBeTwo = /\s(?:and|&)\s|\p{L}{2}\s*\/\s*\p{L}{2}/iu
const everyone =
  /^(?:pawb|all|everyone|everybody|all members|all partners|all attendees|whole group|the group|group|forum)$/
const nobodyYet = /^\s*(?:tbc|tbd|tba|to be (?:confirmed|decided|agreed)|n\/?a|none|vacant|\?+)\s*$/i

/** `cells`: those of the columns that are to be read. Together they tell whether surnames come first. */
export function ownerMatcher(
  reader: Reader,
  forumId: string | null,
  names: ReadonlyMap<string, string | null>,
  cells: Iterable<string> = [],
): OwnerMatcher {
  const known = withSaid(knownNames(reader, forumId), names, reader)
  const column = columnOfNames(cells, known)
  const propose = proposer(reader)
  const forum = reader.get(forums, forumId)
  const remembered = new Map<string, ReadOwners>()
  const asides = new Map<string, string>()

  function match(text: string): Match {
    if (text.length > longestName) {
      return { owner: null, left: text, warning: 'The owner is too long to be a name; it is kept with the details.' }
    }
    if (text.split('/').every((part) => everyone.test(nameKey(part)))) {
      if (forum) return { owner: { kind: 'known', id: forum.id, name: forum.name } }
      const warning = `“${text}” means everyone: choose the forum these commitments belong to.`
      return { owner: null, left: text, warning }
    }
    if (!/\p{L}/u.test(text))
      return { owner: null, left: text, warning: `“${text}” is no name; it is kept with the details.` }
    const { name, aside } = known.has(nameKey(text)) ? { name: text, aside: '' } : splitAside(forenameFirst(text))
    const key = nameKey(initialsIn(name) || name)
    const found = known.get(key)
    if (found === 'several') {
      const warning = `More than one person could be “${text}”; it is kept with the details.`
      return { owner: null, left: text, warning }
    }
    if (found) {
      const owner: Owner = { kind: 'known', id: found.id, name: found.name }
      return aside === '' || found.asides.includes(nameKey(aside)) ? { owner } : { owner, left: text }
    }
    return newOwner(key, name, aside, text)
  }

  /** The first words in brackets go with the new person; others are kept with their commitment. */
  function newOwner(key: string, name: string, aside: string, text: string): Match {
    const first = asides.get(key) ?? aside
    asides.set(key, first)
    const called = isEmail(name) ? nameInEmail(name) : name
    const near = names.has(key) ? null : propose(called)
    const plain = { kind: 'new', key, name: called, initials: initialsIn(called), aside: first, near } as const
    const owner: Owner = isEmail(name) ? { ...plain, email: name } : plain
    return {
      owner,
      ...(near && { warning: `“${name}” may be ${near.name}; say so under “Who is meant”, or they are added.` }),
      ...(aside !== '' && aside !== first && { left: text }),
      ...(mayBeTwo.test(name) && {
        warning: `“${name}” is read as one name; if it is two, put a comma between them.`,
      }),
    }
  }

  function read(cell: string): ReadOwners {
    if (nobodyYet.test(cell)) return { owners: [], warnings: [], left: cell }
    const owners: Owner[] = []
    const understood: string[] = []
    const warnings = new Set<string>()
    const left: string[] = []
    if (isUnclearPair(cell, known, column) && splitNames(cell, known, column).length > 1)
      warnings.add(`“${cell}” is read as two people; if it is one, write it with the forename first.`)
    for (const text of splitNames(cell, known, column)) {
      const turned = known.has(nameKey(text)) ? text : forenameFirst(text)
      if (turned !== text) understood.push(`“${text}” is read as one person, ${turned}.`)
      const { owner, warning, left: rest } = match(text)
      if (warning) warnings.add(warning)
      if (rest) left.push(rest)
      if (!owner || owners.some((each) => sameOwner(each, owner))) continue
      if (owners.length < mostOwners) owners.push(owner)
      else {
        warnings.add(`Only the first ${mostOwners} owners are taken; the others are kept with the details.`)
        left.push(text)
      }
    }
    return { owners, ...(understood.length > 0 && { understood }), warnings: [...warnings], left: left.join(', ') }
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

/** The names, and those of which somebody said whom they stand for; those said to be new are known no longer. */
function withSaid(known: KnownNames, names: ReadonlyMap<string, string | null>, reader: Reader): KnownNames {
  const all = new Map(known)
  for (const [key, id] of names) {
    const found = id === null ? undefined : reader.find(id)?.record
    if (found && id !== null) all.set(key, { id, name: String(found['name'] ?? ''), asides: [] })
    else all.delete(key)
  }
  return all
}

function sameOwner(a: Owner, b: Owner): boolean {
  if (a.kind === 'known') return b.kind === 'known' && a.id === b.id
  return b.kind === 'new' && a.key === b.key
}
