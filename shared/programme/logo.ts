/**
 * Which pictures are taken as a logo. A file is known by its bytes, never by its name, and is taken apart: only what
 * draws the picture is kept, so that where and with what it was taken, and whatever else hides in a file, never leaves.
 */
import { fromBase64 } from '../records/base64.ts'
import { joined } from '../records/bytes.ts'
import { grouped } from '../records/counted.ts'
import { Problem } from '../records/problem.ts'

export interface LogoPicture {
  readonly kind: 'png' | 'jpeg'
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

const mostBytes = 300_000
const fewestPixels = 16
const mostPixels = 4_000

/** The picture in a file. Throws a Problem that says why it is not taken. */
export function readLogo(bytes: Uint8Array): LogoPicture {
  if (bytes.length > mostBytes) {
    throw refusal(
      `This file has ${grouped(Math.ceil(bytes.length / 1000))} kB; a logo may have ${mostBytes / 1000}.`,
      'Save it smaller: 600 pixels wide are plenty on paper.',
    )
  }
  const picture = begins(bytes, pngSignature)
    ? readPng(bytes)
    : begins(bytes, [0xff, 0xd8, 0xff])
      ? readJpeg(bytes)
      : null
  if (!picture) throw refusal(whatItIs(bytes), 'Save it as PNG or JPEG, and choose that.')
  const { width, height } = picture
  if (Math.min(width, height) < fewestPixels || Math.max(width, height) > mostPixels) {
    throw refusal(
      `This picture measures ${width} × ${height} pixels; a logo has from ${fewestPixels} to ${mostPixels} each way.`,
      'Save it in another size.',
    )
  }
  return picture
}

/** Whether a stored logo is what it says it is, and holds nothing but the picture. */
export function isLogo(held: { kind: string; width: number; height: number; base64: string }): boolean {
  const bytes = fromBase64(held.base64)
  if (!bytes) return false
  try {
    const { kind, width, height, bytes: kept } = readLogo(bytes)
    return kind === held.kind && width === held.width && height === held.height && kept.length === bytes.length
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

function refusal(what: string, next: string): Problem {
  return new Problem({ what, safe: 'The logo is as it was.', next })
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function whatItIs(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 400)).toLowerCase()
  if (start.includes('<svg') || start.startsWith('<?xml')) {
    return 'This is an SVG drawing. It can carry scripts and addresses to fetch, so it is not taken.'
  }
  if (start.startsWith('gif8')) return 'This is a GIF, which is not taken as a logo.'
  if (start.startsWith('riff') && start.startsWith('webp', 8)) return 'This is a WebP picture, which Word cannot show.'
  return 'This file is not a picture that is taken as a logo, whatever its name says.'
}

const damaged = (): Problem => refusal('This picture is damaged.', 'Save it anew as PNG or JPEG, and choose that.')

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** What draws the picture: its size, its colours, their palette, what is see-through, its points. */
const pngParts = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs'])

function readPng(bytes: Uint8Array): LogoPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  const seen = new Set<string>()
  let at = 8
  while (!seen.has('IEND')) {
    if (at + 12 > bytes.length) throw damaged()
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length || view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) throw damaged()
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (seen.size === 0 && (name !== 'IHDR' || end - at !== 25)) throw damaged()
    if (pngParts.has(name)) kept.push(bytes.subarray(at, end))
    seen.add(name)
    at = end
  }
  if (!seen.has('IDAT')) throw damaged()
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20), bytes: joined(kept) }
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1
  }
  return (crc ^ 0xffff_ffff) >>> 0
}

function readJpeg(bytes: Uint8Array): LogoPicture {
  const kept = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let drawn = false
  let at = 2
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) throw damaged()
    if (marker === 0xd9) break
    const end = at + 2 + word(bytes, at + 2)
    if (end > bytes.length || end < at + 4) throw damaged()
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (marker > 0xc2) throw refusal('This kind of JPEG is not shown by every program.', 'Save it as PNG.')
      size = { height: word(bytes, at + 5), width: word(bytes, at + 7) }
    }
    const next = marker === 0xda ? endOfScan(bytes, end) : end
    if (marker === 0xda) drawn = true
    if (drawsJpeg(marker, bytes.subarray(at, end))) kept.push(bytes.subarray(at, next))
    at = next
  }
  if (!size || !drawn) throw damaged()
  kept.push(bytes.subarray(at, at + 2))
  return { kind: 'jpeg', ...size, bytes: joined(kept) }
}

/** Everything but comments and what programs note about a file; a colour profile belongs to the picture. */
function drawsJpeg(marker: number, part: Uint8Array): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  const says = String.fromCharCode(...part.subarray(4, 16))
  if (marker === 0xe0) return says.startsWith('JFIF\0') && part.length === 18
  return (marker === 0xe2 && says.startsWith('ICC_PROFILE')) || (marker === 0xee && says.startsWith('Adobe'))
}

/** Where the points of a scan end and the next marker begins. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw damaged()
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}
