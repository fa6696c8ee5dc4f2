import { isVaultId, type BackupsPort, type SettingsPort } from '#shared/platform/platform.ts'
import type { Memory } from '#shared/records/memory.ts'
import { Problem } from '#shared/records/problem.ts'
import { z } from '#shared/records/schema.ts'
import type { AnyRecord, Table } from '#shared/records/table.ts'
import { gunzip, gzip } from '../live/gzip.ts'
import { previewRecords } from './copy.ts'
import type { VaultKeys } from './crypto/keys.ts'
import { snapshotFrom, snapshotSchema, snapshotText, type VaultSnapshot } from './journal.ts'
import { openManifest } from './manifest.ts'
import { contentOf, newestKeys, type Found, type Sealing } from './opening.ts'
import type { RestorePreview, VaultBackup } from './types.ts'
import { holdsNothing } from './words.ts'

const fileSchema = snapshotSchema.extend({
  format: z.literal('throughline-vault-backup'),
  version: z.literal(1),
  seq: z.int().min(0),
})

interface Parts {
  readonly port: BackupsPort
  readonly settings: SettingsPort
  readonly warn: (problem: Problem) => void
}

/** Everything in a vault, still sealed, and what decides about the backups of it. Instants are ISO 8601 in UTC. */
export interface SealedVault {
  readonly snapshot: VaultSnapshot
  readonly changedAt: string
  /** Copies from before hold what was erased since, or open with a key that was changed; '' when there is no such. */
  readonly renewedAt: string
}

/**
 * Sealed backups of vaults, in the folder of the programmes' backups and by the same keep rule. Nothing is opened to
 * make one, and nobody can read one without a key to the vault.
 */
export class VaultBackups {
  readonly #parts: Parts
  #told = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Newest first, of every vault; rejects with a Problem when the folder is not there. */
  async list(): Promise<readonly VaultBackup[]> {
    if (!this.#parts.port.available) return []
    const all = await this.#parts.port.list()
    return all
      .filter(({ programmeId }) => isVaultId(programmeId))
      .map(({ id, programmeId, at }) => ({ id, vaultId: programmeId, at }))
  }

  /** Makes one where something changed since the last, and lets go of what must not stay. Never rejects. */
  async keep({ snapshot, changedAt, renewedAt }: SealedVault): Promise<void> {
    const { port, settings } = this.#parts
    const { vaultId } = snapshot.keys
    if (!port.available) return
    try {
      const newest = await this.#newest(vaultId)
      const wanted = (await settings.read()).vaultBackups && (newest?.at ?? '') < changedAt
      const made = wanted ? await this.#write(snapshot) : null
      await this.#erase(vaultId, (backup) => backup.at < renewedAt && backup.id !== made)
      this.#told = false
    } catch (error) {
      if (!this.#told) this.#parts.warn(notMade(error))
      this.#told = true
    }
  }

  /** Erases a vault's backups from before an instant; without one, all. Answers whether the folder could be reached. */
  async eraseBefore(vaultId: string, instant?: string): Promise<boolean> {
    if (!this.#parts.port.available) return true
    return this.#erase(vaultId, ({ at }) => instant === undefined || at < instant).then(
      () => true,
      () => false,
    )
  }

  /**
   * How a vault's key is wrapped, and what was found of it: where neither its database nor its journal knows, its newest
   * whole backup stands in the journal's place. Rejects with a Problem when there is none within reach.
   */
  async keysOf(id: string, inDatabase: VaultKeys | null, found: Found): Promise<{ keys: VaultKeys; all: Found }> {
    const keys = newestKeys(id, inDatabase, found.journal)
    if (keys) return { keys, all: found }
    for (const backup of await this.list().catch(() => [])) {
      const snapshot = backup.vaultId === id ? await this.#read(backup.id).catch(() => null) : null
      if (!snapshot) continue
      const journal = { snapshot, entries: [], grown: 0, lastSeq: found.journal?.lastSeq ?? 0 }
      return { keys: snapshot.keys, all: { ...found, journal, backedUpAt: backup.at } }
    }
    throw holdsNothing()
  }

  /** What a backup would bring to the open vault it was made of. Nothing is changed. */
  async preview(memory: Memory, tables: readonly Table[], backup: VaultBackup, key: Sealing): Promise<RestorePreview> {
    const { manifest: sealed, rows } = await this.#read(backup.id)
    const manifest = await openManifest(key.dataKey, key.vaultId, sealed)
    if (!manifest) throw notWhole()
    const kept = new Map(rows.map((row) => [row.id, row]))
    const contents = await Promise.all(
      [...manifest.places.values()].map(async ({ rowId }) => {
        const row = kept.get(rowId)
        const content = row && (await contentOf(key, row))
        if (!content) throw notWhole()
        return content
      }),
    )
    const of = ({ name }: Table): AnyRecord[] =>
      contents.filter(({ table, record }) => table === name && record.deletedAt === null).map(({ record }) => record)
    const records = Object.fromEntries(tables.map((table) => [table.name, of(table)]))
    return previewRecords(memory, tables, { exportedAt: backup.at, label: key.label, records })
  }

  async #newest(vaultId: string): Promise<VaultBackup | undefined> {
    return (await this.list()).find((backup) => backup.vaultId === vaultId)
  }

  async #write(snapshot: VaultSnapshot): Promise<string> {
    const { port } = this.#parts
    const text = JSON.stringify({
      format: 'throughline-vault-backup',
      version: 1,
      seq: snapshot.seq,
      ...snapshotText(snapshot),
    } satisfies z.input<typeof fileSchema>)
    const file = await gzip(new TextEncoder().encode(text))
    const { id } = await port.write({
      programmeId: snapshot.keys.vaultId,
      name: 'Coaching notes',
      reason: 'closing',
      file,
    })
    // An older one goes only after a newer one was found whole.
    if ((await this.#read(id)).seq === snapshot.seq) await port.prune(id)
    return id
  }

  async #read(id: string): Promise<VaultSnapshot> {
    const packed = await this.#parts.port.read(id)
    const text = await gunzip(packed)
      .then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as unknown)
      .catch(() => null)
    const parsed = fileSchema.safeParse(text)
    if (!parsed.success || !id.startsWith(`${parsed.data.keys.vaultId}/`)) throw notWhole()
    return snapshotFrom(parsed.data, parsed.data.seq)
  }

  async #erase(vaultId: string, goes: (backup: VaultBackup) => boolean): Promise<void> {
    for (const backup of await this.list()) {
      if (backup.vaultId === vaultId && goes(backup)) await this.#parts.port.remove(backup.id)
    }
  }
}

const notWhole = (): Problem =>
  new Problem({ what: 'This backup is not whole.', safe: 'Nothing was changed.', next: 'Choose another one.' })

/** Of the folder it is said what is wrong with it; whatever else it is, the notes are where they were. */
function notMade(cause: unknown): Problem {
  return new Problem(
    {
      what: `The coaching notes were locked without a backup. ${cause instanceof Problem ? cause.what : ''}`.trim(),
      safe: 'Every note is kept, sealed, on this laptop.',
      next: 'One is made by itself once the folder for backups can be written again; Settings shows the folder.',
    },
    { cause },
  )
}
