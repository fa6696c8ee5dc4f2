// @ts-check
/**
 * Takes chosen files out of a zip archive with Node alone: a bare Debian has no `unzip`, and the archive we need it for is
 * too big to hold in memory. Reads what is common: stored or deflated entries, no encryption, under 4 GiB.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Readable, Transform } from 'node:stream'
import zlib from 'node:zlib'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
/** The end record is 22 bytes and a comment of at most 65,535. */
const longestEnd = 22 + 0xffff

/**
 * @typedef {object} Entry
 * @property {string} name path inside the archive, with forward slashes
 * @property {number} mode Unix permission bits
 * @property {number} method 0 stored, 8 deflated
 * @property {number} crc CRC-32 of the unpacked bytes
 * @property {number} packedSize bytes
 * @property {number} size bytes once unpacked
 * @property {number} offset where its local header starts
 */

/**
 * Unpacks the entries for which `target` gives a path (absolute); folders are made as needed.
 * @param {string} archive
 * @param {(name: string) => string | undefined} target
 * @throws {Error} when the archive is not a zip, uses a feature we do not read, or a file does not match its checksum
 * @returns {Promise<number>} how many files were written
 */
export async function unzip(archive, target) {
  const handle = await open(archive)
  try {
    let written = 0
    for (const entry of await readDirectory(handle)) {
      const file = entry.name.endsWith('/') ? undefined : target(entry.name)
      if (!file) continue
      const start = await dataStart(handle, entry)
      await mkdir(path.dirname(file), { recursive: true })
      await extract(archive, entry, start, file)
      written += 1
    }
    return written
  } finally {
    await handle.close()
  }
}

/** @param {import('node:fs/promises').FileHandle} handle @returns {Promise<Entry[]>} */
async function readDirectory(handle) {
  const { size } = await handle.stat()
  const tail = await readAt(handle, Math.max(0, size - longestEnd), Math.min(size, longestEnd))
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1
  if (end < 0) throw new Error('The archive has no directory; it is not a zip file or is incomplete.')
  const directory = await readAt(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))

  const entries = []
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new Error('The archive’s directory is damaged.')
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** @param {import('node:fs/promises').FileHandle} handle @param {Entry} entry */
async function dataStart(handle, entry) {
  const header = await readAt(handle, entry.offset, 30)
  if (header.readUInt32LE(0) !== localSignature) throw new Error(`The archive is damaged at ${entry.name}.`)
  return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
}

/** @param {string} archive @param {Entry} entry @param {number} start @param {string} file */
async function extract(archive, entry, start, file) {
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`${entry.name} is packed in a way we cannot read.`)
  let crc = 0
  let size = 0
  const check = new Transform({
    transform(chunk, _encoding, done) {
      crc = zlib.crc32(chunk, crc)
      size += chunk.length
      done(null, chunk)
    },
  })
  const output = createWriteStream(file, { mode: entry.mode || 0o644 })
  const packed =
    entry.packedSize === 0
      ? Readable.from([])
      : createReadStream(archive, { start, end: start + entry.packedSize - 1, highWaterMark: 1 << 20 })
  await pipeline(entry.method === 8 ? [packed, zlib.createInflateRaw(), check, output] : [packed, check, output])
  if (crc !== entry.crc || size !== entry.size) throw new Error(`${entry.name} does not match its checksum.`)
}

/** @param {import('node:fs/promises').FileHandle} handle @param {number} position @param {number} length */
async function readAt(handle, position, length) {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead !== length) throw new Error('The archive is shorter than its directory says.')
  return buffer
}
