import { z } from '#shared/records/schema.ts'
import { fromBase64, randomBytes, toBase64, utf8, type Bytes } from './bytes.ts'
import { kdfSchema, type KdfParameters } from './parameters.ts'
import { placeOf, vaultVersion } from './seal.ts'

const wrapped = z.strictObject({ iv: z.string(), key: z.string() })

/**
 * What a vault keeps in the open: how its key is wrapped, never a key. `seq` is the change that wrote it, so that the
 * newer of two copies can be told; `mark` of it is inside the sealed manifest, so that an older copy is noticed.
 */
export const vaultKeysSchema = z.strictObject({
  format: z.literal('throughline-vault'),
  version: z.literal(vaultVersion),
  vaultId: z.string().regex(/^vault-[a-z0-9-]{1,70}$/),
  /** What the coach calls it. Not secret. */
  label: z.string().max(200),
  seq: z.int().min(0),
  passphrase: z.strictObject({ kdf: kdfSchema, wrapped }),
  recovery: z.strictObject({ salt: z.string(), wrapped }),
  keychain: z.strictObject({ wrapped }).nullable(),
})
export type VaultKeys = z.infer<typeof vaultKeysSchema>
export type Wrapped = z.infer<typeof wrapped>

/** The ways to a data key. */
export type Way = 'passphrase' | 'recovery' | 'keychain'

/** What the wrapped key is bound to. A passphrase's cost is part of it, so that it cannot be lowered unnoticed. */
function placeOfKey(vaultId: string, way: Way, kdf?: KdfParameters): Bytes {
  const cost = kdf ? `/${kdf.name}/${kdf.memoryKiB}/${kdf.passes}/${kdf.lanes}/${kdf.salt}` : ''
  return utf8(placeOf(vaultId, `key/${way}${cost}`))
}

/** Runs `work` with a data key's bytes and erases them. */
async function withBytes<T>(bytes: Bytes, work: (bytes: Bytes) => Promise<T>): Promise<T> {
  try {
    return await work(bytes)
  } finally {
    bytes.fill(0)
  }
}

/** Wraps data-key bytes for one way in. */
export async function wrap(
  bytes: Bytes,
  key: CryptoKey,
  to: { vaultId: string; way: Way; kdf?: KdfParameters },
): Promise<Wrapped> {
  const iv = randomBytes(12)
  const additionalData = placeOfKey(to.vaultId, to.way, to.kdf)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes)
  return { iv: toBase64(iv), key: toBase64(new Uint8Array(sealed)) }
}

/** Makes a data key, hands its bytes to `wrapAll`, and answers the key in a form that cannot be read out. */
export async function newDataKey(
  wrapAll: (bytes: Bytes) => Promise<VaultKeys>,
): Promise<{ keys: VaultKeys; dataKey: CryptoKey }> {
  return withBytes(randomBytes(32), async (bytes) => {
    const keys = await wrapAll(bytes)
    const dataKey = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
    return { keys, dataKey }
  })
}

/** The data key, unreadable; null when the wrapping key is the wrong one. */
export async function unwrap(keys: VaultKeys, way: Way, key: CryptoKey): Promise<CryptoKey | null> {
  const { held, place } = holding(keys, way)
  return crypto.subtle
    .unwrapKey(
      'raw',
      fromBase64(held.key),
      key,
      { name: 'AES-GCM', iv: fromBase64(held.iv), additionalData: place },
      'AES-GCM',
      false,
      ['encrypt', 'decrypt'],
    )
    .catch(() => null)
}

/** Lends the data key's bytes to `work`, for wrapping them anew; null when the wrapping key is the wrong one. */
export async function rewrap<T>(
  keys: VaultKeys,
  way: Way,
  key: CryptoKey,
  work: (bytes: Bytes) => Promise<T>,
): Promise<T | null> {
  const { held, place } = holding(keys, way)
  const opened = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv: fromBase64(held.iv), additionalData: place }, key, fromBase64(held.key))
    .catch(() => null)
  return opened && withBytes(new Uint8Array(opened), work)
}

function holding(keys: VaultKeys, way: Way): { held: Wrapped; place: Bytes } {
  const kdf = way === 'passphrase' ? keys.passphrase.kdf : undefined
  const held = way === 'keychain' ? keys.keychain?.wrapped : keys[way].wrapped
  if (!held) throw new Error(`This vault has no ${way} to open it with.`)
  return { held, place: placeOfKey(keys.vaultId, way, kdf) }
}

/** Tells one set of wrapped keys from any other. */
export function markOf(keys: VaultKeys): string {
  return [keys.passphrase.wrapped.iv, keys.recovery.wrapped.iv, keys.keychain?.wrapped.iv ?? ''].join('.')
}
