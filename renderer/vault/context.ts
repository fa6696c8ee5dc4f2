import { createContext, useContext, useEffect } from 'react'
import type { Command } from '#shared/records/command.ts'
import type { Reader } from '#shared/records/reader.ts'
import type { LiveGate } from '../live/gate.ts'
import { useLiveCommand, useLiveQuery, useLiveUndo, type UndoRedo } from '../live/hooks.ts'
import type { Outcome } from '../live/teller.ts'
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

/** The coaching vaults on this laptop and what can be done with them. Every method rejects with a Problem in words. */
export interface VaultHere extends VaultView {
  /** Makes a vault. It opens through the answer's `open`. */
  create(o: { label: string; passphrase: string }): Promise<NewVault>
  unlock(id: string, key: VaultKey): Promise<void>
  /** Drops keys and records at once, after giving `useBeforeVaultLock` listeners a moment. Locked already: does nothing. */
  lock(): Promise<void>
  dismiss(notice: VaultNotice): void
  /** Gives up on damaged records: they are no longer missed. */
  acceptLoss(): Promise<void>

  /** Resolves when the passphrase is the open vault's; for what must not be done by somebody passing an unlocked desk. */
  confirmPassphrase(passphrase: string): Promise<void>
  changePassphrase(key: VaultKey, next: string): Promise<void>
  /** A recovery key to be shown once; it replaces the old one when it has been typed back. */
  newRecoveryKey(passphrase: string): Promise<NewRecoveryKey>
  useKeychain(passphrase: string): Promise<void>
  forgetKeychain(): Promise<void>
  rename(label: string): Promise<void>

  /** Everything in the open vault as an `age` file under a passphrase of its own. */
  exportEncrypted(passphrase: string): Promise<Uint8Array>
  /** Everything as plain JSON. The passphrase is asked for again. */
  exportReadable(passphrase: string): Promise<Uint8Array>
  previewRestore(bytes: Uint8Array, passphrase: string): Promise<RestorePreview>
  /** Sealed backups in the folder for them, newest first, of every vault. Rejects when the folder is not there. */
  backups(): Promise<readonly VaultBackup[]>
  /** What a backup of the open vault would bring; for `restore`. */
  previewBackup(backup: VaultBackup): Promise<RestorePreview>
  /** One step that undo takes back. `different` says whose words stand where both have the record. */
  restore(preview: RestorePreview, different: 'keep mine' | 'take the file’s'): Promise<void>
  /** Erases records for good from the database, the journal and the copies the app made. Undo cannot bring them back. */
  dispose(ids: readonly string[]): Promise<Disposal>
  /** Removes the open vault whole from this laptop. */
  removeVault(passphrase: string): Promise<Disposal>

  /** Writes a sentence as a sealed record, locks, and searches what the app has stored for it. The vault is locked afterwards. */
  prove(): Promise<CanaryResult>
  /** Runs before keys are dropped; see `useBeforeVaultLock`. */
  beforeLock(listener: () => Promise<void>): () => void
}

export const VaultContext = createContext<VaultHere | null>(null)

export function useVault(): VaultHere {
  const vault = useContext(VaultContext)
  if (!vault) throw new Error('This screen needs the vault around it.')
  return vault
}

function useOpenGate(): LiveGate {
  const { gate } = useVault()
  if (!gate) throw new Error('This screen needs an open vault: draw it only while the state is `open`.')
  return gate
}

/** `useQuery`, of the open vault. */
export function useVaultQuery<A extends readonly unknown[], T>(query: (read: Reader, ...args: A) => T, ...args: A): T {
  return useLiveQuery(useOpenGate(), query, args)
}

/** `useCommand`, of the open vault. */
export function useVaultCommand<I, R>(command: Command<I, R>): (input: I) => Promise<Outcome<R>> {
  return useLiveCommand(useOpenGate(), command)
}

/** `useUndo`, of the open vault. */
export function useVaultUndo(): UndoRedo {
  return useLiveUndo(useOpenGate())
}

/** Reads the whole vault as it is at the moment of asking, for files that leave the app. */
export function useVaultReader(): Reader {
  return useOpenGate().memory
}

/**
 * Runs before the vault locks by itself or by hand, so that half-typed words can be saved as a sealed record:
 * commands still work in it. It is given two seconds.
 */
export function useBeforeVaultLock(save: () => Promise<void>): void {
  const { beforeLock } = useVault()
  useEffect(() => beforeLock(save), [beforeLock, save])
}
