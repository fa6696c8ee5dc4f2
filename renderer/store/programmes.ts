import { newId } from '#shared/records/ids.ts'
import { currentVersion } from '#shared/files/migrations.ts'
import type { Platform } from '#shared/platform/platform.ts'
import type { ProgrammeEntry } from '#shared/platform/settings.ts'
import { programmes } from '#shared/programme/programme.ts'
import type { Problem } from '#shared/records/problem.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { databasesHere, deleteDatabase, ProgrammeDatabase } from './database.ts'
import { Gate } from './gate.ts'
import { JournalWriter } from './journal.ts'
import { openProgramme, snapshotNow } from './recovery.ts'
import { Memory } from '#shared/records/memory.ts'
import { catalog } from '#shared/catalog.ts'

/** The programmes on this laptop: each one database, one journal and one line in the settings. */
export class Programmes {
  readonly #platform: Platform
  readonly #warn: (problem: Problem) => void

  constructor(platform: Platform, warn: (problem: Problem) => void) {
    this.#platform = platform
    this.#warn = warn
  }

  /** Every programme found here, last opened first; those the settings have forgotten are put back in the list. */
  async list(): Promise<readonly ProgrammeEntry[]> {
    const { programmes: listed } = await this.#platform.settings.read()
    const journals = this.#platform.journal.available ? await this.#platform.journal.list() : []
    const ids = [...(await databasesHere()), ...journals.map((journal) => journal.programmeId)]
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

  /** Makes a programme on this laptop from records (an empty one, the sample, a file) and answers its id. */
  async create(records: RecordSet): Promise<string> {
    const id = newId('programme')
    const head = { seq: 1, commitId: newId('commit'), version: currentVersion }
    const memory = new Memory(catalog)
    for (const [table, rows] of Object.entries(records)) memory.load(table, rows)
    const database = new ProgrammeDatabase(id)
    try {
      await database.open()
      await database.replaceAll(memory.everything(), head, [])
      await snapshotNow({ memory, journal: new JournalWriter(this.#platform.journal, id, 0), head })
    } catch (error) {
      database.close()
      await deleteDatabase(id)
      throw error
    }
    database.close()
    await this.#remember(id, memory.all(programmes)[0]?.name ?? 'Programme')
    return id
  }

  /** Opens a programme, putting right what a crash or a lost database left behind. */
  async open(id: string): Promise<{ gate: Gate; recovered: string | null }> {
    const opened = await openProgramme(this.#platform.journal, id)
    const gate = new Gate(opened, { warn: this.#warn })
    await this.#remember(id, opened.memory.all(programmes)[0]?.name ?? 'Programme')
    return { gate, recovered: opened.recovered }
  }

  /** Forgets which programme was open last, so that the next start shows the welcome screen. */
  async leave(): Promise<void> {
    await this.#platform.settings.write({ lastProgrammeId: null })
  }

  /** Keeps a programme out of the list without touching its records. */
  async archive(id: string, archived: boolean): Promise<void> {
    const entries = (await this.list()).map((entry) => (entry.id === id ? { ...entry, archived } : entry))
    await this.#platform.settings.write({ programmes: entries })
  }

  /** Keeps the list's name in step with the programme's own, which people can change and undo. */
  async noteName(id: string, name: string): Promise<void> {
    const entries = await this.list()
    if (entries.find((entry) => entry.id === id)?.name === name) return
    const renamed = entries.map((entry) => (entry.id === id ? { ...entry, name } : entry))
    await this.#platform.settings.write({ programmes: renamed })
  }

  /** Removes a programme from this laptop. On the desktop its journal is moved aside, not erased. Close it first. */
  async remove(id: string): Promise<void> {
    const { programmes: listed, lastProgrammeId } = await this.#platform.settings.read()
    if (this.#platform.journal.available) await this.#platform.journal.remove(id)
    await deleteDatabase(id)
    await this.#platform.settings.write({
      programmes: listed.filter((entry) => entry.id !== id),
      lastProgrammeId: lastProgrammeId === id ? null : lastProgrammeId,
    })
  }

  /** Notes that a programme was opened, and what it is called now. */
  async #remember(id: string, name: string): Promise<void> {
    const entry: ProgrammeEntry = { id, name, archived: false, openedAt: new Date().toISOString() }
    const others = (await this.list()).filter((other) => other.id !== id)
    await this.#platform.settings.write({ programmes: [entry, ...others], lastProgrammeId: id })
  }
}
