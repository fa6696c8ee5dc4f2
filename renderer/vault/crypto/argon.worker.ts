import { passphraseKey } from './argon.ts'
import type { KdfParameters } from './parameters.ts'

// The engine compiles what works keys out, and compiles it well once it has run a while: while the passphrase is being
// typed, so that neither unlocking nor what the cost of a new vault is told from waits for it. A key of no vault's
// passphrase, thrown away. (Of no letters at all it would be refused.)
const ready = passphraseKey('nobody’s', {
  name: 'argon2id',
  memoryKiB: 4096,
  passes: 1,
  lanes: 1,
  salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
})

/** Works a key out beside the window. The key crosses back as a handle that cannot be read. */
self.onmessage = async ({ data }: MessageEvent<{ passphrase: string; kdf: KdfParameters }>) => {
  await ready
  const began = performance.now()
  const key = await passphraseKey(data.passphrase, data.kdf)
  self.postMessage({ key, took: performance.now() - began })
}
