import type { Platform } from '#shared/platform/platform.ts'
import { newId } from '#shared/records/ids.ts'
import type { Problem } from '#shared/records/problem.ts'
import type { Table } from '#shared/records/table.ts'
import { Turns } from '../live/turns.ts'
import { Attempts } from './attempts.ts'
import { VaultBackups } from './backups.ts'
import { claimInBrowser, type Release } from './claim.ts'
import { copyAsJson, encryptedCopy, previewCopy, restoreCopy } from './copy.ts'
import { deriveInWorker, type Derive } from './crypto/derive.ts'
import { markOf, type VaultKeys } from './crypto/keys.ts'
import { newRecoveryKey, readRecoveryKey } from './crypto/recoveryKey.ts'
import { deleteVaultDatabase, VaultDatabase } from './database.ts'
import { VaultGate } from './gate.ts'
import { VaultJournalWriter } from './journal.ts'
import { listVaults } from './list.ts'
import { checkPassphrase, dataKeyFor, newKeys, withKeychain, withPassphrase, withRecoveryKey } from './lockKeys.ts'
import { firstManifest, sealManifest } from './manifest.ts'
import { attempts } from './notices.ts'
import { dropUnbegun, findVault, openVault, snapshotNow, type Found } from './opening.ts'
import { newSentence, proofs, writeProof } from './proof.ts'
import { Remembered } from './remembered.ts'
import type {
  CanaryResult,
  Disposal,
  NewRecoveryKey,
  NewVault,
  RestorePreview,
  VaultBackup,
  VaultKey,
  VaultNotice,
  VaultView,
} from './types.ts'
import { isLocked, notYet, oldKeyInBackups, otherRecoveryKey, stillThere, wrongKey } from './words.ts'

/** How long half-typed words may take to be sealed before the keys go, in milliseconds. */
const lastWords = 2_000

export interface KeeperOptions {
  readonly platform: Platform
  readonly tables: readonly Table[]
  /** Told what went wrong after the fact: a journal that could not be written. */
  readonly warn: (problem: Problem) => void
  readonly derive?: Derive
  readonly claim?: (vaultId: string) => Promise<Release>
  readonly now?: () => Date
}

