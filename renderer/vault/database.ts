import Dexie, { type Table as DexieTable } from 'dexie'
import { guarded, type Guarded } from '../live/guarded.ts'
import { onceMore } from '../live/onceMore.ts'
import { vaultKeysSchema, type VaultKeys } from './crypto/keys.ts'
import type { Sealed } from './crypto/seal.ts'

const databasePrefix = 'throughline-'
const stores = ['rows', 'about'] as const

/** A row as it is stored. `id` is random and says nothing about what is inside. */
export interface Row extends Sealed {
  readonly id: string
}

/** What one change writes. Everything in it was sealed before. */
export interface Write {
  readonly rows: readonly Row[]
  /** Ids of rows that go. */
  readonly erased: readonly string[]
  readonly manifest: Sealed
  /** The wrapped keys, when they change. */
  readonly keys?: VaultKeys
}

export interface Stored {
  readonly rows: readonly Row[]
  readonly manifest: Sealed | null
}

/**
 * One vault's IndexedDB. It holds sealed rows, the sealed list of them, and how the key is wrapped; nothing that can be
 * read. It can be written through `write` and `replaceAll` only.
 */
export class VaultDatabase {
  readonly #guarded: Guarded

  constructor(vaultId: string) {
    this.#guarded = guarded(vaultDatabaseName(vaultId), 1, { rows: 'id', about: 'id' })
  }

  async open(): Promise<void> {
    await this.#dexie.open()
  }

  close(): void {
    this.#dexie.close()
  }

  /** How the key is wrapped; null when there is nothing here, or nothing that can be understood. */
  async keys(): Promise<VaultKeys | null> {
    const stored = (await this.#about.get('keys')) as { keys?: unknown } | undefined
    const parsed = vaultKeysSchema.safeParse(stored?.keys)
    return parsed.success ? parsed.data : null
  }

  async readAll(): Promise<Stored> {
    const [rows, manifest] = await Promise.all([this.#rows.toArray(), this.#about.get('manifest')])
    return { rows: (rows as unknown[]).filter(isRow), manifest: isRow(manifest) ? manifest : null }
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#rows.count()) + (await this.#about.count()) === 0
  }

  /** Makes one change durable: all of it or nothing. */
  async write(change: Write): Promise<void> {
    const write = (): Promise<void> =>
      this.#guarded.write(stores, (store) => {
        for (const row of change.rows) store('rows').put(row)
        for (const id of change.erased) store('rows').delete(id)
        putAbout(store('about'), change)
      })
    // Written twice it is the same.
    await onceMore(this.#guarded, write, async () => false)
  }

  /** Puts these rows in place of everything. */
  async replaceAll(change: Omit<Write, 'erased'> & { keys: VaultKeys }): Promise<void> {
    await this.#guarded.write(stores, (store) => {
      store('rows').clear()
      for (const row of change.rows) store('rows').put(row)
      putAbout(store('about'), change)
    })
  }

  get #dexie(): Dexie {
    return this.#guarded.dexie
  }

  get #rows(): DexieTable {
    return this.#dexie.table('rows')
  }

  get #about(): DexieTable {
    return this.#dexie.table('about')
  }
}

function putAbout(store: IDBObjectStore, { manifest, keys }: Pick<Write, 'manifest' | 'keys'>): void {
  store.put({ id: 'manifest', iv: manifest.iv, ciphertext: manifest.ciphertext })
  if (keys) store.put({ id: 'keys', keys })
}

/** Somebody may have put anything there; what is not a sealed row at all counts as taken away. */
function isRow(value: unknown): value is Row {
  const row = value as Partial<Row> | undefined
  return typeof row?.id === 'string' && row.iv instanceof Uint8Array && row.ciphertext instanceof Uint8Array
}

export function vaultDatabaseName(vaultId: string): string {
  return `${databasePrefix}${vaultId}`
}

/** Ids of the vaults that have a database in this browser profile. */
export async function vaultDatabasesHere(): Promise<string[]> {
  const names = await Dexie.getDatabaseNames()
  return names
    .filter((name) => name.startsWith(`${databasePrefix}vault-`))
    .map((name) => name.slice(databasePrefix.length))
}

export async function deleteVaultDatabase(vaultId: string): Promise<void> {
  await Dexie.delete(vaultDatabaseName(vaultId))
}
