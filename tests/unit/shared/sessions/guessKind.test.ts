import { expect, test } from 'vitest'
import { guessKind } from '#shared/sessions/guessKind.ts'

test.each([
  ['Check-in: one story from your week', 'connect'],
  ['Lunch', 'break'],
  ['Tea and a walk', 'break'],
  ['Decide: open access from April?', 'decide'],
  ['Commitments: who will do what by when', 'act'],
  ['What did we learn? Learning review', 'review'],
])('“%s” speaks of %s', (title, kind) => {
  expect(guessKind(title)).toBe(kind)
})

test('nothing is guessed when no word tells', () => {
  expect(guessKind('Listening to Marie’s story')).toBeNull()
  expect(guessKind('Teamwork across the border')).toBeNull()
})
