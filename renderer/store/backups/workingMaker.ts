import type { BackupMaker } from './maker.ts'
import type { Answered, Asked } from './maker.worker.ts'

/** The maker that works beside the window. */
export const makerBeside: BackupMaker = {
  async make(programmeId, o) {
    const answer = await ask({ make: { programmeId, ...o } })
    if (!answer.made) throw new Error('No backup was made.')
    return answer.made
  },
  async check(made) {
    await ask({ check: made })
  },
}

function ask(asked: Asked): Promise<Extract<Answered, { made: unknown }>> {
  const worker = new Worker(new URL('./maker.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Extract<Answered, { made: unknown }>>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message))
    worker.onmessage = ({ data }: MessageEvent<Answered>) => {
      if ('fault' in data) reject(new Error(data.fault))
      else resolve(data)
    }
    worker.postMessage(asked)
  }).finally(() => worker.terminate())
}
