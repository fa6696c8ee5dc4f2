import { readGrid } from '#shared/imports/grid.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import { decode } from './decode.ts'
import { asProblem } from './problems.ts'

/** What the worker answers: the sheets, or the words of the Problem that stopped it. */
export type Answer =
  | { readonly sheets: readonly Sheet[] }
  | { readonly problem: { readonly what: string; readonly safe: string | null; readonly next: string | null } }

/** Reads a file's bytes. A Problem would lose its class on the way to the window, so its words are sent instead. */
export async function answer(bytes: Uint8Array): Promise<Answer> {
  try {
    return { sheets: await readGrid(bytes, decode) }
  } catch (error) {
    const { what, safe, next } = asProblem(error)
    return { problem: { what, safe, next } }
  }
}
