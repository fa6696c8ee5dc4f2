/**
 * Several hundred texts, made here, that have broken one program or another. They are made from parts, so that every
 * part is tried in every place: alone, before and after words, in quotes, on a second line.
 */

/** What runs, where it is let: in a page, a style, a template, a shell, a database, a spreadsheet. */
const code = [
  '<script>globalThis.hostile=1</script>',
  '<img src=x onerror="globalThis.hostile=1">',
  '"><svg onload=globalThis.hostile=1>',
  "' autofocus onfocus='globalThis.hostile=1",
  '<iframe srcdoc="<script>parent.hostile=1</script>">',
  '<a href="javascript:globalThis.hostile=1">here</a>',
  '<style>*{display:none}</style>',
  '<base href="https://example.org/">',
  '<link rel=stylesheet href=https://example.org/a.css>',
  '<meta http-equiv=refresh content="0;url=https://example.org">',
  '</title></textarea></script><b>out</b>',
  '<!--><!--',
  ']]><![CDATA[',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  '[here](javascript:globalThis.hostile=1)',
  '![](https://example.org/a.png)',
  '{{constructor.constructor("globalThis.hostile=1")()}}',
  '${globalThis.hostile=1}',
  '#{7*7}',
  "'; DROP TABLE commitments; --",
  '$(touch /tmp/hostile)',
  '`touch /tmp/hostile`',
  '=1+1',
  '=HYPERLINK("https://example.org","Prize")',
  "=cmd|'/C calc'!A0",
  '+SUM(1,2)',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '=WEBSERVICE("https://example.org")',
  '../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  'https://example.org/?q=%00%0d%0aSet-Cookie:a=b',
  'data:text/html,<script>globalThis.hostile=1</script>',
  '%s%n%x%d',
]

/** Names that mean something to JavaScript, to Windows or to a table. */
const names = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Function.prototype),
  ...['prototype', 'then', 'undefined', 'null', 'true', 'false', 'NaN', 'Infinity', '[object Object]'],
  ...['CON', 'PRN', 'AUX', 'NUL', 'COM1', 'LPT1', '.', '..', '~', 'desktop.ini', 'History'],
]

/** What looks like a number or a date and is not meant as one. */
const nearly = [
  ...['0', '-0', '00123', '1e999', '1E5', '0x1F', '1,000', '1.000,00', '٣', '½', '９', '9007199254740993'],
  ...['1/2', '31/02/2026', '2026-13-45', '9999-12-31', '1900-02-29', '4 Dec', 'SEPT1', 'MARCH1', '12:60', '24:00'],
]

/** Letters of other kinds, joined, stacked, mirrored, invisible. */
const letters = [
  ...['مرحبا بالعالم', 'שלום', 'नमस्ते', 'ไทย', '日本語', '한국어', 'Ελληνικά', 'Кириллица', 'ქართული', 'አማርኛ'],
  ...['Siân O’Leary', 'Zażółć gęślą jaźń', 'İstanbul ıI', 'Straße', 'ﬁne', 'Ǆ', 'Å', 'A\u030A', 'ﷺ'],
  ...['👩🏽‍🤝‍👩🏻', '👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', '🇬🇧🇬', '❤️', '☺︎', '1️⃣', '𝕿𝖍𝖊', '𠜎', '\u{10FFFD}'],
  ...['Z\u0351\u036B\u0343\u036A\u0302a\u0334\u0323l\u0327g\u033Eo', 'e\u0301\u0301\u0301\u0301\u0301'],
  ...['\u202Egnp.exe', '\u2066left\u2069', '\u200Fright', 'a\u200Bb', 'a\u00ADb', '\u2060', '\uFEFFmark', 'a\u00A0b'],
  ...['line\u2028separator', 'paragraph\u2029separator', 'next\u0085line', 'two\nlines', 'two\r\nlines', 'old\rlines'],
  ...['half \uD83D an emoji', '\uDC00', 'no characters \uFFFE \uFFFF', '_x0041_', '&amp; &lt;b&gt; &#39;'],
]

const marks = [
  '"',
  "'",
  '""',
  "''",
  '“”',
  '‘’',
  '«»',
  '`',
  '\\',
  '\\\\',
  '/',
  '|',
  ',',
  ';',
  '\t',
  ':',
  '*',
  '?',
  '<',
  '>',
]

/** Each control character, and each byte that Windows and Unix read differently. */
const controls = [
  ...Array.from({ length: 32 }, (_, at) => at),
  ...Array.from({ length: 33 }, (_, at) => 0x7f + at),
].map((at) => `a${String.fromCharCode(at)}b`)

const places: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `Ask for ${text}`,
  (text) => `${text} by Friday`,
  (text) => `"${text}"`,
  (text) => `First line\n${text}`,
]

const repeated = ['x'.repeat(10_000), 'lang '.repeat(1_000), '🧩'.repeat(500), '('.repeat(1_000), ',"'.repeat(500)]

/** All of them, each once. */
export const naughtyTexts: readonly string[] = [
  ...new Set([
    ...[...code, ...letters, ...nearly].flatMap((text) => places.map((place) => place(text))),
    ...names,
    ...marks,
    ...controls,
    ...repeated,
  ]),
]
