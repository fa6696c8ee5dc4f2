import { catalog } from '../catalog.ts'
import type { AnyRecord, NewRecord, RecordSet, Table } from '../records/table.ts'

/** Where made-up records are written down: numbers them, so that the same story gives the same ids. */
export class Ledger {
  readonly #now: string
  readonly #kind: string
  readonly #digits: number
  readonly #named = new Map<string, string>()
  readonly #tables = new Map<string, AnyRecord[]>(catalog.map((table) => [table.name, []]))

  /** Ids read `person-<kind>-001`, with that many digits. Nothing is dated after `now`, ISO 8601 UTC. */
  constructor(kind: string, digits: number, now: string) {
    this.#kind = kind
    this.#digits = digits
    this.#now = now
  }

  /** Adds a record made on a calendar date and answers its id. */
  add<T extends Table>(table: T, on: string, fields: NewRecord<T>): string {
    const list = this.#tables.get(table.name) ?? []
    const id = `${table.prefix}-${this.#kind}-${String(list.length + 1).padStart(this.#digits, '0')}`
    const noon = `${on}T12:00:00.000Z`
    list.push({ id, createdAt: noon < this.#now ? noon : this.#now, deletedAt: null, ...fields })
    return id
  }

  /** Gives a record a word of its own, by which a later one can point to it. */
  name(word: string, id: string): void {
    this.#named.set(word, id)
  }

  named(word: string): string | undefined {
    return this.#named.get(word)
  }

  get records(): RecordSet {
    return Object.fromEntries(this.#tables)
  }
}
