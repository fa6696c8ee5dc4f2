import { newId } from '#shared/records/ids.ts'
import type { Command } from '#shared/records/command.ts'
import type { Change, Commit, Origin } from '#shared/records/diff.ts'
import { Problem } from '#shared/records/problem.ts'
import type { Memory } from '#shared/records/memory.ts'
import { journalProblem, notSaved } from '../live/faults.ts'
import type { LiveGate, Step } from '../live/gate.ts'
import { History } from '../live/history.ts'
import { planCommand, planRemoval, planReverse, rowAfter, type Planned } from '../live/plan.ts'
import { Subscriptions, touchedKeys } from '../live/subscriptions.ts'
import { Turns } from '../live/turns.ts'
import { randomBytes, toBase64, toHex } from './crypto/bytes.ts'
import { markOf, type VaultKeys } from './crypto/keys.ts'
import { seal } from './crypto/seal.ts'
import type { VaultDatabase } from './database.ts'
import type { VaultJournalWriter } from './journal.ts'
import { after, sealManifest, sealNote, type Manifest, type Note } from './manifest.ts'
import type { SealedVault } from './backups.ts'
import { placeOfRow, sealedNow, snapshotNow, type OpenedVault, type Seen } from './opening.ts'

/** A journal that has grown by this many characters is started anew from a snapshot. */
const snapshotAfter = 8_000_000

interface Parts {
  readonly warn: (problem: Problem) => void
  /** Told after each change, so that an older copy of the vault is noticed later. */
  readonly seen: (seen: Seen) => void
  readonly now: () => Date
}

/**
 * The one way to change an open vault: as a programme's gate, but everything is sealed before the transaction opens,
 * and there is no log of changes that could be read.
 */
export class VaultGate implements LiveGate {
  readonly memory: Memory
  readonly history = new History()
  readonly subscriptions = new Subscriptions()
  readonly dataKey: CryptoKey
  readonly #database: VaultDatabase
  readonly #journal: VaultJournalWriter
  readonly #parts: Parts
  readonly #turns = new Turns()
  #keys: VaultKeys
  #manifest: Manifest
  #lost: readonly string[]
  #journalBehind = false

  constructor(opened: OpenedVault, parts: Parts) {
    this.memory = opened.memory
    this.dataKey = opened.dataKey
    this.#database = opened.database
    this.#journal = opened.journal
    this.#keys = opened.keys
    this.#manifest = opened.manifest
    this.#lost = opened.lost
    this.#parts = parts
  }

  get keys(): VaultKeys {
    return this.#keys
  }

  /** Backups from before this instant (ISO 8601 UTC) hold what was erased, or open with a key that was changed. */
  get renewedAt(): string {
    return this.#manifest.renewedAt
  }

  /** Whether the journal may still hold what was erased or a key that was changed. */
  get owes(): boolean {
    return this.#manifest.renewing
  }

