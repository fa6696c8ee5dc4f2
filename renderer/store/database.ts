import Dexie, { type Table as DexieTable } from 'dexie'
import { catalog } from '#shared/catalog.ts'
import { currentVersion } from '#shared/files/migrations.ts'
import type { Change, Commit } from '#shared/records/diff.ts'
import { Problem } from '#shared/records/problem.ts'
import type { AnyRecord, RecordSet } from '#shared/records/table.ts'
import { guarded, type Guarded } from '../live/guarded.ts'
import { onceMore } from '../live/onceMore.ts'

const databasePrefix = 'throughline-'

/** What the newest commit in the database is; `seq` 0 in an empty one. */
export interface Head {
  readonly seq: number
  readonly commitId: string | null
  /** The version of the records' shape. */
  readonly version: number
}

export class NewerDatabase extends Problem {
  constructor() {
    super({
      what: 'This programme was last used with a newer Throughline.',
      safe: 'Nothing in it was changed.',
      next: 'Update Throughline on this laptop, then open it again.',
    })
  }
}

/** Another window wrote first; the gate catches up and runs its command again. */
export class Behind extends Error {}

/**
 * One programme's IndexedDB: a store for each table of the catalogue, the log of commits and a little about itself.
 * It can be written only through `commit` and `replaceAll`; any other write is rejected at run time.
 */
export class ProgrammeDatabase {
  readonly programmeId: string
  readonly #guarded: Guarded
  #closed = false

  constructor(programmeId: string) {
    this.programmeId = programmeId
    const stores = Object.fromEntries(catalog.map((table) => [table.name, 'id']))
    this.#guarded = guarded(databaseName(programmeId), currentVersion, { ...stores, changes: 'seq', meta: 'key' })
  }

  async open(): Promise<void> {
    this.#closed = false
    await this.#dexie.open()
  }

  close(): void {
    this.#closed = true
    this.#dexie.close()
  }

  /** The browser may have closed it, and a reopening found the disk full: whoever reads next tries again. */
  async #connect(): Promise<void> {
    if (!this.#closed && !this.#dexie.isOpen()) await this.#dexie.open()
  }

  /** Throws NewerDatabase when a newer Throughline has written to it; so does `readAll`. */
  async head(): Promise<Head> {
    return headOf([await this.#meta.get('head')])
  }

  /** Everything in it, and which commit it stands at, in one go. */
  async readAll(): Promise<{ head: Head; records: RecordSet }> {
    const names = catalog.map(({ name }) => name)
    const [meta = [], ...rows] = await this.#guarded.readAll(['meta', ...names])
    const records = Object.fromEntries(names.map((name, index) => [name, (rows[index] ?? []) as AnyRecord[]]))
    return { head: headOf(meta), records }
  }

  /** The rows of each table by itself: nobody who writes meanwhile waits for more than one of them. */
  readBeside(): Promise<RecordSet> {
    return this.#readEach((name) => this.#rowsOf(name))
  }

  /** The rows of every table that can still be read, for a database that is damaged. */
  readWhatCanBe(): Promise<RecordSet> {
    return this.#readEach((name) => this.#rowsOf(name).catch(() => []))
  }

  async #readEach(read: (table: string) => Promise<AnyRecord[]>): Promise<RecordSet> {
    return Object.fromEntries(await Promise.all(catalog.map(async ({ name }) => [name, await read(name)] as const)))
  }

  async #rowsOf(table: string): Promise<AnyRecord[]> {
    return (await this.#dexie.table(table).toArray()) as AnyRecord[]
  }

  /** Commits after `seq`, oldest first. */
  async commitsAfter(seq: number): Promise<Commit[]> {
    await this.#connect()
    return (await this.#changes.where('seq').above(seq).sortBy('seq')) as Commit[]
  }

  async commitAt(seq: number): Promise<Commit | undefined> {
    await this.#connect()
    return (await this.#changes.get(seq)) as Commit | undefined
  }

  /**
   * Makes one commit durable: the rows as they now are, and the log entry. Throws Behind when the database already
   * holds a commit this window has not seen.
   */
  async commit(commit: Commit, rows: (change: Change) => AnyRecord): Promise<void> {
    await onceMore(
      this.#guarded,
      () => this.#commit(commit, rows),
      async () => (await this.head()).commitId === commit.id,
    )
  }

  async #commit(commit: Commit, rows: (change: Change) => AnyRecord): Promise<void> {
    const tables = [...new Set(commit.changes.map((change) => change.table))]
    try {
      await this.#guarded.write([...tables, 'changes', 'meta'], (store) => {
        // Refused where the log has a commit of that number: then nothing else is kept either.
        store('changes').add(commit)
        for (const change of commit.changes) store(change.table).put(rows(change))
        store('meta').put(headRow(commit.seq, commit.id))
      })
    } catch (error) {
      throw error instanceof Error && error.name === 'ConstraintError' ? new Behind() : error
    }
  }

  /** Replaces everything: for a new programme, after an upgrade and when rebuilding from the journal. */
  async replaceAll(records: RecordSet, head: Omit<Head, 'version'>, commits: readonly Commit[]): Promise<void> {
    const stores = this.#dexie.tables.map((table) => table.name)
    await this.#guarded.write(stores, (store) => {
      for (const name of stores) store(name).clear()
      for (const { name } of catalog) for (const record of records[name] ?? []) store(name).put(record)
      for (const commit of commits) store('changes').put(commit)
      store('meta').put(headRow(head.seq, head.commitId))
    })
  }

  get #dexie(): Dexie {
    return this.#guarded.dexie
  }

  get #changes(): DexieTable {
    return this.#dexie.table('changes')
  }

  get #meta(): DexieTable {
    return this.#dexie.table('meta')
  }
}

function headOf(meta: readonly unknown[]): Head {
  const stored = meta.find((row) => (row as { key?: unknown } | undefined)?.key === 'head') as Head | undefined
  const head = stored ?? { seq: 0, commitId: null, version: currentVersion }
  if (head.version > currentVersion) throw new NewerDatabase()
  return head
}

/** What the database says of itself. */
function headRow(seq: number, commitId: string | null): Head & { key: 'head' } {
  return { key: 'head', seq, commitId, version: currentVersion }
}

export function databaseName(programmeId: string): string {
  return `${databasePrefix}${programmeId}`
}

/** Ids of the programmes that have a database in this browser profile. */
export async function databasesHere(): Promise<string[]> {
  const names = await Dexie.getDatabaseNames()
  return names.filter((name) => name.startsWith(databasePrefix)).map((name) => name.slice(databasePrefix.length))
}

export async function deleteDatabase(programmeId: string): Promise<void> {
  await Dexie.delete(databaseName(programmeId))
}
