/**
 * The bytes of a journal file: entries one after another, each a 36-byte header and its text in UTF-8.
 *
 *   0  "TLJ1"
 *   4  length of the text in bytes (u32, little-endian, like all numbers here)
 *   8  seq (u64)
 *  16  first 16 bytes of SHA-256 over the text
 *  32  CRC-32 of bytes 0–31
 *
 * The header has its own checksum so that a flipped bit in a length cannot pass for an unfinished last entry.
 */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { JournalEntry } from '#shared/platform/platform.ts'

const magic = Buffer.from('TLJ1', 'ascii')
const headerBytes = 36

export interface Scan {
  readonly entries: readonly JournalEntry[]
  /** Bytes taken by `entries`; whatever follows is not whole. */
  readonly wholeBytes: number
  /** Bytes of a last entry that was never finished, when `tail` is `torn`; otherwise 0. */
  readonly tornBytes: number
  /** `torn`: the file stops inside an entry that was never finished. `damaged`: bytes that were there have changed. */
  readonly tail: 'whole' | 'torn' | 'damaged'
}

/** One entry's bytes. Throws when the text has half a surrogate pair, which UTF-8 cannot carry. */
export function encodeEntry(entry: JournalEntry): Buffer {
  const payload = Buffer.from(entry.text, 'utf8')
  if (payload.toString('utf8') !== entry.text) throw new Error('A journal entry must be well-formed text.')
  const header = Buffer.alloc(headerBytes)
  magic.copy(header, 0)
  header.writeUInt32LE(payload.length, 4)
  header.writeBigUInt64LE(BigInt(entry.seq), 8)
  checksum(payload).copy(header, 16)
  header.writeUInt32LE(crc32(header.subarray(0, 32)), 32)
  return Buffer.concat([header, payload])
}

/** Reads entries up to the first that is not whole or breaks the count. Never throws. */
export function scanEntries(file: Buffer): Scan {
  const entries: JournalEntry[] = []
  let offset = 0
  const stopped = (tail: Scan['tail']): Scan => {
    return { entries, wholeBytes: offset, tornBytes: tail === 'torn' ? file.length - offset : 0, tail }
  }
  while (offset < file.length) {
    const rest = file.subarray(offset)
    if (rest.length < headerBytes) return stopped('torn')
    if (!isHeader(rest)) return stopped(isZero(rest) ? 'torn' : 'damaged')
    const end = headerBytes + rest.readUInt32LE(4)
    if (rest.length < end) return stopped('torn')
    const payload = rest.subarray(headerBytes, end)
    if (!checksum(payload).equals(rest.subarray(16, 32))) return stopped('damaged')
    const seq = Number(rest.readBigUInt64LE(8))
    const previous = entries.at(-1)
    if (previous && seq !== previous.seq + 1) return stopped('damaged')
    entries.push({ seq, text: payload.toString('utf8') })
    offset += end
  }
  return stopped('whole')
}

function isHeader(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(magic) && crc32(bytes.subarray(0, 32)) === bytes.readUInt32LE(32)
}

/** After a power cut some file systems give a file its new length before its new bytes. */
function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}

function checksum(payload: Buffer): Buffer {
  return createHash('sha256').update(payload).digest().subarray(0, 16)
}
