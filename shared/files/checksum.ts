import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A table's name and its records, each as compact JSON. */
export type TableLines = readonly [table: string, lines: readonly string[]]

/** Enough to be quick, few enough not to hold a second copy of a large programme. */
const linesAtOnce = 500

/**
 * The checksum of a programme's records: SHA-256 over `JSON.stringify(records)` in UTF-8, `sha256:…`.
 * It covers what the file says and not how it is laid out, so indenting a file or changing its line ends does no harm.
 */
export function checksumOf(tables: readonly TableLines[]): string {
  const hash = sha256.create()
  const add = (text: string) => hash.update(utf8ToBytes(text))
  add('{')
  for (const [tableIndex, [table, lines]] of tables.entries()) {
    add(`${tableIndex > 0 ? ',' : ''}${JSON.stringify(table)}:[`)
    for (let from = 0; from < lines.length; from += linesAtOnce) {
      add(`${from > 0 ? ',' : ''}${lines.slice(from, from + linesAtOnce).join(',')}`)
    }
    add(']')
  }
  add('}')
  return `sha256:${bytesToHex(hash.digest())}`
}
