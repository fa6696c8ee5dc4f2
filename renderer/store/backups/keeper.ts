import type { Backup, BackupReason, Platform } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { Turns } from '../../live/turns.ts'
import type { BackupMaker } from './maker.ts'

/** So that a burst of changes is one backup, in milliseconds. */
const settling = 20_000
/** How soon it is tried again after it did not work. */
const retrying = 30_000
/** Changes that arrive while the programme is closing are put into one more backup; more often than this is a fault. */
const closingTries = 3

/** What screens may know. */
export interface BackupState {
  readonly making: boolean
  /** Raised by every backup made, so that a list knows when to look again. */
  readonly made: number
  /** Why the last attempt did not work; null once one has. */
  readonly failing: Problem | null
}

export interface KeeperParts {
  readonly platform: Pick<Platform, 'about' | 'backups' | 'settings'>
  readonly programmeId: string
  /** The programme's name as it is now. */
  readonly name: () => string
  readonly maker: BackupMaker
  readonly warn: (problem: Problem) => void
  readonly said: (sentence: string) => void
}

/**
 * Keeps backups of one open programme: some time after a change, when it is closed, before something large, and when
 * asked. What goes wrong is told once, tried again by itself, and told once more when it is over.
 */
export class BackupKeeper {
  readonly #parts: KeeperParts
  readonly #turns = new Turns()
  readonly #listeners = new Set<() => void>()
  #state: BackupState = { making: false, made: 0, failing: null }
  #changed = false
  #timer: ReturnType<typeof setTimeout> | null = null
  #lastMade = 0
  #stopped = false

  constructor(parts: KeeperParts) {
    this.#parts = parts
  }

  get state(): BackupState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Looks whether the last change, made at `lastChange`, is in a backup already. */
  async begin(lastChange: string): Promise<void> {
    if (!this.#parts.platform.backups.available) return
    try {
      // One that a wrong clock dated ahead tells nothing.
      const now = new Date().toISOString()
      const newest = (await this.#parts.platform.backups.list()).find(
        ({ programmeId, at }) => programmeId === this.#parts.programmeId && at <= now,
      )
      this.#lastMade = newest ? Date.parse(newest.at) : 0
      if (!newest || newest.at < lastChange) this.changed()
    } catch (error) {
      this.#failed(error)
      this.changed()
    }
  }

  /** Something was changed: a backup is due, now or when enough time has gone by since the last. */
  changed(): void {
    this.#changed = true
    if (this.#timer !== null || this.#stopped || !this.#parts.platform.backups.available) return
    void this.#parts.platform.settings.read().then(({ backups }) => {
      if (!backups.on || this.#timer !== null || this.#stopped) return
      const due = this.#lastMade + backups.everyMinutes * 60_000 - Date.now()
      this.#wait(this.#state.failing ? retrying : Math.max(settling, due))
    })
  }

  /** Makes a backup now, whatever the settings say. Rejects with a Problem when that does not work. */
  make(reason: BackupReason): Promise<Backup> {
    return this.#turns.take(async () => {
      this.#say({ making: true })
      try {
        return await this.#write(reason)
      } finally {
        this.#say({ making: false })
      }
    })
  }

  /**
   * Before something large. An import can be undone: where no backup can be made, that is told and it goes on. Before a
   * restore there has to be one, or this rejects.
   */
  async before(reason: 'import' | 'restore'): Promise<void> {
    if (!this.#parts.platform.backups.available) return
    if (reason === 'restore') await this.make('restore')
    else if ((await this.#parts.platform.settings.read()).backups.on) await this.#attempt('import')
  }

  /** The programme is being closed: what is not in a backup yet is put into one. Never rejects. */
  async finish(): Promise<void> {
    this.#stopped = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    if (!this.#parts.platform.backups.available || !(await this.#parts.platform.settings.read()).backups.on) return
    for (let tries = 0; this.#changed && tries < closingTries; tries += 1) await this.#attempt('closing')
  }

  #wait(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#attempt('changes').then(() => this.#changed && this.changed())
    }, milliseconds)
  }

  async #attempt(reason: BackupReason): Promise<void> {
    try {
      await this.make(reason)
    } catch (error) {
      this.#failed(error)
    }
  }

  async #write(reason: BackupReason): Promise<Backup> {
    const { platform, programmeId, maker } = this.#parts
    this.#changed = false
    try {
      const made = await maker.make(programmeId, {
        savedAt: new Date().toISOString(),
        app: `Throughline ${platform.about.app}`,
      })
      const backup = await platform.backups.write({ programmeId, name: this.#parts.name(), reason, file: made.file })
      this.#lastMade = Date.now()
      // The window is about to go; what was written has been read back, and the older ones stay until the next time.
      if (reason !== 'closing') {
        await maker.check({ file: await platform.backups.read(backup.id), counts: made.counts })
        await platform.backups.prune(backup.id)
      }
      this.#worked()
      return backup
    } catch (error) {
      this.#changed = true
      throw asProblem(error)
    }
  }

  #worked(): void {
    if (this.#state.failing) this.#parts.said('Backups work again: one was made just now.')
    this.#say({ failing: null, made: this.#state.made + 1 })
  }

  #failed(error: unknown): void {
    const problem = asProblem(error)
    if (!this.#state.failing) this.#parts.warn(problem)
    this.#say({ failing: problem })
  }

  #say(news: Partial<BackupState>): void {
    this.#state = { ...this.#state, ...news }
    for (const listener of this.#listeners) listener()
  }
}

/** A backup that fails loses nothing, so even a fault of ours is told in those words. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem(
    {
      what: 'No backup could be made.',
      safe: 'Your programme is safe: every change you made is kept as before.',
      next: 'Throughline tries again by itself. Until then, save a copy of what matters.',
    },
    { cause: error },
  )
}
