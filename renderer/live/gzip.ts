import { joined } from '#shared/records/bytes.ts'
import { Problem } from '#shared/records/problem.ts'

/** Bytes → gzip. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return collect(through(new CompressionStream('gzip'), bytes), Infinity)
}

/** Whether bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** More than Throughline opens, whatever it is. */
const longest = 200 * 1024 * 1024

/** gzip → bytes. Rejects with a Problem when it is damaged, or unpacks to more than `most`. */
export async function gunzip(bytes: Uint8Array, most = longest): Promise<Uint8Array> {
  try {
    return await collect(through(new DecompressionStream('gzip'), bytes), most)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(
      {
        what: 'This file is damaged: it cannot be unpacked.',
        safe: 'Nothing was changed.',
        next: 'Open another copy or a backup.',
      },
      { cause: error },
    )
  }
}

function through(
  { writable, readable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
): ReadableStream<Uint8Array> {
  const writer = writable.getWriter()
  // What is wrong with the bytes is told to whoever reads.
  writer
    .write(new Uint8Array(bytes))
    .then(() => writer.close())
    .catch(() => undefined)
  return readable
}

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > most) {
      await reader.cancel()
      throw new Problem({
        what: 'This file unpacks to more than 200 MB, more than Throughline opens.',
        safe: 'Nothing was changed.',
        next: 'Open another copy or a backup.',
      })
    }
    parts.push(part.value)
  }
  return joined(parts)
}
