import { bytesOf } from '../records/utf8.ts'

/** Names that Windows keeps for devices, whatever follows the first dot, spaces before it or not. */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|(?:conin|conout|clock)\$) *(?:\.|$)/i
/** Bytes of UTF-8: every file system takes 255 and Windows a path of 260, and what stands around the name must fit too. */
const longest = 120

/** "action log.html" → "action log.pdf". */
export function withExtension(name: string, extension: string): string {
  return name.replace(/\.[^.]+$/, `.${extension}`)
}

/**
 * A file name that Windows, macOS and Linux all accept: `subject`, as near as can be, then `rest`, which is ours.
 * What cannot be seen is left out, above all what turns the writing direction and so disguises an ending. A long subject is
 * cut between the characters people see: no emoji or accented letter is cut in half.
 */
export function fileName(subject: string, rest: string): string {
  const clean = subject
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/[\p{Z}\t\r\n]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = shorten(clean).replace(/[. ]+$/, '')
  if (short === '') return rest
  return `${reserved.test(short) ? '_' : ''}${short} – ${rest}`
}

const seen = new Intl.Segmenter('en', { granularity: 'grapheme' })

function shorten(text: string): string {
  let bytes = 0
  let result = ''
  for (const { segment } of seen.segment(text)) {
    bytes += bytesOf(segment)
    if (bytes > longest) break
    result += segment
  }
  return result
}
