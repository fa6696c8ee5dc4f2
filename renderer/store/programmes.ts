import { newId } from '#shared/records/ids.ts'
import { currentVersion, type StoredRecords } from '#shared/files/migrations.ts'
import type { Platform } from '#shared/platform/platform.ts'
import type { ProgrammeEntry, SettingsPatch } from '#shared/platform/settings.ts'
import { programmes } from '#shared/programme/programme.ts'
import { Problem } from '#shared/records/problem.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { notSaved } from '../live/faults.ts'
import { Turns } from '../live/turns.ts'
import { asProblem, BackupKeeper } from './backups/keeper.ts'
import type { BackupMaker } from './backups/maker.ts'
import type { OpenProgramme } from './context.tsx'
import { databasesHere, deleteDatabase, ProgrammeDatabase } from './database.ts'
import { Gate } from './gate.ts'
import { JournalWriter } from './journal.ts'
import { openProgramme, snapshotNow } from './recovery.ts'
import type { Salvaged } from './salvage.ts'
import { Memory } from '#shared/records/memory.ts'
import { catalog } from '#shared/catalog.ts'

/** Milliseconds after which the first screen is there. */
const firstScreen = 1_000
/** Milliseconds after which somebody has begun to look around. */
const quietMoment = 10_000

/** A programme that has just been opened, and a sentence for the person when something had to be put right. */
export type JustOpened = OpenProgramme & { readonly recovered: string | null }

/** The programmes on this laptop: each one database, one journal and one line in the settings. */
export class Programmes {
  readonly #platform: Platform
  readonly #warn: (problem: Problem) => void
  readonly #said: (sentence: string) => void
  readonly #maker: BackupMaker
  readonly #closing = new Set<Promise<void>>()
  /** The list in the settings is read, changed and written: two changes at once would lose one. */
  readonly #listTurns = new Turns()

  /** `warn` hears of what went wrong by the way and `said` of what works again; `maker` makes the files of backups. */
  constructor(
    platform: Platform,
    o: { warn: (problem: Problem) => void; said: (sentence: string) => void; maker: BackupMaker },
  ) {
    this.#platform = platform
    this.#warn = o.warn
    this.#said = o.said
    this.#maker = o.maker
  }

  /** Every programme found here, last opened first; those the settings have forgotten are put back in the list. */
  list(): Promise<readonly ProgrammeEntry[]> {
    return this.#listTurns.take(() => this.#list())
  }

