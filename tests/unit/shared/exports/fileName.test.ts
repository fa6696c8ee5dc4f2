import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from '#shared/exports/fileName.ts'

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
])('%j', (subject, name) => {
  expect(fileName(subject, rest)).toBe(name)
})

test('any title makes a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (subject) => {
      const name = fileName(subject, rest)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u)
      expect(name).not.toMatch(/^[. ]|[. ]$/)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      expect(name.endsWith(rest)).toBe(true)
    }),
  )
})
