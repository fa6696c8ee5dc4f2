import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amount, difference, readNumber, typedNumber } from '#shared/measures/numbers.ts'

test.each([
  ['1,250', 'people', 1250],
  ['1 250', 'people', 1250],
  [' 1250 people ', 'people', 1250],
  ['1 person', 'people', 1],
  ['£12,400', '£', 12_400],
  ['£ 12,400.50', '£', 12_400.5],
  ['£1.2m', '£', 1_200_000],
  ['-£3k', '£', -3000],
  ['£-3', '£', -3],
  ['12.5 %', '%', 12.5],
  ['12.5%', '%', 12.5],
  ['.5', '', 0.5],
  ['−4', 'days', -4],
  ['0.1', 'days', 0.1],
])('“%s” of %s is read', (typed, unit, value) => {
  expect(readNumber(typed, unit)).toEqual({ value })
})

test.each([
  ['', 'people', 'Type a number.'],
  ['about 40', 'people', '“about 40” is not a number. Type it in figures, such as 1,250.'],
  ['1,25', 'people', '“1,25” could mean 1.25 or 125. Type one of the two.'],
  ['1.250,5', '£', 'The commas or points in “1.250,5” are not where a number has them. Type 1,250 or 1250.5.'],
  ['12,34,567', '', 'The commas or points in “12,34,567” are not where a number has them. Type 1,250 or 1250.5.'],
  ['£40', 'people', 'This is measured in people, so it cannot be in £. Type the number alone.'],
  ['£40', '', 'This measure has no unit, so it cannot be in £. Type the number alone.'],
  ['12 to 15', 'days', '“to 15” after the number is not understood. This is measured in days. Type the number alone.'],
  ['3m', 'people', '“m” after the number is not understood. This is measured in people. Type the number alone.'],
  ['12 %', '', '“%” after the number is not understood. Type the number alone.'],
  ['£2,000bn', '£', 'This number is too large to be kept.'],
  ['1.23456', '', 'At most 4 digits after the point are kept. Round it first.'],
])('“%s” of %s is refused in a sentence', (typed, unit, refused) => {
  expect(readNumber(typed, unit)).toEqual({ refused })
})

test.each([
  [1250, 'people', '1,250 people'],
  [1, 'people a month', '1 person a month'],
  [1, 'days', '1 day'],
  [1, 'access', '1 access'],
  [12.5, '%', '12.5 %'],
  [12_400, '£', '£12,400'],
  [12_400.5, '£', '£12,400.50'],
  [-3, '£', '−£3'],
  [-3, 'points', '−3 points'],
  [0, '', '0'],
])('%d of %s is written as people read it', (value, unit, words) => {
  expect(amount(value, unit)).toBe(words)
})

test('two shares differ by percentage points', () => {
  expect(difference(-12, '%')).toBe('12 percentage points')
  expect(difference(1, '%')).toBe('1 percentage point')
  expect(difference(0.1 + 0.2, 'days')).toBe('0.3 days')
})

const anyFigure = fc.oneof(
  fc.integer({ min: -1e12, max: 1e12 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1e4),
)
const anyUnit = fc.constantFrom('', '£', '%', '€', 'people', 'people a month', 'days', 'Points')

test('what is written is read back, whatever the number and its unit', () => {
  fc.assert(
    fc.property(anyFigure, anyUnit, (value, unit) => {
      expect(readNumber(typedNumber(value), unit)).toEqual({ value: value + 0 })
      expect(readNumber(amount(value, unit), unit)).toEqual({ value: value + 0 })
    }),
  )
})

test('nothing that can be typed is a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), anyUnit, (typed, unit) => {
      const read = readNumber(typed, unit)
      if ('refused' in read) expect(read.refused).toMatch(/[.]$/)
      else expect(Number.isFinite(read.value)).toBe(true)
    }),
  )
})
