import { randomBytes, utf8, type Bytes } from './bytes.ts'

/** One sealed value: AES-256-GCM under the vault's data key, with a nonce of its own. */
export interface Sealed {
  readonly iv: Bytes
  /** The padded JSON, encrypted, with the 16-byte tag at its end. */
  readonly ciphertext: Bytes
}

/** The shape of what is sealed. It is bound into every seal, so a value cannot be passed off as another version's. */
export const vaultVersion = 1

/** Lengths are rounded up to this many bytes, so that a short note cannot be told from a slightly longer one. */
const padding = 256

const decoder = new TextDecoder()

/** Where a sealed value belongs. Moved to another place, row or vault, it no longer opens. */
export function placeOf(vaultId: string, what: string): string {
  return `throughline-vault/${vaultVersion}/${vaultId}/${what}`
}

export async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const json = utf8(JSON.stringify(value))
  const padded = new Uint8Array(Math.ceil(Math.max(1, json.length) / padding) * padding).fill(0x20)
  padded.set(json)
  const iv = randomBytes(12)
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, padded)
  return { iv, ciphertext: new Uint8Array(ciphertext) }
}

/** The value, or `undefined` when a bit of it, its place or its key is not what it was sealed with. */
export async function unseal(key: CryptoKey, place: string, { iv, ciphertext }: Sealed): Promise<unknown> {
  const opened = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, ciphertext)
    .catch(() => undefined)
  return opened && (JSON.parse(decoder.decode(opened)) as unknown)
}
