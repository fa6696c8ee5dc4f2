import { changedFields, type Change } from './diff.ts'
import { linkedIds, linkKey, type Memory } from './memory.ts'
import { Problem } from './problem.ts'
import type { Reader } from './reader.ts'
import { ownWords } from './schema.ts'
import type { AnyRecord, NewRecord, Patch, RecordOf, Table } from './table.ts'

/** What a command may lean on besides the records: never a clock or a dice of its own. */
export interface Surroundings {
  /** The instant of the command, ISO 8601 UTC. */
  readonly now: string
  /** The laptop's calendar date at that instant. */
  readonly today: string
  /** A new id for a table's prefix. */
  readonly newId: (prefix: string) => string
}

/**
 * Where a command writes. It reads its own writes at once; nothing reaches the programme until the gate
 * has checked the whole and made it durable.
 */
export class Draft implements Reader {
  readonly now: string
  readonly today: string
  readonly #base: Memory
  readonly #newId: (prefix: string) => string
  readonly #written = new Map<string, Map<string, AnyRecord>>()
  /** Which written records have ever held a link during this draft: `updates.commitmentId=…` → their ids. */
  readonly #linkers = new Map<string, Set<string>>()

  constructor(base: Memory, surroundings: Surroundings) {
    this.#base = base
    this.now = surroundings.now
    this.today = surroundings.today
    this.#newId = surroundings.newId
  }

  get<T extends Table>(table: T, id: string | null | undefined): RecordOf<T> | undefined {
    const record = id ? this.#raw(table.name, id) : undefined
    return record && record.deletedAt === null ? (record as RecordOf<T>) : undefined
  }

  /** The record, or a Problem in words when it is no longer there. */
  need<T extends Table>(table: T, id: string): RecordOf<T> {
    const record = this.get(table, id)
    if (!record) {
      throw new Problem({
        what: `This ${table.noun} is no longer there.`,
        safe: 'Nothing was changed.',
        next: 'It may have been removed; undo brings it back.',
      })
    }
    return record
  }

  all<T extends Table>(table: T): readonly RecordOf<T>[] {
    const written = this.#written.get(table.name)
    if (!written) return this.#base.all(table)
    const untouched = this.#base.all(table).filter((record) => !written.has(record.id))
    const live = [...written.values()].filter((record) => record.deletedAt === null)
    return [...untouched, ...(live as RecordOf<T>[])]
  }

  where<T extends Table>(table: T, link: Extract<keyof RecordOf<T>, string>, id: string): readonly RecordOf<T>[] {
    const stored = this.#base.where(table, link, id)
    const written = this.#written.get(table.name)
    if (!written) return stored
    const found = stored.filter((record) => !written.has(record.id))
    for (const holder of this.#linkers.get(linkKey(table.name, link, id)) ?? []) {
      const record = written.get(holder)
      if (record && record.deletedAt === null && linkedIds(record[link]).includes(id)) found.push(record as RecordOf<T>)
    }
    return found
  }

  find(id: string): { table: string; record: AnyRecord } | undefined {
    const table = this.#base.tableOf(id)
    const record = table && this.#raw(table.name, id)
    return record && record.deletedAt === null ? { table: table.name, record } : undefined
  }

