import fc from 'fast-check'
import type { Cell, Document, Picture } from '#shared/exports/document.ts'

/** A document with one table, and `title` wherever a document holds words. */
export function documentOf(rows: readonly (readonly [Cell, Cell, Cell])[], title = 'A log'): Document {
  return {
    title,
    subtitle: '',
    language: 'en-GB',
    generatedOn: '2026-11-23',
    landscape: true,
    blocks: [
      { kind: 'facts', facts: [{ label: 'Forum', value: title }] },
      { kind: 'paragraph', text: title },
      {
        kind: 'table',
        caption: 'Log',
        columns: [
          { key: 'action', label: 'Action', kind: 'text', width: 30 },
          { key: 'due', label: 'Due', kind: 'date', width: 12 },
          { key: 'late', label: 'Days late', kind: 'number', width: 8 },
        ],
        rows: rows.map((cells) => ({ kind: 'row', cells })),
      },
      { kind: 'note', text: title },
    ],
  }
}

/** Text that has broken one program or another. */
const nasty = [
  '=HYPERLINK("http://example.org","Prize")',
  '=1+1',
  '+44 7700 900123',
  '-2+3',
  '- a dash, then words',
  '-',
  '-5',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  "'quoted'",
  'He said "no", twice',
  'two\nlines',
  'two\r\nlines',
  '; , | \t',
  ' leading and trailing ',
  '👩🏽‍🤝‍👩🏻 together',
  'مرحبا بالعالم',
  '\u202Etxt.exe',
  'a\u0000b\u0007c\u001Fd\u007Fe',
  'half \uD83D an emoji',
  'no characters \uFFFE \u{10FFFF}x',
  '_x0041_ stays as it is',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '&lt;b&gt; &amp; &#39;',
  ']]>',
  '[click](javascript:alert(1))',
  '| a | b |',
  '# not a heading',
  '1. not a list',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(10_000),
  '',
]

export const anyText = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
)

/** A row of the table above. */
export const anyRow = fc.tuple(
  anyText,
  fc.option(fc.constantFrom('2026-11-23', '1900-03-01', '2099-12-31', '2024-02-29'), { nil: null }),
  fc.option(fc.integer({ min: 0, max: 9_999 }), { nil: null }),
)
export const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 8 })

/** What a file of Unicode text can hold: a lone half of a character cannot be written. */
export const whole = (text: string) => text.replace(/\p{Cs}/gu, '\uFFFD')

export const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

export const promisesPicture: Picture = {
  kind: 'picture',
  shape: 'lines',
  caption: 'Open and closed',
  description: 'Open fell from 12 to 9; closed rose from 3 to 11.',
  axis: 'Month',
  labels: ['September', 'October'],
  series: [
    { key: 'open', label: 'Open', tone: 'active', values: [12, 9] },
    { key: 'closed', label: 'Closed', tone: 'good', values: [3, 11] },
  ],
}
