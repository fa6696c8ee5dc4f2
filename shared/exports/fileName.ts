/** Names that Windows keeps for devices, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?:\.|$)/i
/** Bytes of UTF-8: every file system takes 255, and what follows the name must fit too. */
const longest = 160

/** "action log.html" → "action log.pdf". */
export function withExtension(name: string, extension: string): string {
  return name.replace(/\.[^.]+$/, `.${extension}`)
}

/**
 * A file name that Windows, macOS and Linux all accept: `subject`, as near as can be, then `rest`, which is ours.
 * Control characters and those that turn the writing direction (and so disguise an ending) are left out.
 */
export function fileName(subject: string, rest: string): string {
  const clean = subject
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/[\p{Z}\t\r\n]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim()
    .replace(/^\.+/, '')
  const short = shorten(clean).replace(/[. ]+$/, '')
  if (short === '') return rest
  return `${reserved.test(short) ? '_' : ''}${short} – ${rest}`
}

function shorten(text: string): string {
  let bytes = 0
  let result = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (bytes > longest) break
    result += character
  }
  return result
}