  /** Makes a record and returns it. */
  add<T extends Table>(table: T, fields: NewRecord<T>): RecordOf<T> {
    const record: AnyRecord = { id: this.#newId(table.prefix), createdAt: this.now, deletedAt: null, ...fields }
    this.#write(table, record)
    return record as RecordOf<T>
  }

  /** Changes some fields of a record and returns it as it then is. */
  patch<T extends Table>(table: T, id: string, fields: Patch<T>): RecordOf<T> {
    const record = { ...this.need(table, id), ...fields } as AnyRecord
    this.#write(table, record)
    return record as RecordOf<T>
  }

  /** Removes a record, the records that belong to it, and the links that pointed to it. */
  remove<T extends Table>(table: T, id: string): void {
    const record = this.need(table, id) as AnyRecord
    this.#write(table, { ...record, deletedAt: this.now })
    for (const holder of this.#base.tables) {
      for (const [field, link] of Object.entries(holder.links)) {
        if (!link.to.includes(table.name)) continue
        for (const held of this.where(holder, field as never, id)) {
          if (link.onRemove === 'clear') this.#unlink(holder, held as AnyRecord, field, id)
          // What goes on in a room belongs to it and to the session: it may have gone with the one already.
          else if (this.get(holder, held.id)) this.remove(holder, held.id)
        }
      }
    }
  }

  /** Puts every text of every record through `rewrite`, those of removed records too. Ids and links stay as they are. */
  reword(rewrite: (text: string, record: AnyRecord, table: Table) => string): void {
    for (const table of this.#base.tables) {
      for (const { id } of this.#base.everything()[table.name] ?? []) {
        const record = this.#raw(table.name, id) as AnyRecord
        const words = Object.entries(record).filter(([field]) => !(field in table.links) && !unworded.has(field))
        const changed = words.flatMap(([field, value]) => {
          const fresh = rewritten(value, (text) => rewrite(text, record, table))
          return fresh === value ? [] : [[field, fresh] as const]
        })
        if (changed.length > 0) this.#write(table, { ...record, ...Object.fromEntries(changed) })
      }
    }
  }

  /** Writes changes as they are, for undo and redo. */
  overwrite(changes: readonly Change[]): void {
    for (const change of changes) {
      const record = { ...this.#raw(change.table, change.id), ...change.after } as AnyRecord
      this.#write(this.#base.table(change.table), record)
    }
  }

  /** Everything written, field by field, checked against the schemas and the links. Throws a Problem at the first fault. */
  changes(): Change[] {
    const changes: Change[] = []
    for (const [name, records] of this.#written) {
      const table = this.#base.table(name)
      for (const record of records.values()) {
        const old = this.#base.raw(name, record.id)
        const fields = old && changedFields(old, record)
        if (old ? !fields : record.deletedAt !== null) continue
        this.#check(table, record, Object.keys(fields?.after ?? table.links))
        changes.push({ table: name, id: record.id, ...(fields ?? { before: null, after: record }) })
      }
    }
    return changes
  }

  #raw(table: string, id: string): AnyRecord | undefined {
    return this.#written.get(table)?.get(id) ?? this.#base.raw(table, id)
  }

  #write(table: Table, record: AnyRecord): void {
    const records = this.#written.get(table.name)
    if (records) records.set(record.id, record)
    else this.#written.set(table.name, new Map([[record.id, record]]))
    for (const field of Object.keys(table.links)) {
      for (const target of linkedIds(record[field])) {
        const key = linkKey(table.name, field, target)
        const linkers = this.#linkers.get(key)
        if (linkers) linkers.add(record.id)
        else this.#linkers.set(key, new Set([record.id]))
      }
    }
  }

  #unlink(table: Table, record: AnyRecord, field: string, id: string): void {
    const value = record[field]
    const rest = Array.isArray(value) ? value.filter((held) => held !== id) : null
    const current = this.#raw(table.name, record.id) ?? record
    this.#write(table, { ...current, [field]: rest })
  }

  #check(table: Table, record: AnyRecord, changed: readonly string[]): void {
    const result = table.schema.safeParse(record)
    if (!result.success) {
      const issue = result.error.issues[0]
      throw new Problem({
        what: `This ${table.noun} cannot be saved${issue?.path[0] ? `: ${String(issue.path[0])}` : ''}. ${ownWords(issue) ?? ''}`.trim(),
        safe: 'Nothing was changed.',
      })
    }
    if (record.deletedAt !== null) return this.#checkUnlinked(table, record)
    for (const field of changed) {
      const link = table.links[field]
      if (!link) continue
      for (const target of linkedIds(record[field])) {
        const found = this.find(target)
        if (found && link.to.includes(found.table)) continue
        throw new Problem({
          what: `This ${table.noun} points to something that is not there (${field}).`,
          safe: 'Nothing was changed.',
          next: 'Choose again; what you picked may have been removed.',
        })
      }
    }
  }

  /** A removed record may leave nothing pointing at it. `remove` sees to that; undoing an addition might not. */
  #checkUnlinked(table: Table, record: AnyRecord): void {
    for (const holder of this.#base.tables) {
      for (const [field, link] of Object.entries(holder.links)) {
        if (!link.to.includes(table.name)) continue
        if (this.where(holder, field as never, record.id).length === 0) continue
        throw new Problem({
          what: `This ${table.noun} cannot be taken away: a ${holder.noun} still points to it.`,
          safe: 'Nothing was changed.',
          next: `Remove the ${holder.noun} first.`,
        })
      }
    }
  }
}

const unworded = new Set(['id', 'createdAt', 'deletedAt'])

/** A value with its texts rewritten; the same value where none of them is another now. */
function rewritten(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === 'string') return rewrite(value)
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).map(([key, part]) => [key, part, rewritten(part, rewrite)] as const)
  if (parts.every(([, part, fresh]) => part === fresh)) return value
  return Array.isArray(value)
    ? parts.map(([, , fresh]) => fresh)
    : Object.fromEntries(parts.map(([key, , fresh]) => [key, fresh]))
}
