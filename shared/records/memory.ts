import type { Change } from './diff.ts'
import type { Reader } from './reader.ts'
import type { AnyRecord, RecordOf, RecordSet, Table } from './table.ts'

type Ids = Set<string>

/**
 * The open programme's records, held in memory with an index over every link field.
 * Nothing here is durable: the gate writes first and applies afterwards.
 */
export class Memory implements Reader {
  readonly #tables: ReadonlyMap<string, Table>
  readonly #byPrefix: ReadonlyMap<string, Table>
  readonly #rows = new Map<string, Map<string, AnyRecord>>()
  readonly #links = new Map<string, Map<string, Ids>>()
  readonly #lists = new Map<string, readonly AnyRecord[]>()
  #version = 0

  constructor(tables: readonly Table[]) {
    this.#tables = new Map(tables.map((table) => [table.name, table]))
    this.#byPrefix = new Map(tables.map((table) => [table.prefix, table]))
    for (const table of tables) {
      this.#rows.set(table.name, new Map())
      for (const field of Object.keys(table.links)) this.#links.set(`${table.name}.${field}`, new Map())
    }
  }

  table(name: string): Table {
    const table = this.#tables.get(name)
    if (!table) throw new Error(`There is no table called ${name}.`)
    return table
  }

  get tables(): readonly Table[] {
    return [...this.#tables.values()]
  }

  /** Another number after every change. */
  get version(): number {
    return this.#version
  }

  /** The record whatever its state; removed ones too. For the gate and for undo. */
  raw(table: string, id: string): AnyRecord | undefined {
    return this.#rows.get(table)?.get(id)
  }

  get<T extends Table>(table: T, id: string | null | undefined): RecordOf<T> | undefined {
    const record = id ? this.raw(table.name, id) : undefined
    return record && record.deletedAt === null ? (record as RecordOf<T>) : undefined
  }

  all<T extends Table>(table: T): readonly RecordOf<T>[] {
    let list = this.#lists.get(table.name)
    if (!list) {
      list = [...this.#rowsOf(table.name).values()].filter((record) => record.deletedAt === null)
      this.#lists.set(table.name, list)
    }
    return list as readonly RecordOf<T>[]
  }

  where<T extends Table>(table: T, link: string, id: string): readonly RecordOf<T>[] {
    const index = this.#links.get(`${table.name}.${link}`)
    if (!index) throw new Error(`${table.name}.${link} is not a link.`)
    const rows = this.#rowsOf(table.name)
    return [...(index.get(id) ?? [])].map((holder) => rows.get(holder) as RecordOf<T>)
  }

  find(id: string): { table: string; record: AnyRecord } | undefined {
    const table = this.tableOf(id)
    const record = table && this.raw(table.name, id)
    return record && record.deletedAt === null ? { table: table.name, record } : undefined
  }

  /** The table an id belongs to, told by its prefix. */
  tableOf(id: string): Table | undefined {
    return this.#byPrefix.get(id.slice(0, id.indexOf('-')))
  }

  /** Every record as it is stored, removed ones included. For snapshots and comparisons. */
  everything(): RecordSet {
    return Object.fromEntries([...this.#rows].map(([table, rows]) => [table, [...rows.values()]]))
  }

  /** Takes rows as they are stored. For loading. */
  load(table: string, records: Iterable<AnyRecord>): void {
    const rows = this.#rowsOf(table)
    for (const record of records) {
      rows.set(record.id, record)
      this.#index(table, record, 'add')
    }
    this.#lists.delete(table)
  }

  /** Applies changes that the gate has made durable. */
  apply(changes: readonly Change[]): void {
    this.#version += 1
    for (const change of changes) {
      const rows = this.#rowsOf(change.table)
      const old = rows.get(change.id)
      if (old) this.#index(change.table, old, 'remove')
      const fresh = (change.before === null ? change.after : { ...old, ...change.after }) as AnyRecord
      rows.set(change.id, fresh)
      this.#index(change.table, fresh, 'add')
      this.#lists.delete(change.table)
    }
  }

  /** Erases a record, as if it had never been. For disposal; nothing that is kept may point to it. */
  forget(table: string, id: string): void {
    const rows = this.#rowsOf(table)
    const record = rows.get(id)
    if (!record) return
    this.#index(table, record, 'remove')
    rows.delete(id)
    this.#lists.delete(table)
  }

  #rowsOf(table: string): Map<string, AnyRecord> {
    const rows = this.#rows.get(table)
    if (!rows) throw new Error(`There is no table called ${table}.`)
    return rows
  }

  #index(table: string, record: AnyRecord, what: 'add' | 'remove'): void {
    for (const field of Object.keys(this.table(table).links)) {
      const index = this.#links.get(`${table}.${field}`)
      for (const target of linkedIds(record[field])) {
        if (what === 'remove' || record.deletedAt !== null) index?.get(target)?.delete(record.id)
        else if (index?.get(target)) index.get(target)?.add(record.id)
        else index?.set(target, new Set([record.id]))
      }
    }
  }
}

/** Names "records of this table whose link points there", for indexes and subscriptions. */
export function linkKey(table: string, field: string, target: string): string {
  return `${table}.${field}=${target}`
}

/** The ids a link field holds: none, one or several. */
export function linkedIds(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? (value as string[]) : []
}
