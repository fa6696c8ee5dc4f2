import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '#renderer/features/imports/decode.ts'
import { delimiters } from '#shared/imports/csv.ts'
import { encodings, readGrid, type Encoding } from '#shared/imports/grid.ts'
import { previewOf } from './support.ts'

function encode(text: string, encoding: Encoding, mark: boolean): Uint8Array {
  const wide = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le')
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(`${mark ? '\uFEFF' : ''}${text}`)
    case 'utf-16le':
      return Uint8Array.from(wide)
    case 'utf-16be':
      return Uint8Array.from(wide.swap16())
    case 'windows-1252':
      return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  }
}

const words = 'Send|the minutes|Café “purdah” – £5|Zoë|re: budget|He said “no”|3/4/26|100 %|N/A'.split('|')
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom('', 'a, b; c', 'a | b', 'two\nlines', 'say "yes"', 'tab\there') },
)

/** Node reads the further letters of Windows-1252 as control characters, which Chromium does not: they are tried there. */
const beyondLatin1 = /[^\0-\xff]/g

const drawn = fc.record({
  rows: fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }),
  /** Where empty columns stand between the others. */
  blanks: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
  delimiter: fc.constantFrom(...delimiters),
  ends: fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 4 }),
  encoding: fc.constantFrom(...encodings),
  mark: fc.boolean(),
  quoteAll: fc.boolean(),
})

test('a table comes through whatever encoding, delimiter, quotes, line ends and empty columns it has', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async ({ rows, blanks, delimiter, ends, encoding, mark, quoteAll }) => {
      const lines = [
        ['Ref', 'Action', 'Owner', 'Comments'],
        ...rows.map((cells, index) => [String(index + 1), ...cells]),
      ]
        .map((cells) => cells.map((each) => (encoding === 'windows-1252' ? each.replace(beyondLatin1, '?') : each)))
        .map((cells) => cells.flatMap((each, column) => (blanks.includes(column) ? ['', each] : [each])))
      const text = lines
        .map((cells, index) => {
          const written = cells.map((each) =>
            quoteAll || /["\n\t,;|]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each,
          )
          return `${written.join(delimiter)}${ends[index % ends.length] ?? '\n'}`
        })
        .join('')
      const [sheet] = await readGrid(encode(text, encoding, mark), decode)
      expect(sheet?.rows).toEqual(lines)
      if (sheet) expect(previewOf(sheet).counts.problems).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 300 },
  )
})
