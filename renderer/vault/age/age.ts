import { Problem } from '#shared/records/problem.ts'

export interface AgeRequest {
  readonly what: 'seal' | 'open'
  readonly bytes: Uint8Array
  readonly passphrase: string
}

export interface AgeAnswer {
  /** null when it could not be done. */
  readonly bytes: Uint8Array | null
}

/** Encrypts bytes under a passphrase, in the `age` format (version 1, scrypt). */
export async function ageSeal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const sealed = await ask({ what: 'seal', bytes, passphrase })
  if (!sealed) throw new Error('The copy could not be encrypted.')
  return sealed
}

/** Opens an `age` file with its passphrase. Throws a Problem when it does not open. */
export async function ageOpen(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const opened = await ask({ what: 'open', bytes, passphrase })
  if (opened) return opened
  throw new Problem({
    what: 'This file does not open with this passphrase, or it is not an encrypted copy.',
    safe: 'Nothing was changed.',
    next: 'Type the passphrase you gave when you saved the copy.',
  })
}

function ask(request: AgeRequest): Promise<Uint8Array | null> {
  const worker = new Worker(new URL('./age.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Uint8Array | null>((resolve, reject) => {
    worker.onerror = (event) => {
      event.preventDefault()
      reject(new Error('The encrypted copy could not be worked on.'))
    }
    worker.onmessage = ({ data }: MessageEvent<AgeAnswer>) => resolve(data.bytes)
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
