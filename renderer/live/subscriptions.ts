import { linkedIds, linkKey, type Memory } from '#shared/records/memory.ts'
import type { Change } from '#shared/records/diff.ts'
import type { Reader } from '#shared/records/reader.ts'
import type { AnyRecord, RecordOf, Table } from '#shared/records/table.ts'

/** What a query looked at: record ids, table names and links, as keys. */
export type Keys = Set<string>

/** A reader that remembers what it was asked, so that a screen is drawn again only when that changes. */
export class TrackingReader implements Reader {
  readonly keys: Keys = new Set()
  readonly #memory: Memory

  constructor(memory: Memory) {
    this.#memory = memory
  }

  get<T extends Table>(table: T, id: string | null | undefined): RecordOf<T> | undefined {
    if (id) this.keys.add(id)
    return this.#memory.get(table, id)
  }

  all<T extends Table>(table: T): readonly RecordOf<T>[] {
    this.keys.add(table.name)
    return this.#memory.all(table)
  }

  where<T extends Table>(table: T, link: Extract<keyof RecordOf<T>, string>, id: string): readonly RecordOf<T>[] {
    this.keys.add(linkKey(table.name, link, id))
    return this.#memory.where(table, link, id)
  }

  find(id: string): { table: string; record: AnyRecord } | undefined {
    this.keys.add(id)
    return this.#memory.find(id)
  }
}

/** The keys that changes touch. Call before and after applying them, since links may move. */
export function touchedKeys(memory: Memory, changes: readonly Change[], into: Keys = new Set()): Keys {
  for (const { table, id } of changes) {
    into.add(table)
    into.add(id)
    const record = memory.raw(table, id)
    if (!record) continue
    for (const field of Object.keys(memory.table(table).links)) {
      for (const target of linkedIds(record[field])) into.add(linkKey(table, field, target))
    }
  }
  return into
}

/** Tells listeners whose keys were touched. */
export class Subscriptions {
  readonly #listeners = new Set<(touched: Keys) => void>()

  add(listener: (touched: Keys) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  notify(touched: Keys): void {
    for (const listener of [...this.#listeners]) listener(touched)
  }
}

/** One query of one screen: its answer stays the same object until something it looked at has changed its answer. */
export class LiveQuery<T> {
  readonly #memory: Memory
  readonly #query: (read: Reader) => T
  #keys: Keys = new Set()
  #askedAt = 0
  #answer: T

  constructor(memory: Memory, query: (read: Reader) => T) {
    this.#memory = memory
    this.#query = query
    this.#answer = this.#ask()
  }

  get answer(): T {
    return this.#answer
  }

  /** Asks again when one of its keys was touched; true when the answer is another one. */
  refresh(touched: Keys): boolean {
    return overlap(this.#keys, touched) && this.#askAgain()
  }

  /** Asks again when anything has changed while nobody listened; true when the answer is another one. */
  catchUp(): boolean {
    return this.#askedAt !== this.#memory.version && this.#askAgain()
  }

  #askAgain(): boolean {
    const fresh = this.#ask()
    if (sameAnswer(this.#answer, fresh)) return false
    this.#answer = fresh
    return true
  }

  #ask(): T {
    const reader = new TrackingReader(this.#memory)
    this.#askedAt = this.#memory.version
    const answer = this.#query(reader)
    this.#keys = reader.keys
    return answer
  }
}

function overlap(a: Keys, b: Keys): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const key of small) if (large.has(key)) return true
  return false
}

/** Equal by identity, or lists and plain objects whose members are: records keep their identity until they change. */
export function sameAnswer(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => Object.is(item, b[index]))
  }
  if (Object.getPrototypeOf(a) !== Object.prototype || Object.getPrototypeOf(b) !== Object.prototype) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.is(a[key as keyof typeof a], b[key as keyof typeof b]))
  )
}
