/**
 * Keys that open a coaching vault without its passphrase, sealed by the system's keychain: `<folder>/<vault>.sealed`.
 * Where the system has no keychain (on Linux: no secret service), nothing is kept; a key is never written in the clear.
 */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SecretsPort } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { writeAtomically } from './atomicWrite.ts'
import { errorCode } from './fileProblem.ts'

/** The part of Electron's `safeStorage` we use. */
export interface Keychain {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(sealed: Buffer): string
  /** Linux only: which keychain is behind it. */
  getSelectedStorageBackend?(): string
}

/** Backends that only look like a keychain. */
const notReally = ['basic_text', 'unknown']

export function createSecrets(o: { folder: string; system: NodeJS.Platform; keychain: Keychain }): SecretsPort {
  const pathOf = (vaultId: string): string => join(o.folder, `${vaultId}.sealed`)
  const state = (): { available: boolean; why: string } => {
    const backend = o.system === 'linux' ? (o.keychain.getSelectedStorageBackend?.() ?? 'unknown') : 'system'
    const available = o.keychain.isEncryptionAvailable() && !notReally.includes(backend)
    return { available, why: available ? '' : 'This laptop offers no keychain that keeps a key safe.' }
  }

  return {
    state: async () => state(),
    async write(vaultId, secret) {
      if (!state().available) {
        throw new Problem({ what: state().why, safe: 'No key was kept.', next: 'Open the vault with its passphrase.' })
      }
      await mkdir(o.folder, { recursive: true })
      await writeAtomically(pathOf(vaultId), o.keychain.encryptString(Buffer.from(secret).toString('base64')))
    },
    async read(vaultId) {
      const sealed = await fileOrNull(pathOf(vaultId))
      if (!sealed || !state().available) return null
      return unsealed(o.keychain, sealed)
    },
    remove: (vaultId) => rm(pathOf(vaultId), { force: true }),
  }
}

/** null when another user, machine or reset keychain sealed it: the passphrase still opens the vault. */
function unsealed(keychain: Keychain, sealed: Buffer): Uint8Array | null {
  try {
    return new Uint8Array(Buffer.from(keychain.decryptString(sealed), 'base64'))
  } catch {
    return null
  }
}

async function fileOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
