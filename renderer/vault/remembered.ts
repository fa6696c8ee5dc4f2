import type { SettingsPort } from '#shared/platform/platform.ts'
import type { VaultSettings } from '#shared/platform/settings.ts'
import { z } from '#shared/records/schema.ts'
import { Turns } from '../live/turns.ts'
import { fromBase64, toBase64 } from './crypto/bytes.ts'
import { placeOf, seal, unseal } from './crypto/seal.ts'
import type { Seen } from './opening.ts'

const seenSchema = z.strictObject({ seq: z.int().min(0), at: z.string() })

/** What the settings know of the vaults on this laptop: nothing that tells what is in them. */
export class Remembered {
  readonly #settings: SettingsPort
  readonly #turns = new Turns()

  constructor(settings: SettingsPort) {
    this.#settings = settings
  }

  async list(): Promise<readonly VaultSettings[]> {
    return (await this.#settings.read()).vaults
  }

  async one(id: string): Promise<VaultSettings | null> {
    return (await this.list()).find((entry) => entry.id === id) ?? null
  }

  /** Changes what is known of a vault, or begins to know it. */
  change(id: string, patch: Partial<Omit<VaultSettings, 'id'>>): Promise<void> {
    return this.#turns.take(() => this.#change(id, patch))
  }

  forget(id: string): Promise<void> {
    return this.#turns.take(async () => {
      await this.#settings.write({ vaults: (await this.list()).filter((entry) => entry.id !== id) })
    })
  }

  /** The newest change this laptop has seen of a vault; null when it has seen none, or what it kept was changed. */
  async seen(id: string, dataKey: CryptoKey): Promise<Seen | null> {
    const kept = (await this.one(id))?.seen
    if (!kept) return null
    const sealed = { iv: fromBase64(kept.iv), ciphertext: fromBase64(kept.ciphertext) }
    const opened = seenSchema.safeParse(await unseal(dataKey, placeOf(id, 'seen'), sealed))
    return opened.success ? opened.data : null
  }

  /** Keeps the newest change seen of a vault, sealed, and with it what else is known. */
  remember(
    id: string,
    dataKey: CryptoKey,
    seen: Seen,
    also: Partial<Omit<VaultSettings, 'id' | 'seen'>> = {},
  ): Promise<void> {
    return this.#turns.take(async () => {
      const { iv, ciphertext } = await seal(dataKey, placeOf(id, 'seen'), seen)
      await this.#change(id, { ...also, seen: { iv: toBase64(iv), ciphertext: toBase64(ciphertext) } })
    })
  }

  /** Resolves when everything begun so far is kept. */
  settle(): Promise<void> {
    return this.#turns.take(async () => undefined)
  }

  async #change(id: string, patch: Partial<Omit<VaultSettings, 'id'>>): Promise<void> {
    const vaults = await this.list()
    const known = vaults.find((entry) => entry.id === id)
    const entry = {
      id,
      label: 'Coaching notes',
      openedAt: null,
      seen: null,
      keychain: false,
      failed: 0,
      failedAt: null,
      ...known,
      ...patch,
    }
    await this.#settings.write({ vaults: [...vaults.filter((other) => other.id !== id), entry] })
  }
}
