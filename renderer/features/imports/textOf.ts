import { readText } from '#shared/imports/grid.ts'
import { decode } from './decode.ts'
import { asProblem } from './problems.ts'

/** The words in the bytes of a file of text or CSV, in whatever encoding. Throws a Problem for anything else. */
export function textOf(bytes: Uint8Array): string {
  try {
    return readText(bytes, decode)
  } catch (error) {
    throw asProblem(error)
  }
}
