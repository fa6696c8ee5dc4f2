import { expect, test } from 'vitest'
import { duration } from '#shared/records/duration.ts'

test('lengths read as people say them', () => {
  const lengths = [0, 20, 60, 70, 180, 72_005]
  expect(lengths.map(duration)).toEqual(['0 min', '20 min', '1 h', '1 h 10 min', '3 h', '1,200 h 5 min'])
})