  async #list(): Promise<readonly ProgrammeEntry[]> {
    const [{ programmes: listed }, journals, databases] = await Promise.all([
      this.#platform.settings.read(),
      this.#platform.journal.available ? this.#platform.journal.list() : [],
      // Databases that cannot even be listed are told when one is opened; the journals name the programmes all the same.
      databasesHere().catch(() => []),
    ])
    const ids = [...databases, ...journals.map((journal) => journal.programmeId)]
    // Coaching vaults stand in the same places and are none of a programme's business.
    const here = new Set(ids.filter((id) => !id.startsWith('vault-')))
    const known = listed.filter((entry) => here.has(entry.id))
    const forgotten = [...here].filter((id) => !listed.some((entry) => entry.id === id))
    const found = forgotten.map((id) => ({
      id,
      name: journals.find((journal) => journal.programmeId === id)?.name ?? 'A programme found on this laptop',
      archived: false,
      openedAt: new Date(0).toISOString(),
    }))
    return [...known, ...found].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  }

  /**
   * Where no database at all can be opened and every journal is whole, has them begun anew: each programme then comes
   * back from its journal. True when that was done and the page has to be loaded again.
   */
  async renewStorage(): Promise<boolean> {
    const { journal } = this.#platform
    if (!(await storageIsUnreadable()) || !journal.available) return false
    const journals = await journal.list()
    const read = await Promise.all(
      journals.map(({ programmeId }) => journal.read(programmeId, { snapshot: 'checked' })),
    )
    const whole = read.every(({ damaged, snapshot, entries }) => !damaged && (snapshot !== null || entries.length > 0))
    return whole && journals.length > 0 && (await this.#platform.renewStorage({ keepAside: false }))
  }

  /**
   * Makes a programme on this laptop from records (an empty one, the sample, a file, a backup) and answers its id.
   * Databases that nobody can open would keep it from being made: they are put aside first.
   */
  async create(records: RecordSet): Promise<string> {
    if (await storageIsUnreadable()) await this.#platform.renewStorage({ keepAside: true })
    const id = newId('programme')
    const head = { seq: 1, commitId: newId('commit'), version: currentVersion }
    const memory = new Memory(catalog)
    for (const [table, rows] of Object.entries(records)) memory.load(table, rows)
    const database = new ProgrammeDatabase(id)
    try {
      await database.open()
      await database.replaceAll(memory.everything(), head, [])
      await snapshotNow({ memory, journal: new JournalWriter(this.#platform.journal, id, null), head })
    } catch (error) {
      database.close()
      // Where nothing could be made, nothing may be there to take away, and only the first error says why.
      await deleteDatabase(id).catch(() => undefined)
      throw notSaved(error)
    }
    database.close()
    await this.#remember(id, memory.all(programmes)[0]?.name ?? 'Programme')
    return id
  }

  /**
   * Opens a programme, putting right what a crash or a lost database left behind. The next start opens it too; where it
   * was open last anyway (`again`), that is written down once the first screen is there.
   */
  async open(id: string, { again = false } = {}): Promise<JustOpened> {
    const opened = await openProgramme(this.#platform.journal, id, (stored, version) =>
      this.#backUpOlder(id, stored, version),
    )
    const name = (): string => opened.memory.all(programmes)[0]?.name ?? 'Programme'
    const keeper = new BackupKeeper({
      platform: this.#platform,
      programmeId: id,
      name,
      maker: this.#maker,
      warn: this.#warn,
      said: this.#said,
    })
    const gate = new Gate(opened, {
      warn: this.#warn,
      before: (reason) => keeper.before(reason),
      snapshot: () => this.#maker.snapshot(id),
    })
    gate.subscriptions.add(() => keeper.changed())
    const remember = (): Promise<void> =>
      this.#remember(id, name()).catch((error: unknown) => {
        // It is open all the same: only the next start will not know of it.
        if (!(error instanceof Problem)) throw error
        this.#warn(error)
      })
    if (again) setTimeout(() => void (gate.closed || remember()), firstScreen)
    else await remember()
    setTimeout(() => void gate.checkJournal(), quietMoment)
    void gate.lastChangeAt().then((at) => keeper.begin(at ?? ''))
    return { gate, keeper, recovered: opened.recovered }
  }

  /** Lets go of a programme. Its last backup may still be on its way: see `settle`. */
  async close({ gate, keeper }: OpenProgramme): Promise<void> {
    await gate.close()
    const finished = keeper.finish().finally(() => this.#closing.delete(finished))
    this.#closing.add(finished)
  }

  /** Waits for the last backups of programmes that were closed. */
  async settle(): Promise<void> {
    await Promise.all(this.#closing)
  }

  /** What can be read of a programme that does not open, as a file. Changes nothing. */
  async salvage(id: string): Promise<Salvaged> {
    const { salvageProgramme } = await import('./salvage.ts')
    return salvageProgramme(this.#platform.journal, id, this.#now())
  }

  /** Forgets which programme was open last, so that the next start shows the welcome screen. */
  async leave(): Promise<void> {
    await this.#changeList(() => ({ lastProgrammeId: null }))
  }

  /** Keeps a programme out of the list without touching its records. */
  async archive(id: string, archived: boolean): Promise<void> {
    await this.#changeList((listed) => ({
      programmes: listed.map((entry) => (entry.id === id ? { ...entry, archived } : entry)),
    }))
  }

  /** Keeps the list's name in step with the programme's own, which people can change and undo. */
  async noteName(id: string, name: string): Promise<void> {
    await this.#changeList((listed) => {
      if (listed.find((entry) => entry.id === id)?.name === name) return null
      return { programmes: listed.map((entry) => (entry.id === id ? { ...entry, name } : entry)) }
    })
  }

  /**
   * Removes a programme from this laptop. On the desktop a backup is made first and its journal is moved aside; nothing
   * is removed when that backup cannot be written. Close it first.
   */
  async remove(id: string): Promise<void> {
    await this.settle()
    const listed = await this.list()
    await this.#backUpDeleted(id, listed.find((entry) => entry.id === id)?.name ?? 'Programme')
    if (this.#platform.journal.available) await this.#platform.journal.remove(id)
    await deleteDatabase(id)
    await this.#changeList((left, lastProgrammeId) => ({
      programmes: left.filter((entry) => entry.id !== id),
      lastProgrammeId: lastProgrammeId === id ? null : lastProgrammeId,
    }))
  }

  /** A programme that can no longer be read is deleted without a backup: there is nothing to put into one. */
  async #backUpDeleted(programmeId: string, name: string): Promise<void> {
    if (!this.#platform.backups.available) return
    const made = await this.#maker.make(programmeId, this.#now()).catch(() => null)
    if (made) await this.#platform.backups.write({ programmeId, name, reason: 'deletion', file: made.file })
  }

  /** The journal keeps what was there before an upgrade too; so a backup that cannot be made is told and no more. */
  async #backUpOlder(programmeId: string, records: StoredRecords, version: number): Promise<void> {
    if (!this.#platform.backups.available) return
    const { makeOlder } = await import('./backups/maker.ts')
    const name = String(records['programmes']?.[0]?.['name'] ?? 'Programme')
    try {
      const file = await makeOlder({ records, version, ...this.#now() })
      await this.#platform.backups.write({ programmeId, name, reason: 'upgrade', file })
    } catch (error) {
      this.#warn(asProblem(error))
    }
  }

  #now(): { savedAt: string; app: string } {
    return { savedAt: new Date().toISOString(), app: `Throughline ${this.#platform.about.app}` }
  }

  /** Notes that a programme was opened, and what it is called now. */
  async #remember(id: string, name: string): Promise<void> {
    const entry: ProgrammeEntry = { id, name, archived: false, openedAt: new Date().toISOString() }
    await this.#changeList((listed) => {
      return { programmes: [entry, ...listed.filter((other) => other.id !== id)], lastProgrammeId: id }
    })
  }

  /** Writes what `change` makes of the list; nothing where it answers null. */
  #changeList(
    change: (listed: readonly ProgrammeEntry[], lastProgrammeId: string | null) => SettingsPatch | null,
  ): Promise<void> {
    return this.#listTurns.take(async () => {
      const [listed, { lastProgrammeId }] = await Promise.all([this.#list(), this.#platform.settings.read()])
      const changed = change(listed, lastProgrammeId)
      if (changed) await this.#platform.settings.write(changed)
    })
  }
}

function storageIsUnreadable(): Promise<boolean> {
  return databasesHere().then(
    () => false,
    () => true,
  )
}