  execute<I, R>(command: Command<I, R>, input: NoInfer<I>): Promise<R> {
    return this.#turns.take(() =>
      this.#step('user', null, () => planCommand(this.memory, command, input, this.#parts.now())),
    )
  }

  undo(): Promise<Step | null> {
    return this.#turns.take(() => this.#takeBack(this.history.nextUndo, 'undo'))
  }

  redo(): Promise<Step | null> {
    return this.#turns.take(() => this.#takeBack(this.history.nextRedo, 'redo'))
  }

  /** Puts other wrapped keys in place. Older ones leave the database and the journal with it. */
  rekey(change: (keys: VaultKeys, seq: number) => VaultKeys): Promise<void> {
    return this.#turns.take(async () => {
      await this.#commit({ changes: [], erased: [], keys: change(this.#keys, this.#manifest.seq + 1), renewing: true })
      await this.#renewJournal()
    })
  }

  /** Calls the vault something else. What opens it stays. */
  relabel(label: string): Promise<void> {
    return this.#turns.take(async () => {
      const keys = { ...this.#keys, label, seq: this.#manifest.seq + 1 }
      await this.#commit({ changes: [], erased: [], keys })
    })
  }

  /**
   * Erases these records, what belongs to them, and everything removed earlier: from memory, undo, database and
   * journal. Answers how many.
   */
  dispose(ids: readonly string[]): Promise<number> {
    return this.#turns.take(async () => {
      const changes = planRemoval(this.memory, ids, this.#parts.now())
      const gone = new Set(changes.filter(({ after: fields }) => fields['deletedAt']).map(({ id }) => id))
      for (const record of Object.values(this.memory.everything()).flat()) {
        if (record.deletedAt !== null) gone.add(record.id)
      }
      await this.#commit({ changes: changes.filter(({ id }) => !gone.has(id)), erased: [...gone], renewing: true })
      this.history.clear()
      this.subscriptions.notify(new Set(['history']))
      await this.#renewJournal()
      return gone.size
    })
  }

  /** Goes on with a change of keys or an erasure that was interrupted before the journal was rid of what came before. */
  finishRenewal(): Promise<void> {
    return this.#turns.take(async () => {
      if (this.#manifest.renewing) await this.#renewJournal()
    })
  }

  /** No longer misses the records that could not be read. */
  acceptLoss(): Promise<void> {
    return this.#turns.take(async () => {
      await this.#commit({ changes: [], erased: this.#lost })
      this.#lost = []
    })
  }

  /** Everything as it is once what was begun is done, still sealed. */
  sealed(): Promise<SealedVault> {
    return this.#turns.take(async () => {
      const { at, renewedAt } = this.#manifest
      return { snapshot: await sealedNow(this.#whole), changedAt: at, renewedAt }
    })
  }

  /** Waits for everything begun so far, then lets go of the database. */
  async close(): Promise<void> {
    await this.#turns.take(async () => undefined)
    this.#database.close()
  }

  async #takeBack(commit: Commit | null, origin: 'undo' | 'redo'): Promise<Step | null> {
    if (!commit) return null
    try {
      return await this.#step(origin, commit.id, () => planReverse(this.memory, commit, this.#parts.now()))
    } catch (error) {
      if (error instanceof Problem) this.history.drop(commit)
      throw error
    }
  }

  async #step<R>(origin: Origin, of: string | null, plan: () => Planned<R>): Promise<R> {
    const { changes, label, result } = plan()
    if (changes.length === 0 && origin === 'user') return result
    await this.#commit({ changes, erased: [] })
    const { seq, at } = this.#manifest
    this.history.record({ id: newId('commit'), seq, at, label, origin, of, changes })
    this.subscriptions.notify(new Set(['history']))
    return result
  }

  async #commit(o: {
    changes: readonly Change[]
    erased: readonly string[]
    keys?: VaultKeys
    renewing?: boolean
  }): Promise<void> {
    const { vaultId } = this.#keys
    const keys = o.keys ?? this.#keys
    const sealed = await Promise.all(o.changes.map((change) => this.#sealed(change)))
    const rows = sealed.map(({ row }) => row)
    const note: Note = {
      seq: this.#manifest.seq + 1,
      at: this.#parts.now().toISOString(),
      keys: markOf(keys),
      renewing: o.renewing ?? this.#manifest.renewing,
      written: sealed.map(({ recordId, row }) => [recordId, row.id, toBase64(row.iv)]),
      erased: o.erased,
    }
    const manifest = after(this.#manifest, note)
    const erased = o.erased.flatMap((id) => this.#manifest.places.get(id)?.rowId ?? [])
    const [sealedManifest, sealedNote] = await Promise.all([
      sealManifest(this.dataKey, vaultId, manifest),
      sealNote(this.dataKey, vaultId, note),
    ])
    try {
      await this.#database.write({ rows, erased, manifest: sealedManifest, ...(o.keys && { keys: o.keys }) })
    } catch (error) {
      throw notSaved(error)
    }
    this.#manifest = manifest
    this.#keys = keys
    this.#apply(o.changes, o.erased)
    await this.#toJournal(() =>
      this.#journal.append({ seq: note.seq, rows, erased, note: sealedNote, keys: o.keys ?? null }),
    )
    this.#parts.seen({ seq: note.seq, at: note.at })
  }

  async #sealed(change: Change): Promise<{ recordId: string; row: { id: string } & Awaited<ReturnType<typeof seal>> }> {
    const rowId = this.#manifest.places.get(change.id)?.rowId ?? toHex(randomBytes(16))
    const content = { table: change.table, record: rowAfter(this.memory, change) }
    const sealed = await seal(this.dataKey, placeOfRow(this.#keys.vaultId, rowId), content)
    return { recordId: change.id, row: { id: rowId, ...sealed } }
  }

  #apply(changes: readonly Change[], erased: readonly string[]): void {
    const touched = touchedKeys(this.memory, changes)
    this.memory.apply(changes)
    for (const id of erased) {
      const table = this.memory.tableOf(id)
      if (!table) continue
      touchedKeys(this.memory, [{ table: table.name, id, before: null, after: {} }], touched)
      this.memory.forget(table.name, id)
    }
    this.subscriptions.notify(touchedKeys(this.memory, changes, touched))
  }

  /**
   * The change is in the database when this runs; a journal that cannot be written is told and caught up later. Answers
   * whether it was written.
   */
  async #toJournal(append: () => Promise<void>): Promise<boolean> {
    try {
      if (this.#journalBehind || this.#journal.grown > snapshotAfter) await this.#snapshot()
      else await append()
      this.#journalBehind = false
    } catch (error) {
      if (!this.#journalBehind) this.#parts.warn(journalProblem(error))
      this.#journalBehind = true
    }
    return !this.#journalBehind
  }

  get #whole(): Parameters<typeof snapshotNow>[0] {
    return {
      database: this.#database,
      journal: this.#journal,
      manifest: this.#manifest,
      keys: this.#keys,
      dataKey: this.dataKey,
    }
  }

  #snapshot(): Promise<void> {
    return snapshotNow(this.#whole)
  }

  /**
   * The journal keeps one generation back: two new ones leave nothing of what was there before, nor does what was set
   * aside stay. What fails here or is interrupted is done when the vault is opened next.
   */
  async #renewJournal(): Promise<void> {
    if (!(await this.#toJournal(() => this.#snapshot()))) return
    await this.#commit({ changes: [], erased: [] })
    if (!(await this.#toJournal(() => this.#snapshot()))) return
    if (!(await this.#toJournal(() => this.#journal.eraseAside()))) return
    await this.#commit({ changes: [], erased: [], renewing: false })
  }
}
