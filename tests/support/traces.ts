import { gunzipSync, constants } from 'node:zlib'
import { unzipSync } from 'fflate'

/**
 * Which of these words are in the bytes, in whatever way a program may have put them there: in any case, as UTF-16, as
 * base64, inside a zip or anything gzipped.
 */
export function wordsFound(bytes: Buffer, words: readonly string[]): string[] {
  const hay = [bytes, ...unpacked(bytes)].map((part) => ({ exact: part.toString('latin1'), lower: lower(part) }))
  return words.filter((word) =>
    hay.some(
      ({ exact, lower: any }) =>
        any.includes(lower(Buffer.from(word))) ||
        any.includes(lower(Buffer.from(word, 'utf16le'))) ||
        inBase64(word).some((form) => exact.includes(form)),
    ),
  )
}

/** A word's base64, as it looks wherever in a longer text it begins. */
function inBase64(word: string): string[] {
  return [0, 1, 2].map((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), Buffer.from(word)])
    // Letters at either end depend on the neighbours too.
    const first = Math.ceil((before * 4) / 3)
    return padded
      .subarray(0, padded.length - (padded.length % 3))
      .toString('base64')
      .slice(first)
  })
}

const lower = (bytes: Buffer): string => bytes.toString('latin1').toLowerCase()

const gzipBegins = Buffer.from([0x1f, 0x8b, 0x08])
const zipBegins = Buffer.from('PK\x03\x04', 'latin1')

function unpacked(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = []
  if (bytes.subarray(0, 4).equals(zipBegins))
    parts.push(...Object.values(unzipSync(bytes)).map((part) => Buffer.from(part)))
  for (let at = bytes.indexOf(gzipBegins); at >= 0; at = bytes.indexOf(gzipBegins, at + 1)) {
    const text = gunzipped(bytes.subarray(at))
    if (text) parts.push(text)
  }
  return parts
}

/** What was gzipped here; null where the three bytes stand by chance. */
function gunzipped(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return null
  }
}
