import type { SecretsPort } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { wrappingKey } from './crypto/wrappingKey.ts'
import { fromBase64, randomBytes, toBase64, type Bytes } from './crypto/bytes.ts'
import { deriveChecked, deriveNew, type Derive } from './crypto/derive.ts'
import { newDataKey, rewrap, unwrap, wrap, type VaultKeys, type Way } from './crypto/keys.ts'
import { passphraseFault } from './crypto/passphrase.ts'
import { recoveryWrappingKey } from './crypto/recoveryKey.ts'
import { vaultVersion } from './crypto/seal.ts'
import type { VaultKey } from './types.ts'

/** What key work needs of its surroundings. */
export interface KeyParts {
  readonly derive: Derive
  readonly secrets: SecretsPort
}

/** Throws a Problem that says why a passphrase will not do. */
export function checkPassphrase(passphrase: string): void {
  const fault = passphraseFault(passphrase)
  if (fault) throw new Problem({ what: fault, safe: 'Nothing was changed.' })
}

const ways: Readonly<Record<VaultKey['with'], Way>> = {
  passphrase: 'passphrase',
  'recovery key': 'recovery',
  keychain: 'keychain',
}

/** The key that unwraps the data key; null when the keychain no longer has it. Throws a Problem for a mistyped recovery key. */
async function unwrapping(parts: KeyParts, keys: VaultKeys, key: VaultKey): Promise<CryptoKey | null> {
  if (key.with === 'passphrase') return deriveChecked(parts.derive, key.passphrase, keys.passphrase.kdf)
  if (key.with === 'recovery key') return recoveryWrappingKey(key.recoveryKey, fromBase64(keys.recovery.salt))
  const secret = keys.keychain && (await parts.secrets.read(keys.vaultId))
  return secret && wrappingKey(new Uint8Array(secret))
}

/** The data key; null when this is not a key of the vault. */
export async function dataKeyFor(parts: KeyParts, keys: VaultKeys, key: VaultKey): Promise<CryptoKey | null> {
  const unwrapper = await unwrapping(parts, keys, key)
  return unwrapper && unwrap(keys, ways[key.with], unwrapper)
}

/** A vault's keys at its beginning. Nothing is stored yet. */
export async function newKeys(
  parts: KeyParts,
  o: { vaultId: string; label: string; passphrase: string; recoveryKey: string },
): Promise<{ keys: VaultKeys; dataKey: CryptoKey }> {
  const { vaultId, label } = o
  const derived = await deriveNew(parts.derive, o.passphrase)
  return newDataKey(async (bytes) => ({
    format: 'throughline-vault',
    version: vaultVersion,
    vaultId,
    label,
    seq: 1,
    passphrase: await byPassphrase(vaultId, bytes, derived),
    recovery: await byRecoveryKey(vaultId, bytes, o.recoveryKey),
    keychain: null,
  }))
}

/** The vault's keys with another passphrase; null when `key` is not a key of the vault. */
export async function withPassphrase(
  parts: KeyParts,
  keys: VaultKeys,
  key: VaultKey,
  next: string,
): Promise<VaultKeys | null> {
  return rewrapped(parts, keys, key, async (bytes) => ({
    ...keys,
    passphrase: await byPassphrase(keys.vaultId, bytes, await deriveNew(parts.derive, next)),
  }))
}

export async function withRecoveryKey(
  parts: KeyParts,
  keys: VaultKeys,
  key: VaultKey,
  recoveryKey: string,
): Promise<VaultKeys | null> {
  return rewrapped(parts, keys, key, async (bytes) => ({
    ...keys,
    recovery: await byRecoveryKey(keys.vaultId, bytes, recoveryKey),
  }))
}

/** Gives the system's keychain a key of its own to the vault. */
export async function withKeychain(parts: KeyParts, keys: VaultKeys, key: VaultKey): Promise<VaultKeys | null> {
  return rewrapped(parts, keys, key, async (bytes) => {
    const secret = randomBytes(32)
    await parts.secrets.write(keys.vaultId, secret)
    const wrapped = await wrap(bytes, await wrappingKey(secret), { vaultId: keys.vaultId, way: 'keychain' })
    return { ...keys, keychain: { wrapped } }
  })
}

async function rewrapped(
  parts: KeyParts,
  keys: VaultKeys,
  key: VaultKey,
  work: (bytes: Bytes) => Promise<VaultKeys>,
): Promise<VaultKeys | null> {
  const unwrapper = await unwrapping(parts, keys, key)
  return unwrapper && rewrap(keys, ways[key.with], unwrapper, work)
}

async function byPassphrase(
  vaultId: string,
  bytes: Bytes,
  { key, kdf }: Awaited<ReturnType<typeof deriveNew>>,
): Promise<VaultKeys['passphrase']> {
  return { kdf, wrapped: await wrap(bytes, key, { vaultId, way: 'passphrase', kdf }) }
}

async function byRecoveryKey(vaultId: string, bytes: Bytes, recoveryKey: string): Promise<VaultKeys['recovery']> {
  const salt = randomBytes(16)
  const key = await recoveryWrappingKey(recoveryKey, salt)
  return { salt: toBase64(salt), wrapped: await wrap(bytes, key, { vaultId, way: 'recovery' }) }
}
