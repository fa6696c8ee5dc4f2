import { expect, test } from 'vitest'
import { namesWords } from '#renderer/features/registers/words.ts'

test('a filter names two and counts more', () => {
  expect(namesWords('by', [], 'anyone')).toBe('by anyone')
  expect(namesWords('by', ['Joy Tanner', 'Rowan Price'], 'anyone')).toBe('by Joy Tanner or Rowan Price')
  expect(namesWords('by', ['Joy Tanner', 'Rowan Price', 'Anwen Hughes'], 'anyone')).toBe('by Joy Tanner or 2 others')
})
