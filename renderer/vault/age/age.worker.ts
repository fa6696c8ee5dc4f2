import { Decrypter, Encrypter } from 'age-encryption'
import type { AgeAnswer, AgeRequest } from './age.ts'

/** Scrypt takes a second or two; the window does not wait for it. */
self.onmessage = async ({ data }: MessageEvent<AgeRequest>) => {
  self.postMessage(await answer(data))
}

async function answer({ what, bytes, passphrase }: AgeRequest): Promise<AgeAnswer> {
  try {
    if (what === 'seal') {
      const encrypter = new Encrypter()
      encrypter.setPassphrase(passphrase)
      return { bytes: await encrypter.encrypt(bytes) }
    }
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase)
    return { bytes: await decrypter.decrypt(bytes) }
  } catch {
    // The library's words could quote what it was given; the caller says what people need to know.
    return { bytes: null }
  }
}
