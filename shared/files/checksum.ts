import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A table's name and its records, each as compact JSON. */
export type TableLines = readonly [table: string, lines: readonly string[]]

/**
 * The checksum of a programme's records: SHA-256 over `JSON.stringify(records)` in UTF-8, `sha256:…`.
 * It covers what the file says and not how it is laid out, so indenting a file or changing its line ends does no harm.
 */
export function checksumOf(tables: readonly TableLines[]): string {
  const hash = sha256.create()
  const add = (text: string) => hash.update(utf8ToBytes(text))
  add('{')
  tables.forEach(([table, lines], tableIndex) => {
    add(`${tableIndex > 0 ? ',' : ''}${JSON.stringify(table)}:[`)
    lines.forEach((line, index) => add(index > 0 ? `,${line}` : line))
    add(']')
  })
  add('}')
  return `sha256:${bytesToHex(hash.digest())}`
}
