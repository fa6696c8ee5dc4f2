import { readGrid, type TextReading } from '#shared/imports/grid.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import { decode } from './decode.ts'
import { asProblem } from './problems.ts'

/** What the worker is asked: a file's bytes, and how separated text in it is to be read. */
export interface Question {
  readonly bytes: Uint8Array
  readonly how: TextReading
}

/** What the worker answers: the sheets, or the words of the Problem that stopped it. */
export type Answer =
  | { readonly sheets: readonly Sheet[] }
  | { readonly problem: { readonly what: string; readonly safe: string | null; readonly next: string | null } }

/** Reads a file's bytes. A Problem would lose its class on the way to the window, so its words are sent instead. */
export async function answer({ bytes, how }: Question): Promise<Answer> {
  try {
    return { sheets: await readGrid(bytes, decode, how) }
  } catch (error) {
    const { what, safe, next } = asProblem(error)
    return { problem: { what, safe, next } }
  }
}
