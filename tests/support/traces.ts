import { constants, gunzipSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'

/**
 * Which of these words are in the bytes, in whatever way a program may have put them there: in any case, as UTF-16 of
 * either order, as base64, in hexadecimal or percent signs, inside a zip or anything compressed, and those inside one
 * another. A phrase is also found by each long word of it: a database compresses its pages with Snappy, which leaves
 * the first of each rare word whole but may take a phrase apart.
 */
export function wordsFound(bytes: Buffer, words: readonly string[]): string[] {
  const hay = [bytes, ...unpacked(bytes)].map((part) => ({ exact: part.toString('latin1'), lower: lower(part) }))
  return words.filter((word) =>
    [word, ...longWords(word)].some((form) => {
      const [anyCase, exactly] = [spellings(form), inBase64(form)]
      return hay.some(
        ({ exact, lower: any }) =>
          anyCase.some((each) => any.includes(each)) || exactly.some((each) => exact.includes(each)),
      )
    }),
  )
}

/** The words of a phrase that nobody writes by chance; keys and dates have none. */
function longWords(phrase: string): string[] {
  return /[^A-Za-z ]/.test(phrase) ? [] : phrase.split(' ').filter((word) => word.length >= 9)
}

/** As text, as UTF-16 of either order of bytes, in hexadecimal, and as an address spells it. */
function spellings(word: string): string[] {
  const [plain, wide] = [Buffer.from(word), Buffer.from(word, 'utf16le')]
  const spelt = [plain.toString('hex'), wide.toString('hex'), encodeURIComponent(word)]
  return [plain, wide, Buffer.from(wide).swap16(), ...spelt.map((each) => Buffer.from(each))].map(lower)
}

/** A word's base64, of either alphabet, as it looks wherever in a longer text it begins. */
function inBase64(word: string): string[] {
  return [Buffer.from(word), Buffer.from(word, 'utf16le')].flatMap((text) =>
    [0, 1, 2].flatMap((before) => {
      const padded = Buffer.concat([Buffer.alloc(before), text])
      // Letters at either end depend on the neighbours too.
      const first = Math.ceil((before * 4) / 3)
      const form = padded
        .subarray(0, padded.length - (padded.length % 3))
        .toString('base64')
        .slice(first)
      return [form, form.replaceAll('+', '-').replaceAll('/', '_')]
    }),
  )
}

const lower = (bytes: Buffer): string => bytes.toString('latin1').toLowerCase()

const zipBegins = Buffer.from('PK\x03\x04', 'latin1')
/** How compressed text begins, and what opens it: gzip, and zlib at each of its levels. */
const compressions: readonly (readonly [Buffer, typeof gunzipSync])[] = [
  [Buffer.from([0x1f, 0x8b, 0x08]), gunzipSync],
  ...[0x01, 0x5e, 0x9c, 0xda].map((level) => [Buffer.from([0x78, level]), inflateSync] as const),
]

/** What is packed in the bytes, and what is packed in that, three times over. */
function unpacked(bytes: Buffer, depth = 3): Buffer[] {
  if (depth === 0) return []
  const parts: Buffer[] = []
  if (bytes.subarray(0, 4).equals(zipBegins))
    parts.push(...Object.values(unzipSync(bytes)).map((part) => Buffer.from(part)))
  for (const [begins, open] of compressions) {
    for (let at = bytes.indexOf(begins); at >= 0; at = bytes.indexOf(begins, at + 1)) {
      const text = opened(open, bytes.subarray(at))
      if (text) parts.push(text)
    }
  }
  return parts.flatMap((part) => [part, ...unpacked(part, depth - 1)])
}

/** What was compressed here; null where the first bytes stand by chance. */
function opened(open: typeof gunzipSync, bytes: Buffer): Buffer | null {
  try {
    const text = open(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
    return text.length > 0 ? text : null
  } catch {
    return null
  }
}
