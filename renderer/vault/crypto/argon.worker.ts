import { passphraseKey } from './argon.ts'
import type { KdfParameters } from './parameters.ts'

/** Works a key out beside the window. The key crosses back as a handle that cannot be read. */
self.onmessage = async ({ data }: MessageEvent<{ passphrase: string; kdf: KdfParameters }>) => {
  const began = performance.now()
  const key = await passphraseKey(data.passphrase, data.kdf)
  self.postMessage({ key, took: performance.now() - began })
}
