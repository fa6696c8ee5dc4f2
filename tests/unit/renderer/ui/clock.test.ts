import { expect, test } from 'vitest'
import { readTypedTime } from '#renderer/ui/clock.ts'

test.each([
  ['9:30', '09:30'],
  ['09:30', '09:30'],
  ['0930', '09:30'],
  ['9.30', '09:30'],
  [' 14 ', '14:00'],
  ['2pm', '14:00'],
  ['2.15 PM', '14:15'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
])('“%s” is %s', (typed, clock) => {
  expect(readTypedTime(typed)).toBe(clock)
})

test.each(['', '24:00', '9:75', '13pm', '0am', 'noon', '9:3', '123456'])('“%s” is not a time', (typed) => {
  expect(readTypedTime(typed)).toBeNull()
})
