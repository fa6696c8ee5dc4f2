import { describe, expect, test } from 'vitest'
import { sameCell } from '#shared/imports/sameCell.ts'

describe('what a spreadsheet program writes anew on saving', () => {
  test.each([
    ['01.05', '1.05'],
    ['4.10', '4.1'],
    ['007', '7'],
    ['45%', '45.00%'],
    ['TRUE', 'true'],
    ['September 2026', '01/09/2026'],
    ['Sep-26', '2026-09-01'],
    ['14 Aug', '14/08/2026'],
    ['15/10', '15/10/2026'],
    ['3/4/26', '03/04/2026'],
    ['2026-04-01 08:00', '01/04/2026 08:00:00'],
    ['Open', 'Open'],
  ])('%s as %s says the same', (before, now) => expect(sameCell(before, now)).toBe(true))

  test.each([
    ['01.05', '1.06'],
    ['45%', '45'],
    ['Open', 'Closed'],
    ['Open', 'open'],
    ['', '1'],
    ['September 2026', '02/09/2026'],
    ['September 2026', '01/10/2026'],
    ['14 Aug', '15/08/2026'],
    ['14/08/2025', '14/08/2026'],
    ['2026-04-01 08:00', '01/04/2026 09:00:00'],
    ['TBC', '14/08/2026'],
    ['14 Aug, if funded', '14/08/2026'],
  ])('%s as %s does not', (before, now) => expect(sameCell(before, now)).toBe(false))
})
