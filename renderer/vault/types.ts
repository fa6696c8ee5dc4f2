import type { RecordSet } from '#shared/records/table.ts'
import type { LiveGate } from '../live/gate.ts'
import type { Problem } from '#shared/records/problem.ts'

/**
 * `checking`: looking for vaults · `none`: there is none on this laptop · `locked`: there is at least one, none is open ·
 * `opening`: a key is being worked out and records are being decrypted · `open`: records are in memory.
 */
export type VaultState = 'checking' | 'none' | 'locked' | 'opening' | 'open'

/** One vault on this laptop, as far as it can be told without its key. The label is not secret. */
export interface VaultEntry {
  readonly id: string
  readonly label: string
  /** When it was last opened here, ISO 8601 UTC; null when the settings do not know. */
  readonly openedAt: string | null
  /** Whether the system's keychain holds a key to it. */
  readonly keychain: boolean
  /** After wrong keys: no attempt is taken before this instant (milliseconds since 1970). */
  readonly waitUntil: number
}

/** What there is to see of the vaults on this laptop. */
export interface VaultView {
  readonly state: VaultState
  readonly vaults: readonly VaultEntry[]
  /** The open vault, else the one that was opened last; null when there is none. */
  readonly current: VaultEntry | null
  /** What was found on opening; stays until `dismiss`. */
  readonly notices: readonly VaultNotice[]
  /** The open vault's records; null unless `state` is `open`. Screens use the hooks. */
  readonly gate: LiveGate | null
  /** Whether the system's keychain can hold a key, and if not, why. */
  readonly keychain: { readonly available: boolean; readonly why: string }
}

/** A sealed backup of a vault in the folder for backups. */
export interface VaultBackup {
  readonly id: string
  readonly vaultId: string
  /** ISO 8601 UTC. */
  readonly at: string
}

/** What opens a vault. */
export type VaultKey =
  | { readonly with: 'passphrase'; readonly passphrase: string }
  | { readonly with: 'recovery key'; readonly recoveryKey: string }
  | { readonly with: 'keychain' }

/** A vault that is ready to be made: nothing is stored until its recovery key has been typed back. */
export interface NewVault {
  readonly id: string
  readonly label: string
  /** Groups of letters and figures to print or write down. Shown once; nothing keeps it. */
  readonly recoveryKey: string
  /** Opens the vault for the first time. Rejects with a Problem that names the group in which a typing mistake is. */
  open(typedRecoveryKey: string): Promise<void>
}

/** A recovery key that replaces the old one once it has been typed back. */
export interface NewRecoveryKey {
  readonly recoveryKey: string
  keep(typedRecoveryKey: string): Promise<void>
}

/** Something the coach must know about what was found on opening. */
export interface VaultNotice {
  readonly kind: 'damaged' | 'older' | 'repaired' | 'attempts'
  readonly problem: Problem
  /** For damaged records: "coaching session made on 3 March 2026", one a record. */
  readonly records: readonly string[]
}

/** A restore worked out but not yet done. */
export interface RestorePreview {
  /** When the file was written, ISO 8601 UTC. */
  readonly exportedAt: string
  readonly label: string
  /** By table, what the file would bring. */
  readonly tables: readonly {
    readonly noun: string
    readonly added: number
    readonly same: number
    /** Records that are here too, but say something else. */
    readonly different: number
  }[]
  readonly records: RecordSet
}

/** What was searched for the canary sentence and where it was found. */
export interface CanaryResult {
  readonly sentence: string
  /** "the app’s data folder" or "this browser’s storage". */
  readonly where: string
  /** Files, or stored values in the browser. */
  readonly searched: number
  readonly bytes: number
  readonly found: readonly string[]
  /** Whether a copy planted in the clear was found by the same search, which shows that the search works. */
  readonly controlFound: boolean
}

/** How disposal went. */
export interface Disposal {
  readonly records: number
  /** What cannot be reached from here, in sentences for the coach. */
  readonly outOfReach: readonly string[]
}
