import { expect, it } from 'vitest'
import { withoutPersonalText } from '#shared/platform/privacy.ts'

it.each([
  ['Could not save “Priya’s log”: no room', 'Could not save “…”: no room'],
  ['cannot read "C:\\Users\\priya', 'cannot read “…”'],
  ["no such file, open '/home/priya/log.csv'", 'no such file, open ‘…’'],
  ["no such file, open '/media/O'Brien's stick/Siân's log.csv'", 'no such file, open ‘…’'],
  ["no room, rename '/a/Siân' -> '/b/Siân'", 'no room, rename ‘…’'],
  [`Unexpected token 'x', ..."": "Siân" x}" is not valid JSON`, 'Unexpected token ‘…’, ...“…” is not valid JSON'],
  ['There is no “what “Siân” said” here', 'There is no “…” here'],
  [`Not "this", "Siân said ${'x'.repeat(2_500)}"`, 'Not “…”'],
  ['at read (/home/priya/app/main.js:5:1)', 'at read (~/app/main.js:5:1)'],
  ['mail to priya.shah@trust.nhs.uk failed', 'mail to …@… failed'],
  ["it didn't and it won't", "it didn't and it won't"],
  ['Error: ENOSPC at 15', 'Error: ENOSPC at 15'],
])('%j → %j', (detail, written) => {
  expect(withoutPersonalText(detail, '/home/priya')).toBe(written)
})
