import { passphraseKey } from './argon.ts'
import type { KdfParameters } from './parameters.ts'

/** Works a key out beside the window. The key crosses back as a handle that cannot be read. */
self.onmessage = async ({ data }: MessageEvent<{ passphrase: string; kdf: KdfParameters }>) => {
  const began = performance.now()
  const key = await passphraseKey(data.passphrase, data.kdf)
  self.postMessage({ key, took: performance.now() - began })
}

// The engine compiles what works keys out while the passphrase is being typed: a key of no
// vault's passphrase, thrown away. (Of no letters at all it would be refused.)
void passphraseKey('nobody’s', {
  name: 'argon2id',
  memoryKiB: 8,
  passes: 1,
  lanes: 1,
  salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
})
