import { catalog } from '#shared/catalog.ts'
import { exportBatch } from '#shared/exports/batch.ts'
import type { Document } from '#shared/exports/document.ts'
import { formatLabels, writers } from '#shared/exports/formats/formats.ts'
import { letterText } from '#shared/exports/formats/letter.ts'
import { buildReport, exportReport, type ExportedReport, type Wish } from '#shared/exports/run.ts'
import { Memory } from '#shared/records/memory.ts'
import { Problem } from '#shared/records/problem.ts'
import type { Answer, Preview, Request } from './messages.ts'

/** Rows of a table that the preview shows; the file holds all of them. */
export const previewRows = 150
/** Letters of a letter that the preview shows. */
const previewLetters = 20_000

/** The worker's side: holds the records it was handed and makes reports of them. */
export class MakerDesk {
  readonly #memory = new Memory(catalog)
  #printed: ((bytes: Uint8Array) => void) | null = null
  readonly #say: (answer: Answer, transfer: Transferable[]) => void

  constructor(say: (answer: Answer, transfer: Transferable[]) => void) {
    this.#say = say
  }

  async take(request: Request): Promise<void> {
    if (request.kind === 'records') {
      const { table, rows } = request
      this.#memory.apply(rows.map((after) => ({ table, id: after.id, before: null, after })))
      return
    }
    if (request.kind === 'printed') {
      this.#printed?.(request.bytes)
      return
    }
    try {
      if (request.kind === 'preview') {
        this.#step('Laying the report out…')
        this.#say({ kind: 'preview', preview: await this.#preview(request.wish) }, [])
        return
      }
      const made = await this.#make(request)
      this.#say({ kind: 'made', made }, [made.bytes.buffer])
    } catch (error) {
      if (error instanceof Problem) {
        const { what, safe, next } = error
        this.#say({ kind: 'problem', what, safe, next }, [])
      } else this.#say({ kind: 'fault', message: error instanceof Error ? error.message : String(error) }, [])
    }
  }

  #make({ wish, ...making }: Extract<Request, { kind: 'make' }>): Promise<ExportedReport> {
    if (making.batch === null) {
      this.#step(`Writing it as ${formatLabels[making.format]}…`)
      return exportReport(this.#memory, { ...wish, format: making.format })
    }
    const options = wish.options as Readonly<Record<string, unknown>>
    const told = (done: number, of: number): void => this.#step(`Writing file ${done + 1} of ${of}…`)
    const print = (page: ExportedReport): Promise<Uint8Array> =>
      new Promise((resolve) => {
        this.#printed = resolve
        this.#say({ kind: 'print', page }, [])
      })
    const { batch: kind, format, canPrint } = making
    return exportBatch(this.#memory, { ...wish, options, kind, format }, told, canPrint ? print : null)
  }

  #step(words: string): void {
    this.#say({ kind: 'step', words }, [])
  }

  async #preview(wish: Wish): Promise<Preview> {
    const { document, subject, withheld, counts } = buildReport(this.#memory, wish)
    const write = await writers.html()
    const html = new TextDecoder().decode(await write(shortened(document)))
    const letter = document.letter ? letterText(document.letter).slice(0, previewLetters) : null
    return { title: document.title, subject, withheld, counts, html, letter, more: rowsLeftOut(document) }
  }
}

function shortened(document: Document): Document {
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table' || block.rows.length <= previewRows) return block
    return { ...block, rows: block.rows.slice(0, previewRows) }
  })
  return { ...document, blocks }
}

function rowsLeftOut(document: Document): number {
  return document.blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? Math.max(0, block.rows.length - previewRows) : 0),
    0,
  )
}
