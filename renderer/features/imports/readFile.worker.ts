import { readGrid } from '#shared/imports/grid.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import { Problem } from '#shared/records/problem.ts'
import { decode } from './decode.ts'

/** What the worker answers: the sheets, or the words of the Problem that stopped it. */
export type Answer =
  | { readonly sheets: readonly Sheet[] }
  | { readonly problem: { readonly what: string; readonly safe: string | null; readonly next: string | null } }

self.onmessage = async ({ data }: MessageEvent<Uint8Array>) => {
  self.postMessage(await answer(data))
}

async function answer(bytes: Uint8Array): Promise<Answer> {
  try {
    return { sheets: await readGrid(bytes, decode) }
  } catch (error) {
    // A Problem loses its class on the way to the window. Anything else goes there as the fault it is.
    if (!(error instanceof Problem)) throw error
    return { problem: { what: error.what, safe: error.safe, next: error.next } }
  }
}
