import type { Bytes } from './bytes.ts'

/** A key that only wraps and unwraps, and cannot be read out. The bytes are erased. */
export async function wrappingKey(raw: Bytes): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt', 'unwrapKey'])
  } finally {
    raw.fill(0)
  }
}
