/**
 * The bytes of a snapshot file: one line of JSON saying what it is, then the text, gzipped.
 * The checksum covers seq, name and text.
 */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { constants, gunzip, gunzipSync } from 'node:zlib'
import { z } from '#shared/platform/zod.ts'

export interface Snapshot {
  readonly seq: number
  readonly name: string
  readonly text: string
}

/** A snapshot on its way to the disk: its text in UTF-8, gzipped. */
export type PackedSnapshot = Omit<Snapshot, 'text'> & { readonly packed: Uint8Array }

const header = z.object({
  format: z.literal('throughline-snapshot'),
  version: z.literal(1),
  seq: z.number().int().min(0),
  name: z.string(),
  bytes: z.number().int().min(0),
  sha256: z.string(),
})

const newline = 0x0a
/** As much as V8 can make a string of. */
const longestText = 2 ** 29
/** Bytes that are hashed in one go. */
const atOnce = 4_000_000
/** What is kept of a text where its beginning is enough. */
const beginningBytes = 1_000
/** More than the first line ever takes, whose name has at most 500 characters, and the beginning of the text. */
const firstBytes = 16_384

/** A snapshot's file. `packed` is its text, gzipped; rejects when it cannot be unpacked. */
export async function encodeSnapshot({ seq, name, packed }: PackedSnapshot): Promise<Buffer> {
  const text = await promisify(gunzip)(packed, { maxOutputLength: longestText })
  const first: z.infer<typeof header> = {
    format: 'throughline-snapshot',
    version: 1,
    seq,
    name,
    bytes: text.length,
    sha256: await checksum(seq, name, text),
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(first)}\n`, 'utf8'), packed])
}

/**
 * A snapshot's file back into the snapshot; where it is only `checked`, its text is cut off, perhaps within a character.
 * Rejects, saying why, when any byte is not what was written.
 */
export async function decodeSnapshot(file: Buffer, reading: 'whole' | 'checked' = 'whole'): Promise<Snapshot> {
  const end = file.indexOf(newline)
  const first = header.parse(JSON.parse(file.subarray(0, Math.max(0, end)).toString('utf8')))
  const text = await promisify(gunzip)(file.subarray(end + 1), { maxOutputLength: Math.max(1, first.bytes) })
  if ((await checksum(first.seq, first.name, text)) !== first.sha256)
    throw new Error('The snapshot fails its checksum.')
  const wanted = reading === 'checked' ? text.subarray(0, beginningBytes) : text
  return { seq: first.seq, name: first.name, text: wanted.toString('utf8') }
}

/** What a snapshot's file begins with, none of it checked; null where there is no telling. */
export async function glanceAt(path: string): Promise<Snapshot | null> {
  const beginning = await readBeginning(path)
  const first = firstLineOf(beginning)
  if (!first) return null
  try {
    const rest = beginning.subarray(beginning.indexOf(newline) + 1)
    const text = gunzipSync(rest, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, beginningBytes)
    return { seq: first.seq, name: first.name, text: text.toString('utf8') }
  } catch {
    return null
  }
}

/** The name a snapshot's file carries, from its first line alone; null when that line cannot be read. */
export async function readSnapshotName(path: string): Promise<string | null> {
  return firstLineOf(await readBeginning(path))?.name ?? null
}

async function readBeginning(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(firstBytes), 0, firstBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A damaged snapshot is told when its journal is read whole: here it only has no first line. */
function firstLineOf(file: Buffer): z.infer<typeof header> | null {
  try {
    return header.parse(JSON.parse(file.subarray(0, Math.max(0, file.indexOf(newline))).toString('utf8')))
  } catch {
    return null
  }
}

/** In pieces: the windows' input goes through this process too. */
async function checksum(seq: number, name: string, text: Buffer): Promise<string> {
  const hash = createHash('sha256').update(`${seq}\n${name}\n`)
  for (let done = 0; done < text.length; done += atOnce) {
    hash.update(text.subarray(done, done + atOnce))
    await setImmediate()
  }
  return hash.digest('hex')
}
