import { argon2id } from 'hash-wasm'
import { fromBase64, utf8 } from './bytes.ts'
import type { KdfParameters } from './parameters.ts'
import { wrappingKey } from './wrappingKey.ts'

/** The key that wraps the vault's data key, made from a passphrase. It cannot be read out again. */
export async function passphraseKey(passphrase: string, kdf: KdfParameters): Promise<CryptoKey> {
  const raw = await argon2id({
    // The same letters typed on another keyboard or system must give the same bytes.
    password: utf8(passphrase.normalize('NFKC')),
    salt: fromBase64(kdf.salt),
    iterations: kdf.passes,
    memorySize: kdf.memoryKiB,
    parallelism: kdf.lanes,
    hashLength: 32,
    outputType: 'binary',
  })
  try {
    return await wrappingKey(new Uint8Array(raw))
  } finally {
    raw.fill(0)
  }
}
