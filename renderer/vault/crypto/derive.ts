import { randomBytes, toBase64 } from './bytes.ts'
import { checkParameters, costFor, leastCost, workOf, type KdfCost, type KdfParameters } from './parameters.ts'

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

/** A machine that is busy just now seems slower than it is: it is measured more than once, and so many times at most. */
const mostMeasured = 3
/** What would be raised by less than a tenth stays as it is. */
const nearEnough = 1.1

/** Parameters for a new passphrase, as dear as this machine can bear, and its key. */
export async function deriveNew(derive: Derive, passphrase: string): Promise<{ key: CryptoKey; kdf: KdfParameters }> {
  const measured = async (cost: KdfCost) => {
    const kdf: KdfParameters = { name: 'argon2id', ...cost, salt: toBase64(randomBytes(16)) }
    const { key, took } = await derive(passphrase, kdf)
    return { key, kdf, leastTime: (took * workOf(leastCost)) / workOf(kdf) }
  }
  let made = await measured(leastCost)
  let quickest = made.leastTime
  for (let times = 1; times < mostMeasured; times += 1) {
    const cost = costFor(quickest)
    if (times > 1 && workOf(cost) <= workOf(made.kdf) * nearEnough) break
    made = await measured(cost)
    quickest = Math.min(quickest, made.leastTime)
  }
  return { key: made.key, kdf: made.kdf }
}
