import type { Sheet } from '#shared/imports/sheet.ts'
import { Problem } from '#shared/records/problem.ts'
import type { Answer, Question } from './answer.ts'
import { asProblem } from './problems.ts'

/**
 * Reads a file's sheets beside the window, so that a large one never stops it. Rejects with a Problem in words;
 * `signal` ends the reading and rejects with its reason.
 */
export function readFile(question: Question, signal: AbortSignal): Promise<readonly Sheet[]> {
  const worker = new Worker(new URL('./readFile.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<readonly Sheet[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    worker.onerror = (event) => reject(asProblem(event.message))
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('sheets' in data) resolve(data.sheets)
      else reject(problemFrom(data.problem))
    }
    worker.postMessage(question)
  }).finally(() => worker.terminate())
}

function problemFrom({ what, safe, next }: { what: string; safe: string | null; next: string | null }): Problem {
  return new Problem({ what, ...(safe && { safe }), ...(next && { next }) })
}
