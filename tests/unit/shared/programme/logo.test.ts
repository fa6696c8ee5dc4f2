import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLogo, readLogo } from '#shared/programme/logo.ts'
import { base64, fromBase64 } from '#shared/records/base64.ts'
import { Problem } from '#shared/records/problem.ts'
import { onePng } from '../../../support/pictures.ts'

const png = fromBase64(onePng.base64) ?? new Uint8Array()
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const together = (...parts: (readonly number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

const segment = (marker: number, content: readonly number[] | Uint8Array) =>
  together([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff], content)
const start = [0xff, 0xd8]
const end = [0xff, 0xd9]
const jfif = segment(0xe0, together(bytesOf('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 0, 0]))
const place = segment(0xe1, bytesOf('Exif\0\0 GPS of somebody’s house'))
const comment = segment(0xfe, bytesOf('made by Priya'))
const size = (height: number, width: number, marker = 0xc0) =>
  segment(marker, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0])
const scan = together(segment(0xda, [1, 1, 0, 0, 63, 0]), [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])
const jpeg = together(start, jfif, place, comment, size(20, 30), scan, end)

/** A chunk of a PNG, with its checksum taken from a picture that has it right. */
const textChunk = Uint8Array.from(Buffer.from('AAAADHRFWHRBdXRob3IAUHJpeWGc7u2M'.padEnd(32, 'A'), 'base64'))

describe('a logo', () => {
  test('is a PNG or a JPEG by its bytes, with its size', () => {
    expect(readLogo(png)).toMatchObject({ kind: 'png', width: 16, height: 16 })
    expect(readLogo(jpeg)).toMatchObject({ kind: 'jpeg', width: 30, height: 20 })
  })

  test('is kept without what else is in its file', () => {
    const { bytes } = readLogo(together(jpeg, bytesOf('<script>alert(1)</script>')))
    expect([...bytes]).toEqual([...together(start, jfif, size(20, 30), scan, end)])
    expect([...readLogo(together(png, bytesOf('PK hidden archive'))).bytes]).toEqual([...png])
  })

  test.each([
    [
      'an SVG',
      bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'SVG drawing. It can carry scripts',
    ],
    ['an SVG with a declaration', bytesOf('<?xml version="1.0"?>\n<svg/>'), 'SVG drawing'],
    ['a GIF', bytesOf('GIF89a'), 'GIF'],
    ['a WebP', bytesOf('RIFF\0\0\0\0WEBPVP8 '), 'WebP'],
    ['a page called logo.png', bytesOf('<!doctype html><script>1</script>'), 'whatever its name says'],
    ['nothing', new Uint8Array(), 'whatever its name says'],
    ['a PNG with one byte changed', png.map((byte, at) => (at === 50 ? byte ^ 1 : byte)), 'damaged'],
    ['a PNG cut short', png.subarray(0, -6), 'damaged'],
    [
      'a PNG with a chunk that is not what it says',
      together(png.subarray(0, 33), textChunk, png.subarray(33)),
      'damaged',
    ],
    ['a JPEG without a picture', together(start, jfif, end), 'damaged'],
    ['a JPEG cut short', jpeg.subarray(0, -3), 'damaged'],
    ['a lossless JPEG', together(start, size(20, 30, 0xc3), scan, end), 'not shown by every program'],
    ['a speck', together(start, size(1, 1), scan, end), '1 × 1 pixels'],
    ['a poster', together(start, size(20, 9000), scan, end), '9000 × 20 pixels'],
    ['a photograph', new Uint8Array(1_200_000), '1,200 kB; a logo may have 300'],
  ])('is not %s', (_what, bytes, sentence) => {
    expect(() => readLogo(bytes)).toThrow(sentence)
    expect(() => readLogo(bytes)).toThrow(Problem)
  })

  test('is read or refused in words, whatever the bytes', () => {
    const spoilt = fc
      .tuple(fc.constantFrom(png, jpeg), fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 4 }), fc.nat(120))
      .map(([file, changes, cut]) => {
        const bytes = Uint8Array.from(file)
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        return cut % 3 === 0 ? bytes.subarray(0, cut) : bytes
      })
    fc.assert(
      fc.property(fc.oneof(spoilt, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        try {
          readLogo(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(Problem)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('that is stored must be the picture it says it is', () => {
    expect(isLogo(onePng)).toBe(true)
    expect(isLogo({ ...onePng, kind: 'jpeg' })).toBe(false)
    expect(isLogo({ ...onePng, width: 600 })).toBe(false)
    expect(isLogo({ ...onePng, base64: base64(bytesOf('<svg/>')) })).toBe(false)
    expect(isLogo({ ...onePng, base64: '"><script>' })).toBe(false)
    expect(isLogo({ ...onePng, base64: base64(together(png, [1, 2, 3])) })).toBe(false)
  })
})

test('base64 is there and back again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect([...(fromBase64(base64(bytes)) ?? [])]).toEqual([...bytes])
    }),
  )
  expect(fromBase64('abc')).toBeNull()
  expect(fromBase64('ab!=')).toBeNull()
})
