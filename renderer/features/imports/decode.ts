import type { Decode } from '#shared/imports/grid.ts'

/** The engine's own decoder, told to refuse bytes that are not in the encoding rather than to put question marks. */
export const decode: Decode = (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes)