/** The coaching vaults on this laptop: at most one is open, and its keys are nowhere but in here. */
export class VaultKeeper {
  readonly #platform: Platform
  readonly #tables: readonly Table[]
  readonly #warn: (problem: Problem) => void
  readonly #derive: Derive
  readonly #claim: (vaultId: string) => Promise<Release>
  readonly #now: () => Date
  readonly #remembered: Remembered
  readonly #attempts: Attempts
  readonly #backups: VaultBackups
  readonly #turns = new Turns()
  readonly #listeners = new Set<() => void>()
  readonly #beforeLock = new Set<() => Promise<void>>()
  #open: { readonly id: string; readonly gate: VaultGate; readonly release: Release } | null = null
  #view: VaultView = {
    state: 'checking',
    vaults: [],
    current: null,
    notices: [],
    gate: null,
    keychain: { available: false, why: '' },
  }

  constructor(o: KeeperOptions) {
    this.#platform = o.platform
    this.#tables = o.tables
    this.#warn = o.warn
    this.#derive = o.derive ?? deriveInWorker
    this.#claim = o.claim ?? claimInBrowser
    this.#now = o.now ?? (() => new Date())
    this.#remembered = new Remembered(o.platform.settings)
    this.#attempts = new Attempts({ remembered: this.#remembered, now: this.#now, warn: o.warn })
    this.#backups = new VaultBackups({ port: o.platform.backups, settings: o.platform.settings, warn: o.warn })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What there is; the same object until something changes. */
  readonly view = (): VaultView => this.#view

  /** Looks which vaults are on this laptop. */
  readonly look = (): Promise<void> => this.#turns.take(() => this.#look())

  readonly create = async (o: { label: string; passphrase: string }): Promise<NewVault> => {
    checkPassphrase(o.passphrase)
    const id = newId('vault')
    const label = o.label.trim() || 'Coaching notes'
    const recoveryKey = newRecoveryKey()
    const made = await newKeys(this.#parts, { vaultId: id, label, passphrase: o.passphrase, recoveryKey })
    return {
      id,
      label,
      recoveryKey,
      open: (typed) =>
        this.#turns.take(async () => {
          if (readRecoveryKey(typed) !== recoveryKey) throw otherRecoveryKey()
          await this.#begin(made.keys, made.dataKey)
        }),
    }
  }

  readonly unlock = (id: string, key: VaultKey): Promise<void> =>
    this.#turns.take(async () => {
      if (this.#open) return
      await this.#refuseTooSoon(id)
      const release = await this.#claim(id)
      try {
        await this.#unlock(id, key, release)
      } catch (error) {
        release()
        this.#show({ state: 'locked' })
        await this.#look()
        throw error
      }
    })

  readonly lock = (): Promise<void> =>
    this.#turns.take(async () => {
      if (this.#open) await this.#lock()
    })

  readonly dismiss = (notice: VaultNotice): void =>
    this.#show({ notices: this.#view.notices.filter((other) => other !== notice) })

  readonly acceptLoss = async (): Promise<void> => {
    await this.#gate().acceptLoss()
    this.#show({ notices: this.#view.notices.filter(({ kind }) => kind !== 'damaged') })
  }

  readonly confirmPassphrase = async (passphrase: string): Promise<void> => {
    await this.#provenBy({ with: 'passphrase', passphrase }, (keys, key) => dataKeyFor(this.#parts, keys, key))
  }

  readonly changePassphrase = async (key: VaultKey, next: string): Promise<void> => {
    checkPassphrase(next)
    const changed = await this.#provenBy(key, (keys, proof) => withPassphrase(this.#parts, keys, proof, next))
    await this.#rekey((keys) => ({ ...keys, passphrase: changed.passphrase }))
  }

  readonly newRecoveryKey = async (passphrase: string): Promise<NewRecoveryKey> => {
    const recoveryKey = newRecoveryKey()
    const changed = await this.#provenBy({ with: 'passphrase', passphrase }, (keys, proof) =>
      withRecoveryKey(this.#parts, keys, proof, recoveryKey),
    )
    return {
      recoveryKey,
      keep: async (typed) => {
        if (readRecoveryKey(typed) !== recoveryKey) throw otherRecoveryKey()
        await this.#rekey((keys) => ({ ...keys, recovery: changed.recovery }))
      },
    }
  }

  readonly useKeychain = async (passphrase: string): Promise<void> => {
    const changed = await this.#provenBy({ with: 'passphrase', passphrase }, (keys, proof) =>
      withKeychain(this.#parts, keys, proof),
    )
    await this.#rekey((keys) => ({ ...keys, keychain: changed.keychain }))
  }

  readonly forgetKeychain = async (): Promise<void> => {
    const gate = this.#gate()
    await this.#rekey((keys) => ({ ...keys, keychain: null }))
    await this.#platform.secrets.remove(gate.keys.vaultId)
  }

  readonly rename = async (label: string): Promise<void> => {
    const gate = this.#gate()
    await gate.relabel(label.trim() || gate.keys.label)
    await this.#remembered.change(gate.keys.vaultId, { label: gate.keys.label })
    await this.#look()
  }

  readonly exportEncrypted = async (passphrase: string): Promise<Uint8Array> => {
    checkPassphrase(passphrase)
    return encryptedCopy(this.#json(), passphrase)
  }

  readonly exportReadable = async (passphrase: string): Promise<Uint8Array> => {
    await this.confirmPassphrase(passphrase)
    return this.#json()
  }

  readonly previewRestore = (bytes: Uint8Array, passphrase: string): Promise<RestorePreview> =>
    previewCopy(this.#gate().memory, this.#tables, bytes, passphrase)

  readonly restore = async (preview: RestorePreview, different: 'keep mine' | 'take the file’s'): Promise<void> => {
    const gate = this.#gate()
    await gate.execute(restoreCopy(gate.memory), { records: preview.records, replace: different === 'take the file’s' })
  }

  /** Sealed backups in the folder for them, newest first, of every vault. */
  readonly backups = (): Promise<readonly VaultBackup[]> => this.#backups.list()

  /** What a backup of the open vault would bring. */
  readonly previewBackup = (backup: VaultBackup): Promise<RestorePreview> => {
    const { memory, dataKey, keys } = this.#gate()
    return this.#backups.preview(memory, this.#tables, backup, { dataKey, ...keys })
  }

  readonly dispose = async (ids: readonly string[]): Promise<Disposal> => {
    const gate = this.#gate()
    const records = await gate.dispose(ids)
    const reached = await this.#backups.eraseBefore(gate.keys.vaultId, gate.renewedAt)
    return { records, outOfReach: stillThere({ journal: gate.owes, backups: !reached }) }
  }

  readonly removeVault = async (passphrase: string): Promise<Disposal> => {
    await this.confirmPassphrase(passphrase)
    return this.#turns.take(async () => {
      const { memory, keys } = this.#gate()
      const records = this.#tables.reduce((sum, table) => sum + memory.all(table).length, 0)
      await this.#lock()
      await deleteVaultDatabase(keys.vaultId)
      if (this.#platform.journal.available) await this.#platform.journal.erase(keys.vaultId, { asideOnly: false })
      await this.#platform.secrets.remove(keys.vaultId)
      const reached = await this.#backups.eraseBefore(keys.vaultId)
      await this.#remembered.forget(keys.vaultId)
      await this.#look()
      return { records, outOfReach: stillThere({ journal: false, backups: !reached }) }
    })
  }

  readonly prove = async (): Promise<CanaryResult> => {
    const sentence = newSentence()
    await this.#gate().execute(writeProof, { sentence })
    await this.lock()
    return { sentence, where: this.#platform.traces.where, ...(await this.#platform.traces.search(sentence)) }
  }

  readonly beforeLock = (listener: () => Promise<void>): (() => void) => {
    this.#beforeLock.add(listener)
    return () => this.#beforeLock.delete(listener)
  }

  get #parts(): { derive: Derive; secrets: Platform['secrets'] } {
    return { derive: this.#derive, secrets: this.#platform.secrets }
  }

  #gate(): VaultGate {
    if (!this.#open) throw isLocked()
    return this.#open.gate
  }

  #json(): Uint8Array {
    const { memory, keys } = this.#gate()
    return copyAsJson(memory, this.#tables, { label: keys.label, now: this.#now() })
  }

  /** Runs key work that only the right key can do. A wrong one counts as an attempt. */
  async #provenBy<T>(key: VaultKey, work: (keys: VaultKeys, key: VaultKey) => Promise<T | null>): Promise<T> {
    const { keys } = this.#gate()
    await this.#refuseTooSoon(keys.vaultId)
    const result = await work(keys, key)
    if (result !== null) return result
    await this.#attempts.note(keys.vaultId)
    throw wrongKey()
  }

  async #rekey(change: (keys: VaultKeys) => VaultKeys): Promise<void> {
    const gate = this.#gate()
    await gate.rekey((keys, seq) => ({ ...change(keys), seq }))
    if (!(await this.#backups.eraseBefore(gate.keys.vaultId, gate.renewedAt))) this.#warn(oldKeyInBackups())
    await this.#remembered.change(gate.keys.vaultId, { label: gate.keys.label, keychain: gate.keys.keychain !== null })
    await this.#look()
  }

  /** Writes a new vault and opens it. */
  async #begin(keys: VaultKeys, dataKey: CryptoKey): Promise<void> {
    if (this.#open) await this.#lock()
    const release = await this.#claim(keys.vaultId)
    const database = new VaultDatabase(keys.vaultId)
    try {
      const manifest = firstManifest(markOf(keys), this.#now())
      await database.open()
      await database.replaceAll({ rows: [], manifest: await sealManifest(dataKey, keys.vaultId, manifest), keys })
      const journal = new VaultJournalWriter(this.#platform.journal, keys.vaultId, null)
      await snapshotNow({ database, journal, manifest, keys, dataKey })
      await this.#platform.persist()
      await this.#opened(
        { keys, inDatabase: true, dataKey },
        { database, stored: await database.readAll(), journal: null, backedUpAt: null },
        release,
        0,
      )
    } catch (error) {
      database.close()
      release()
      throw error
    }
  }

  async #unlock(id: string, key: VaultKey, release: Release): Promise<void> {
    const { keys: inDatabase, rest } = await findVault(this.#platform.journal, id)
    // Working out the key takes longest: it begins before anything is drawn, and both copies are read meanwhile.
    const working = inDatabase ? dataKeyFor(this.#parts, inDatabase, key) : Promise.resolve(null)
    this.#show({ state: 'opening' })
    const [early, found, tried] = await Promise.allSettled([working, rest, this.#attempts.count(id)])
    if (found.status === 'rejected') throw found.reason
    try {
      const { keys, all } = await this.#backups.keysOf(id, inDatabase, found.value)
      if (early.status === 'rejected') throw early.reason
      if (tried.status === 'rejected') throw tried.reason
      const dataKey = keys === inDatabase ? early.value : await dataKeyFor(this.#parts, keys, key)
      if (!dataKey) {
        await this.#attempts.note(id)
        throw wrongKey()
      }
      await this.#opened({ keys, inDatabase: keys === inDatabase, dataKey }, all, release, tried.value)
    } catch (error) {
      found.value.database.close()
      // What was begun for a backup's sake.
      if (!inDatabase) await dropUnbegun(id).catch(() => false)
      throw error
    }
  }

  async #opened(
    proven: { keys: VaultKeys; inDatabase: boolean; dataKey: CryptoKey },
    found: Found,
    release: Release,
    failed: number,
  ): Promise<void> {
    const { keys, dataKey } = proven
    const id = keys.vaultId
    const seen = await this.#remembered.seen(id, dataKey)
    const opened = await openVault(this.#platform.journal, [...this.#tables, proofs], found, { ...proven, seen })
    const warn = (error: unknown): void => this.#warn(error as Problem)
    const remember = (change: { seq: number; at: string }): void =>
      void this.#remembered.remember(id, dataKey, change).catch(warn)
    const gate = new VaultGate(opened, { warn: this.#warn, now: this.#now, seen: remember })
    const openedAt = this.#now().toISOString()
    const { seq, at } = opened.manifest
    const known = { label: keys.label, openedAt, keychain: keys.keychain !== null, ...this.#attempts.forget(id) }
    // Settings that cannot be written (a full disk) keep nobody from reading the notes.
    const remembered = this.#remembered.remember(id, dataKey, { seq, at }, known).catch(warn)
    await gate.finishRenewal()
    const notices = [...opened.notices, ...(failed > 0 ? [attempts(failed)] : [])]
    const listed = this.#view.vaults.find((vault) => vault.id === id)
    this.#open = { id, gate, release }
    if (!listed) await remembered.then(() => this.#look())
    this.#show({ state: 'open', gate, notices, ...(listed && { current: listed }) })
    // The notes are open: what the list of vaults says of them follows, and cannot close them again.
    if (listed) await remembered.then(() => this.#look()).catch(warn)
  }

  async #lock(): Promise<void> {
    const open = this.#open
    if (!open) return
    const savings = Promise.allSettled([...this.#beforeLock].map((save) => save()))
    await Promise.race([savings, new Promise((resolve) => setTimeout(resolve, lastWords))])
    this.#open = null
    this.#show({ state: 'locked', gate: null, notices: [] })
    const sealed = await open.gate.sealed().catch(() => null)
    await open.gate.close()
    await this.#remembered.settle()
    open.release()
    if (sealed) await this.#backups.keep(sealed)
  }

  async #look(): Promise<void> {
    const vaults = await listVaults({
      journal: this.#platform.journal,
      remembered: this.#remembered,
      attempts: this.#attempts,
      claim: this.#claim,
    })
    const current = vaults.find(({ id }) => id === this.#open?.id) ?? vaults[0] ?? null
    const state = this.#open ? 'open' : vaults.length > 0 ? 'locked' : 'none'
    const keychain = await this.#platform.secrets.state()
    this.#show({ vaults, current, keychain, state: this.#view.state === 'opening' ? 'opening' : state })
  }

  async #refuseTooSoon(id: string): Promise<void> {
    const left = Math.ceil(((await this.#attempts.waitUntil(id)) - this.#now().getTime()) / 1000)
    if (left > 0) throw notYet(left)
  }

  #show(change: Partial<VaultView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of [...this.#listeners]) listener()
  }
}
