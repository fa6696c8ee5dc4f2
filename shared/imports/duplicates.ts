import { commitments, type Commitment } from '../commitments/commitments.ts'
import { withoutContact } from '../people/contact.ts'
import type { Reader } from '../records/reader.ts'
import { plainHeading } from './columns.ts'

/** What two promises are compared by. */
export interface Compared {
  readonly reference: string
  readonly action: string
  readonly promisedOn: string
  readonly due: string | null
  /** Ids of the owners that are known. */
  readonly giverIds: readonly string[]
}

export interface Found {
  /** The commitment the programme already has. */
  readonly id: string
  /** It has the same reference only; its words are others. */
  readonly byReference: boolean
}

export interface DuplicateFinder {
  /** What the programme already has, and an earlier row of this file, that say the same. Remembers this row for the next. */
  find(candidate: Compared, row: number): { existing: Found | null; earlierRow: number | null }
}

/** With one reference shared by thousands, comparing all with all would never end. */
const mostCompared = 20
const nearlyAll = 0.8
/** A word that stands in more promises than this tells none of them from the others. */
const commonWord = 100

/** `related`: whether a commitment belongs to the same log, so that a reference alone means it. */
export function duplicateFinder(reader: Reader, related: (held: Commitment) => boolean): DuplicateFinder {
  const existing = new Index<Commitment>()
  for (const commitment of reader.all(commitments)) existing.add(compared(commitment), commitment)
  const earlier = new Index<number>()
  // Each commitment is one row's: two rows that are alike may both be here already.
  const taken = new Set<string>()
  return {
    find(given, row) {
      const candidate = compared(given)
      const free = (held: Commitment): boolean => !taken.has(held.id)
      const same =
        existing.takeSame(candidate, free) ?? existing.find(candidate, free) ?? existing.findNear(candidate, free)
      const held = same ?? existing.ofReference(candidate, (each) => free(each) && related(each))
      const earlierRow = earlier.find(candidate, () => true)
      earlier.add(candidate, row)
      if (held) taken.add(held.id)
      return { existing: held && { id: held.id, byReference: same === null }, earlierRow }
    },
  }
}

/** Addresses and numbers are left out on either side: a file may come back without them. */
function compared<T extends Compared>(item: T): T {
  const { text } = withoutContact(item.action)
  return text === item.action ? item : { ...item, action: text }
}

/** Finds what has the same reference and nearly the same action or, without a reference, nearly the same action and an owner or a date in common. */
class Index<Key> {
  readonly #held = new Map<string, { item: Compared; key: Key }[]>()
  readonly #byWord = new Map<string, { item: Compared; key: Key }[]>()
  /** Those that say exactly the same, however many, in their order. */
  readonly #same = new Map<string, { keys: Key[]; next: number }>()

  add(item: Compared, key: Key): void {
    const entry = { item, key }
    put(this.#held, bucketOf(item), entry, mostCompared)
    const same = this.#same.get(exactly(item))
    if (same) same.keys.push(key)
    else this.#same.set(exactly(item), { keys: [key], next: 0 })
    for (const word of wordsOf(item.action)) put(this.#byWord, word, entry, commonWord + 1)
  }

  /** Says exactly the same; what does not fit now never will, and is not looked at again. */
  takeSame(candidate: Compared, fits: (key: Key) => boolean): Key | null {
    const same = this.#same.get(exactly(candidate))
    while (same && same.next < same.keys.length) {
      const key = same.keys[same.next++]
      if (key !== undefined && fits(key)) return key
    }
    return null
  }

  find(candidate: Compared, fits: (key: Key) => boolean): Key | null {
    const held = this.#held.get(bucketOf(candidate)) ?? []
    const same = held.filter(({ item, key }) => fits(key) && isSame(item, candidate))
    return (same.find(({ item }) => item.action === candidate.action) ?? same[0])?.key ?? null
  }

  /** Nearly the same words and an owner in common, whatever the reference, where one of the two has none. */
  findNear(candidate: Compared, fits: (key: Key) => boolean): Key | null {
    const seen = new Set<Key>()
    for (const word of wordsOf(candidate.action)) {
      const held = this.#byWord.get(word) ?? []
      if (held.length > commonWord) continue
      for (const { item, key } of held) {
        if (seen.has(key)) continue
        seen.add(key)
        const oneWithout = item.reference === '' || candidate.reference === ''
        const together = item.giverIds.some((id) => candidate.giverIds.includes(id))
        if (oneWithout && together && fits(key) && alike(item.action, candidate.action)) return key
      }
    }
    return null
  }

  ofReference(candidate: Compared, fits: (key: Key) => boolean): Key | null {
    if (plainHeading(candidate.reference) === '') return null
    const held = this.#held.get(bucketOf(candidate))?.filter(({ key }) => fits(key)) ?? []
    return (held.find(({ item }) => item.reference === candidate.reference) ?? held[0])?.key ?? null
  }
}

function put<T>(map: Map<string, T[]>, key: string, entry: T, most: number): void {
  const held = map.get(key)
  if (!held) map.set(key, [entry])
  else if (held.length < most) held.push(entry)
}

function exactly({ reference, action, promisedOn, due, giverIds }: Compared): string {
  return [reference, action, promisedOn, due ?? '', ...giverIds].join('\n')
}

function bucketOf({ reference, action }: Compared): string {
  // A spreadsheet program may have saved "01.05" as 1.05.
  const plain = /^\d+(?:\.\d+)?$/.test(reference) ? String(Number(reference)) : plainHeading(reference)
  return plain === '' ? `action ${plainHeading(action) || action}` : `reference ${plain}`
}

function isSame(a: Compared, b: Compared): boolean {
  if (plainHeading(a.reference) !== '') return alike(a.action, b.action)
  const dated = a.promisedOn === b.promisedOn || (a.due !== null && a.due === b.due)
  return dated || a.giverIds.some((id) => b.giverIds.includes(id))
}

/** Whether two texts share at least eight of ten words. */
function alike(a: string, b: string): boolean {
  if (a === b) return true
  const first = wordsOf(a)
  const second = wordsOf(b)
  const shared = [...first].filter((word) => second.has(word)).length
  return shared > 0 && shared / (first.size + second.size - shared) >= nearlyAll
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}
