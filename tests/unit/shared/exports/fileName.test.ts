import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName, withExtension } from '#shared/exports/fileName.ts'

const rest = 'action log – 2026-11-23.csv'

test.each([
  ['System Leadership Forum', `System Leadership Forum – ${rest}`],
  ['Adults / Children: “together”?', `Adults - Children- “together”- – ${rest}`],
  ['con.fidential', `_con.fidential – ${rest}`],
  ['..', rest],
  ['dots at the end...', `dots at the end – ${rest}`],
  ['two\nlines', `two lines – ${rest}`],
  ['gpj.\u202Eexe', `gpj.exe – ${rest}`],
  ['', rest],
  ['aux', `_aux – ${rest}`],
  ['aux.txt', `_aux.txt – ${rest}`],
  ['PRN .tar.gz', `_PRN .tar.gz – ${rest}`],
  ['COM¹', `_COM¹ – ${rest}`],
  ['lpt9...', `_lpt9 – ${rest}`],
  ['nul\u200B', `_nul – ${rest}`],
  ['Contents', `Contents – ${rest}`],
  ['COM10', `COM10 – ${rest}`],
  ['. . .', rest],
  ['.hidden', `hidden – ${rest}`],
  ['../../etc/passwd', `-..-etc-passwd – ${rest}`],
  ['C:\\Users\\Priya', `C--Users-Priya – ${rest}`],
  ['a\u0000b\uD83Dc\uFFFF\u061C\u3164', `abc – ${rest}`],
  ['é', `é – ${rest}`],
])('%j', (subject, name) => {
  expect(fileName(subject, rest)).toBe(name)
})

test('a long title is cut between the characters people see', () => {
  const cut = (subject: string) => fileName(subject, rest).replace(` – ${rest}`, '')
  expect(cut('x'.repeat(500))).toBe('x'.repeat(120))
  expect(cut('👩🏽'.repeat(100))).toBe('👩🏽'.repeat(15))
  expect(cut(`${'x'.repeat(118)}👍🏽`)).toBe('x'.repeat(118))
  expect(cut(`${'x'.repeat(119)}e\u0323\u0301`)).toBe('x'.repeat(119))
  expect(cut(`${'x'.repeat(115)}🇬🇧`)).toBe('x'.repeat(115))
})

test('another ending takes the place of the last one only', () => {
  expect(withExtension('v1.2 – action log.html', 'pdf')).toBe('v1.2 – action log.pdf')
})

test('any title makes a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (subject) => {
      const name = fileName(subject, rest)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u)
      expect(name).not.toMatch(/^[. ]|[. ]$/)
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d) *(?:\.|$)/i)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      expect(name.endsWith(rest)).toBe(true)
    }),
  )
})
