import { newId } from '#shared/records/ids.ts'
import type { Command } from '#shared/records/command.ts'
import type { Commit, Origin } from '#shared/records/diff.ts'
import type { Memory } from '#shared/records/memory.ts'
import { Problem } from '#shared/records/problem.ts'
import { journalProblem, journalTooLong, notSaved } from '../live/faults.ts'
import type { LiveGate, Step } from '../live/gate.ts'
import { History } from '../live/history.ts'
import { planCommand, planReverse, rowAfter, type Planned } from '../live/plan.ts'
import { Subscriptions, touchedKeys } from '../live/subscriptions.ts'
import { Turns } from '../live/turns.ts'
import { Behind, type Head, type ProgrammeDatabase } from './database.ts'
import { packSnapshot, type JournalWriter, type PackedSnapshot } from './journal.ts'
import { snapshotNow, type Opened } from './recovery.ts'

/** A journal of more characters than this is started anew from a snapshot, */
const longJournal = 8_000_000
/** once nobody has changed anything for this long, in milliseconds, */
const quiet = 2_000
/** or, in a long burst of large changes, as soon as it is so many times as long. */
const tooLong = 12

/**
 * The one way to change a programme. A command runs on a draft; what it changed is checked, written to the database
 * and the journal at the same time, and only then seen by the screens. Commands run one after another.
 */
export class Gate implements LiveGate {
  readonly memory: Memory
  readonly history = new History()
  readonly subscriptions = new Subscriptions()
  readonly #database: ProgrammeDatabase
  readonly #journal: JournalWriter
  readonly #channel: BroadcastChannel
  readonly #warn: (problem: Problem) => void
  readonly #now: () => Date
  readonly #before: (reason: 'import' | 'restore') => Promise<void>
  #head: Head
  readonly #turns = new Turns()
  readonly #snapshot: () => Promise<PackedSnapshot>
  #closed = false
  #shortening = false
  #shortenLater: ReturnType<typeof setTimeout> | undefined
  #long = longJournal
  /** `behind`: it lacks changes that could not be written. `ahead`: it holds one that the database refused. */
  #journalState: 'level' | 'behind' | 'ahead' = 'level'

  constructor(
    opened: Opened,
    options: {
      warn: (problem: Problem) => void
      /** Makes a backup before a command that asks for one; the command is not run when this rejects. */
      before?: (reason: 'import' | 'restore') => Promise<void>
      /** Reads from the database what the journal can be started anew from. Left out: it is made here, from memory. */
      snapshot?: () => Promise<PackedSnapshot>
      now?: () => Date
    },
  ) {
    this.memory = opened.memory
    this.#database = opened.database
    this.#journal = opened.journal
    this.#head = opened.head
    this.#warn = options.warn
    this.#before = options.before ?? (async () => undefined)
    this.#snapshot = options.snapshot ?? (() => packSnapshot(this.memory, this.#head))
    this.#now = options.now ?? (() => new Date())
    this.#channel = new BroadcastChannel(`throughline-${opened.database.programmeId}`)
    this.#channel.onmessage = () => void this.#turns.take(() => this.#catchUp())
  }

  get programmeId(): string {
    return this.#database.programmeId
  }

