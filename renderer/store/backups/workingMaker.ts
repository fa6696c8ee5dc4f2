import type { BackupMaker } from './maker.ts'
import type { Answered, Asked } from './maker.worker.ts'

/** The maker that works beside the window. */
export const makerBeside: BackupMaker = { make: beside('make'), check: beside('check'), snapshot: beside('snapshot') }

function beside<N extends keyof BackupMaker>(name: N): BackupMaker[N] {
  return ((...words: readonly unknown[]) => ask({ name, words })) as BackupMaker[N]
}

function ask(asked: Asked): Promise<unknown> {
  const worker = new Worker(new URL('./maker.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<unknown>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message))
    worker.onmessage = ({ data }: MessageEvent<Answered>) => {
      if ('fault' in data) reject(new Error(data.fault))
      else resolve(data.made)
    }
    worker.postMessage(asked)
  }).finally(() => worker.terminate())
}
