import { expect, test } from 'vitest'
import { counted, countedOf, days } from '#shared/records/counted.ts'

test('one is not several, and thousands are grouped', () => {
  expect(counted(1, 'commitment')).toBe('1 commitment')
  expect(counted(1204, 'commitment')).toBe('1,204 commitments')
  expect(counted(2, 'person', 'people')).toBe('2 people')
})

test('what a filter finds stands beside all there is', () => {
  expect(countedOf(9, 9, 'decision')).toBe('9 decisions')
  expect(countedOf(0, 1, 'decision')).toBe('0 of 1 decision')
  expect(countedOf(1000, 50_000, 'person', 'people')).toBe('1,000 of 50,000 people')
})

test('a long time is told in years', () => {
  expect([days(1), days(23), days(5114)]).toEqual(['1 day', '23 days', '14 years'])
})