  /** Runs a command and resolves with its result once the change is durable. Rejects with a Problem and no change. */
  execute<I, R>(command: Command<I, R>, input: NoInfer<I>): Promise<R> {
    return this.#turns.take(async () => {
      if (command.backupFirst) await this.#before(command.backupFirst)
      return this.#write(command.lasting ? 'system' : 'user', null, () =>
        planCommand(this.memory, command, input, this.#now()),
      )
    })
  }

  /** Takes back the last step made in this window; null when there is none. */
  undo(): Promise<Step | null> {
    return this.#turns.take(() => this.#takeBack(this.history.nextUndo, 'undo'))
  }

  /** Does again what undo took back last; null when there is none. */
  redo(): Promise<Step | null> {
    return this.#turns.take(() => this.#takeBack(this.history.nextRedo, 'redo'))
  }

  /** When the newest change was made, ISO 8601 in UTC; null where the log does not reach back to it. */
  lastChangeAt(): Promise<string | null> {
    return this.firstChangeAfter(this.#head.seq - 1)
  }

  /** The number of the newest change. */
  get newestChange(): number {
    return this.#head.seq
  }

  /** When the first change after number `seq` was made, ISO 8601 in UTC; null when there is none. */
  async firstChangeAfter(seq: number): Promise<string | null> {
    return (await this.#database.commitAt(seq + 1))?.at ?? null
  }

  get closed(): boolean {
    return this.#closed
  }

  /**
   * Looks at the whole journal, of which opening only glanced at the snapshot: one that is damaged is started anew, and
   * one that has grown long before today too.
   */
  async checkJournal(): Promise<void> {
    try {
      if (this.#closed) return
      if (await this.#journal.damage()) {
        await this.#turns.take(async () => this.#closed || (await this.#startJournalAnew()))
      } else if (this.#journal.grown > this.#long) await this.#shortenJournal()
    } catch (error) {
      this.#warn(journalProblem(error))
    }
  }

  /** Waits for everything begun so far, then lets go of the database. */
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#shortenLater)
    await this.#turns.take(async () => undefined)
    this.#channel.close()
    this.#database.close()
  }

  async #takeBack(commit: Commit | null, origin: 'undo' | 'redo'): Promise<Step | null> {
    if (!commit) return null
    try {
      return await this.#write(origin, commit.id, () => planReverse(this.memory, commit, this.#now()))
    } catch (error) {
      if (error instanceof Problem) this.history.drop(commit)
      throw error
    }
  }

  async #write<R>(origin: Origin, of: string | null, plan: () => Planned<R>): Promise<R> {
    for (;;) {
      const { changes, label, result } = plan()
      if (changes.length === 0 && origin === 'user') return result
      const commit: Commit = {
        id: newId('commit'),
        seq: this.#head.seq + 1,
        at: this.#now().toISOString(),
        label,
        origin,
        of,
        changes,
      }
      const appending = this.#journalState === 'level' ? this.#journal.append([commit]) : null
      // Looked at once the database has answered.
      appending?.catch(() => undefined)
      try {
        await this.#database.commit(commit, (change) => rowAfter(this.memory, change))
      } catch (error) {
        if (appending) await this.#takeBackFromJournal(commit, appending)
        if (error instanceof Behind) {
          await this.#catchUp()
          continue
        }
        throw notSaved(error)
      }
      this.#apply(commit)
      this.history.record(commit)
      await this.#settleJournal(appending)
      this.subscriptions.notify(new Set(['history']))
      this.#channel.postMessage(commit.seq)
      return result
    }
  }

  #apply(commit: Commit): void {
    const touched = touchedKeys(this.memory, commit.changes)
    this.memory.apply(commit.changes)
    this.#head = { ...this.#head, seq: commit.seq, commitId: commit.id }
    this.subscriptions.notify(touchedKeys(this.memory, commit.changes, touched))
  }

  /** Takes over what another window has written. */
  async #catchUp(): Promise<void> {
    for (const commit of await this.#database.commitsAfter(this.#head.seq)) this.#apply(commit)
  }

  /**
   * The change is already in the database when this runs, so a journal that cannot be written is told, not thrown:
   * the missing commits are added with the next one, or when the programme is next opened.
   */
  async #settleJournal(appending: Promise<void> | null): Promise<void> {
    try {
      if (this.#journalState === 'behind') {
        await this.#journal.append(await this.#database.commitsAfter(this.#journal.lastSeq))
      }
      await appending
      if (this.#journalState === 'ahead') await this.#startJournalAnew()
      this.#journalState = 'level'
      this.#shortenSoon()
    } catch (error) {
      if (this.#journalState === 'level') this.#warn(journalProblem(error))
      if (this.#journalState !== 'ahead') this.#journalState = 'behind'
    }
  }

  #shortenSoon(): void {
    clearTimeout(this.#shortenLater)
    if (this.#closed || this.#shortening || this.#journal.grown <= this.#long) return
    const wait = this.#journal.grown > tooLong * this.#long ? 0 : quiet
    this.#shortenLater = setTimeout(() => void this.#shortenJournal(), wait)
  }

  /** Beside everything else: changes made meanwhile wait for nothing, and follow the snapshot in the journal. */
  async #shortenJournal(): Promise<void> {
    if (this.#shortening) return
    this.#shortening = true
    try {
      const snapshot = await this.#snapshot()
      // A programme that was closed may be gone by now, and its journal must not come back. The next opening shortens it.
      if (!this.#closed) await this.#journal.snapshot(snapshot)
      this.#long = longJournal
    } catch (error) {
      // It only stays long, and is tried again when it has grown as much once more.
      this.#long = this.#journal.grown + longJournal
      if (!this.#closed) this.#warn(journalTooLong(error))
    } finally {
      this.#shortening = false
    }
  }

  #startJournalAnew(): Promise<void> {
    return snapshotNow({ memory: this.memory, journal: this.#journal, head: this.#head })
  }

  /** What the database refused. Where the journal does not let go of it, the next change starts the journal anew. */
  async #takeBackFromJournal(commit: Commit, appending: Promise<void>): Promise<void> {
    try {
      await appending.catch(() => undefined)
      await this.#journal.takeBack(commit)
    } catch {
      this.#journalState = 'ahead'
    }
  }
}
