const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 of a few bytes, without the window's or Node's own function: this code runs in both. */
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
