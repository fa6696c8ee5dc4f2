/** Base64 without the window's or Node's own functions: this code runs in both. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = bytes.subarray(index, index + 3)
    text += digits[a >> 2]
    text += digits[((a & 3) << 4) | ((b ?? 0) >> 4)]
    text += b === undefined ? '=' : digits[((b & 15) << 2) | ((c ?? 0) >> 6)]
    text += c === undefined ? '=' : digits[c & 63]
  }
  return text
}

/** The bytes a text stands for; null where it is not base64. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null
  const bytes = new Uint8Array((text.length / 4) * 3)
  let length = 0
  let held = 0
  let bits = 0
  for (const letter of text) {
    if (letter === '=') break
    held = ((held << 6) | digits.indexOf(letter)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length] = (held >> bits) & 0xff
    length += 1
  }
  return bytes.slice(0, length)
}
