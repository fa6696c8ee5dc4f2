/**
 * Hostile texts by kind, a hundred or more of each, made here from parts: what would run, calculate, hide, overflow or
 * escape, were it not made inert. `naughtyText.ts` holds what is merely odd.
 */
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]
const each = (parts: readonly string[], ways: readonly ((part: string) => string)[]): readonly string[] =>
  unique(parts.flatMap((part) => ways.map((way) => way(part))))

const runs = 'globalThis.hostile=1'
const tags = ['script', 'img', 'svg', 'iframe', 'object', 'embed', 'form', 'style', 'link', 'meta', 'base', 'template']
const handlers = ['onload', 'onerror', 'onclick', 'onfocus', 'ontoggle', 'onanimationstart']

const markup = unique([
  ...tags.flatMap((tag) => [
    `<${tag} src=x onerror=${runs}>`,
    `</td></table><${tag.toUpperCase()} onload="${runs}">${runs}</${tag}>`,
    `<${tag}\n/onload=${runs} x='`,
    `"><${tag}>`,
    `&lt;${tag}&gt;&#60;${tag}&#62;`,
  ]),
  ...handlers.flatMap((handler) => [`" ${handler}="${runs}`, `' ${handler}='${runs}`, `x ${handler}=${runs} y`]),
  ...['javascript:', 'data:text/html,', 'vbscript:', 'file:///', '//example.org/'].flatMap((scheme) => [
    `<a href="${scheme}${runs}">here</a>`,
    `[here](${scheme}${runs})`,
    `![](${scheme}${runs})`,
    `<${scheme}${runs}>`,
    `[here]: ${scheme}${runs}`,
  ]),
  ...[
    '# Title',
    '> quote',
    '- list',
    '1. list',
    '***',
    '---',
    '```',
    '~~~',
    '| a | b |',
    '$$x$$',
    '<!--',
    ']]>',
    '{{7*7}}',
  ],
])

const formulas = each(
  [
    '1+1',
    'SUM(A1:A9)',
    'HYPERLINK("https://example.org","Prize")',
    "cmd|'/C calc'!A0",
    'WEBSERVICE("https://example.org")',
  ],
  [
    '=',
    '+',
    '-',
    '@',
    '\t=',
    '\r=',
    '\n=',
    ' =',
    '=-',
    '==',
    '=+',
    '＝',
    '＋',
    '－',
    '＠',
    '"=',
    "'=",
    ';=',
    ',=',
    '\u200B=',
    '%=',
  ].map((sign) => (formula) => `${sign}${formula}`),
)

const controls = each(
  [...Array.from({ length: 32 }, (_, code) => code), 0x7f, ...Array.from({ length: 32 }, (_, at) => 0x80 + at)].map(
    (code) => String.fromCharCode(code),
  ),
  [(mark) => `a${mark}b`, (mark) => `${mark}whole line`],
)

const turns = [
  '\u202A',
  '\u202B',
  '\u202C',
  '\u202D',
  '\u202E',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200E',
  '\u200F',
  '\u061C',
]
const directions = each(turns, [
  (turn) => `${turn}gnp.exe`,
  (turn) => `invoice${turn}fdp.bat`,
  (turn) => `a${turn}${turn}${turn}b`,
  (turn) => `مرحبا ${turn} <b>`,
  (turn) => `"${turn}",=1+1`,
  (turn) => `one\n${turn}two`,
  (turn) => `${turn}`.repeat(200) + 'end',
  (turn) => `שלום${turn}1/2`,
  (turn) => `${turn}\u202C\u2069x`,
])

const pieces = ['x', 'é', '👩🏽', '\u0301', '<b>', '"', ',', '=', '|', '\\', ' ', '(', 'word ', '_x0041_']
const huge = pieces.flatMap((piece) =>
  [300, 400, 500, 600, 700, 800, 1_000, 32_700].map((length) => `${piece.repeat(Math.ceil(length / piece.length))}!`),
)

const illegal = each(
  [
    '\uFFFE',
    '\uFFFF',
    '\uD83D',
    '\uDC00',
    '\uD800\uD800',
    '\u0000',
    '\u0008',
    '\u000B',
    '\u001F',
    '\u{1FFFE}',
    '\u{10FFFF}',
    '\u{FDD0}',
  ],
  [
    (mark) => mark,
    (mark) => `before ${mark}`,
    (mark) => `${mark} after`,
    (mark) => `${mark}${mark}`,
    (mark) => `]]>${mark}`,
    (mark) => `&#x0;${mark}&amp;`,
    (mark) => `_x0000_${mark}`,
    (mark) => `<a ${mark}="x">`,
    (mark) => `👩${mark}🏽`,
  ],
)

const paths = each(
  [
    '../',
    '..\\',
    '/',
    '\\',
    'C:\\',
    '\\\\server\\share\\',
    'file:///',
    '~/',
    './',
    '%2e%2e%2f',
    'a/b:c*d?e"f<g>h|i',
    '...',
  ],
  [
    'etc/passwd',
    'windows\\win.ini',
    '',
    'x'.repeat(300),
    ' .',
    '\u202Egpj.exe',
    '👩🏽‍🤝‍👩🏻'.repeat(20),
    '\u0000.csv',
    'a\nb',
  ].map((end) => (start) => `${start}${end}`),
)

const devices = ['CON', 'PRN', 'AUX', 'NUL', 'COM1', 'COM9', 'LPT1', 'LPT9', 'COM¹', 'LPT³', 'CONIN$', 'CONOUT$']
const reserved = each(devices, [
  (name) => name,
  (name) => name.toLowerCase(),
  (name) => `${name}.txt`,
  (name) => `${name}.tar.gz`,
  (name) => `${name} `,
  (name) => `${name} .txt`,
  (name) => `${name}...`,
  (name) => `\u200B${name}`,
  (name) => `${name}:`,
])

export const hostileTexts = { markup, formulas, controls, directions, huge, illegal, paths, reserved } as const
export type HostileKind = keyof typeof hostileTexts
