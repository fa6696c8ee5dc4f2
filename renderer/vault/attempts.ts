import type { Problem } from '#shared/records/problem.ts'
import type { Remembered } from './remembered.ts'

/** Wrong attempts that cost no waiting, and the longest wait, in seconds. */
const freeAttempts = 2
const longestWait = 60

/** Wrong keys tried since a vault was last opened, and when the last of them was (milliseconds since 1970). */
interface Tried {
  readonly failed: number
  readonly at: number
}

interface Parts {
  readonly remembered: Remembered
  readonly now: () => Date
  readonly warn: (problem: Problem) => void
}

/**
 * Counts wrong keys, each vault's apart, and says how long to wait: longer each time, also after a restart. It slows
 * somebody at this keyboard. Who can change the settings can copy the vault and guess without us; what slows them is
 * Argon2id alone.
 */
export class Attempts {
  readonly #parts: Parts
  /** Of this run, so that settings that cannot be written do not make guessing free. */
  readonly #here = new Map<string, Tried>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** How many wrong keys were tried since the vault was last opened. */
  async count(id: string): Promise<number> {
    return (await this.#tried(id)).failed
  }

  /** No attempt is taken before this instant, in milliseconds since 1970. */
  async waitUntil(id: string): Promise<number> {
    const { failed, at } = await this.#tried(id)
    if (failed <= freeAttempts) return 0
    return at + Math.min(longestWait, 2 ** (failed - freeAttempts - 1)) * 1000
  }

  async note(id: string): Promise<void> {
    const at = this.#parts.now()
    const failed = (await this.count(id)) + 1
    this.#here.set(id, { failed, at: at.getTime() })
    const kept = this.#parts.remembered.change(id, { failed, failedAt: at.toISOString() })
    await kept.catch((error: unknown) => this.#parts.warn(error as Problem))
  }

  /** The vault was opened. Answers what the settings are to remember of it. */
  forget(id: string): { failed: 0; failedAt: null } {
    this.#here.delete(id)
    return { failed: 0, failedAt: null }
  }

  async #tried(id: string): Promise<Tried> {
    const here = this.#here.get(id)
    const entry = await this.#parts.remembered.one(id)
    const now = this.#parts.now().getTime()
    const kept = { failed: entry?.failed ?? 0, at: Date.parse(entry?.failedAt ?? '') || 0 }
    const tried = here && here.failed >= kept.failed ? here : kept
    if (tried.at <= now) return tried
    // The clock was put back: that costs one more wait, and never an hour.
    const fromNow = { ...tried, at: now }
    this.#here.set(id, fromNow)
    return fromNow
  }
}
