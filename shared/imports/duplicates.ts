import { commitments } from '../commitments/commitments.ts'
import type { Reader } from '../records/reader.ts'
import { plainHeading } from './columns.ts'

/** What two promises are compared by. */
interface Compared {
  readonly reference: string
  readonly action: string
  readonly promisedOn: string
  readonly due: string | null
}

export interface DuplicateFinder {
  /** The commitment the programme already has, and an earlier row of this file, that say the same. Remembers this row for the next. */
  find(candidate: Compared, row: number): { existing: string | null; earlierRow: number | null }
}

/** With one reference shared by thousands, comparing all with all would never end. */
const mostCompared = 20
const nearlyAll = 0.8

export function duplicateFinder(reader: Reader): DuplicateFinder {
  const existing = new Index<string>()
  for (const commitment of reader.all(commitments)) existing.add(commitment, commitment.id)
  const earlier = new Index<number>()
  return {
    find(candidate, row) {
      const found = { existing: existing.find(candidate), earlierRow: earlier.find(candidate) }
      earlier.add(candidate, row)
      return found
    },
  }
}

/** Finds what has the same reference and nearly the same action or, without a reference, the same action and a date in common. */
class Index<Key> {
  readonly #held = new Map<string, { item: Compared; key: Key }[]>()

  add(item: Compared, key: Key): void {
    const bucket = bucketOf(item)
    const held = this.#held.get(bucket)
    if (!held) this.#held.set(bucket, [{ item, key }])
    else if (held.length < mostCompared) held.push({ item, key })
  }

  find(candidate: Compared): Key | null {
    const held = this.#held.get(bucketOf(candidate)) ?? []
    return held.find(({ item }) => same(item, candidate))?.key ?? null
  }
}

function bucketOf({ reference, action }: Compared): string {
  const plain = plainHeading(reference)
  return plain === '' ? `action ${plainHeading(action) || action}` : `reference ${plain}`
}

function same(a: Compared, b: Compared): boolean {
  if (a.reference !== '') return alike(a.action, b.action)
  return a.promisedOn === b.promisedOn || (a.due !== null && a.due === b.due)
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
