import type { PrintPage } from '#shared/exports/batch.ts'
import type { ExportedReport, Wish } from '#shared/exports/run.ts'
import { Problem } from '#shared/records/problem.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { slicesSince } from './handOver.ts'
import type { Answer, Making, Preview, Request } from './messages.ts'

/** Says how far along it is, in words: "Handing over the records: 40 %". */
export type Told = (words: string) => void

/**
 * Makes reports beside the window, so that a large programme never stops it. The worker is handed the records once,
 * and what has changed since before each wish. Wishes are met one after another.
 */
export class ReportMaker {
  readonly #records: () => RecordSet
  readonly #print: PrintPage
  #worker: Worker | null = null
  /** What the worker has. */
  #handed: RecordSet = {}
  #giveUp: ((reason: unknown) => void) | null = null
  #last: Promise<unknown> = Promise.resolve()

  /** `print` makes PDF files of a batch. */
  constructor(records: () => RecordSet, print: PrintPage) {
    this.#records = records
    this.#print = print
  }

  /** What would leave. Passed over when `signal` says, before its turn comes, that nobody waits for it any more. */
  async preview(wish: Wish, told: Told, signal: AbortSignal): Promise<Preview> {
    const answer = await this.#inTurn({ kind: 'preview', wish }, told, signal)
    if (answer.kind === 'preview') return answer.preview
    throw new Error(`A preview was answered with ${answer.kind}.`)
  }

  /** The file itself, or several in a ZIP. `signal` ends the work at once. */
  async make(wish: Wish, making: Making, told: Told, signal: AbortSignal): Promise<ExportedReport> {
    const stop = (): void => this.close(signal.reason)
    signal.addEventListener('abort', stop)
    try {
      const answer = await this.#inTurn({ kind: 'make', wish, ...making }, told, signal)
      if (answer.kind === 'made') return answer.made
      throw new Error(`A file was answered with ${answer.kind}.`)
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  /** Ends the worker and whatever it was doing; the next wish starts another. */
  close(reason: unknown = new DOMException('The report is no longer wanted.', 'AbortError')): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#handed = {}
    this.#giveUp?.(reason)
  }

  #inTurn(request: Request, told: Told, signal: AbortSignal): Promise<Answer> {
    const turn = this.#last.then(async () => {
      signal.throwIfAborted()
      await this.#handOver(told, signal)
      return this.#ask(request, told)
    })
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** The window breathes after each slice. */
  async #handOver(told: Told, signal: AbortSignal): Promise<void> {
    const now = this.#records()
    let slices = slicesSince(this.#handed, now)
    if (slices === null) {
      this.close()
      slices = slicesSince({}, now) ?? []
    }
    const worker = this.#started()
    for (const { table, rows, done } of slices) {
      worker.postMessage({ kind: 'records', table, rows } satisfies Request)
      told(`Handing over the records: ${Math.floor(done * 100)} %`)
      await new Promise((resolve) => setTimeout(resolve))
      signal.throwIfAborted()
      if (worker !== this.#worker) throw new DOMException('The worker was ended.', 'AbortError')
    }
    this.#handed = now
  }

  #started(): Worker {
    this.#worker ??= new Worker(new URL('./maker.worker.ts', import.meta.url), { type: 'module' })
    return this.#worker
  }

  /** A page that cannot be printed ends the batch it is for. */
  async #printFor(worker: Worker, page: ExportedReport): Promise<void> {
    try {
      const bytes = await this.#print(page)
      if (worker === this.#worker) worker.postMessage({ kind: 'printed', bytes } satisfies Request)
    } catch (error) {
      if (worker === this.#worker) this.close(error)
    }
  }

  #ask(request: Request, told: Told): Promise<Answer> {
    const worker = this.#started()
    return new Promise<Answer>((resolve, reject) => {
      this.#giveUp = reject
      worker.onerror = (event) => this.close(new Error(event.message))
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.kind === 'step') told(data.words)
        else if (data.kind === 'print') void this.#printFor(worker, data.page)
        else if (data.kind === 'problem') reject(problemFrom(data))
        else if (data.kind === 'fault') reject(new Error(data.message))
        else resolve(data)
      }
      worker.postMessage(request)
    }).finally(() => (this.#giveUp = null))
  }
}

function problemFrom({ what, safe, next }: Extract<Answer, { kind: 'problem' }>): Problem {
  return new Problem({ what, ...(safe && { safe }), ...(next && { next }) })
}
