import { randomBytes, toBase64 } from './bytes.ts'
import { checkParameters, costFor, leastCost, type KdfParameters } from './parameters.ts'

/** Makes keys from passphrases. The app's own runs in a worker; tests may run it in place. */
export type Derive = (passphrase: string, kdf: KdfParameters) => Promise<{ key: CryptoKey; took: number }>

/** A worker that stands ready, so that nobody waits for its code once the passphrase is typed. */
let waiting: Worker | null = null

/** Makes a worker ready for the next passphrase; what it answers lets go of it, should none be typed. */
export function prepareToDerive(): () => void {
  waiting ??= newWorker()
  const mine = waiting
  return () => {
    if (waiting !== mine) return
    waiting = null
    mine.terminate()
  }
}

function newWorker(): Worker {
  return new Worker(new URL('./argon.worker.ts', import.meta.url), { type: 'module' })
}

/** Argon2id in a worker of its own, which ends afterwards and gives its memory back. */
export const deriveInWorker: Derive = (passphrase, kdf) => {
  const worker = waiting ?? newWorker()
  waiting = null
  return new Promise<{ key: CryptoKey; took: number }>((resolve, reject) => {
    // The worker's own words could hold what it was given; none of them are passed on.
    worker.onerror = (event) => {
      event.preventDefault()
      reject(new Error('The passphrase could not be made into a key.'))
    }
    worker.onmessage = ({ data }: MessageEvent<{ key: CryptoKey; took: number }>) => resolve(data)
    worker.postMessage({ passphrase, kdf })
  }).finally(() => worker.terminate())
}

/** The key for an existing vault. Throws a Problem when its parameters are not to be trusted. */
export async function deriveChecked(derive: Derive, passphrase: string, kdf: KdfParameters): Promise<CryptoKey> {
  checkParameters(kdf)
  return (await derive(passphrase, kdf)).key
}

/** Parameters for a new passphrase, as dear as this machine can bear, and its key. */
export async function deriveNew(derive: Derive, passphrase: string): Promise<{ key: CryptoKey; kdf: KdfParameters }> {
  const salted = (cost: typeof leastCost): KdfParameters => ({
    name: 'argon2id',
    ...cost,
    salt: toBase64(randomBytes(16)),
  })
  const least = salted(leastCost)
  const first = await derive(passphrase, least)
  const cost = costFor(first.took)
  if (cost.memoryKiB === leastCost.memoryKiB && cost.passes === leastCost.passes) return { key: first.key, kdf: least }
  const kdf = salted(cost)
  return { key: (await derive(passphrase, kdf)).key, kdf }
}
