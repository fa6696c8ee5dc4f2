import { describe, expect, test } from 'vitest'
import { outcomes, type Cycle } from '#shared/prototypes/prototypes.ts'
import { prototypeStates, triedStates } from '#shared/prototypes/states.ts'
import { daysWords, outcomeWords, statesWords, whenWords } from '#renderer/features/prototypes/words.ts'

const today = '2026-11-23'
const cycle = (told: Partial<Cycle>) =>
  ({ from: null, until: null, learnedOn: null, decidedOn: null, ...told }) as unknown as Cycle

test.each([
  [{ from: null, until: null }, ''],
  [{ from: '2026-11-03', until: '2027-01-08' }, '3 Nov – 8 Jan 2027'],
  [{ from: '2026-11-03', until: '2026-11-03' }, '3 Nov'],
  [{ from: '2026-11-03', until: null }, 'from 3 Nov'],
  [{ from: null, until: '2026-11-03' }, 'until 3 Nov'],
])('the days of a test %j read “%s”', (days, words) => {
  expect(daysWords(days, today)).toBe(words)
})

describe('what a prototype waits for', () => {
  test.each([
    ['No test card yet', undefined],
    ['Begins 1 Dec', cycle({ from: '2026-12-01', until: '2026-12-04' })],
    ['Ends 4 Dec', cycle({ from: '2026-11-01', until: '2026-12-04' })],
    ['No last day planned', cycle({ from: '2026-11-01' })],
    ['Ended 20 Nov', cycle({ until: '2026-11-20' })],
    ['Learned 21 Nov', cycle({ until: '2026-11-20', learnedOn: '2026-11-21' })],
    ['Decided 22 Nov', cycle({ learnedOn: '2026-11-21', decidedOn: '2026-11-22' })],
  ])('%s', (words, last) => {
    expect(whenWords(last, today)).toBe(words)
  })
})

test('the filter says its states in a few words', () => {
  expect(statesWords([])).toBe('In any state')
  expect(statesWords(prototypeStates)).toBe('In any state')
  expect(statesWords([...triedStates].reverse())).toBe('Being tried')
  expect(statesWords(['adopted', 'stopped'])).toBe('Adopted or stopped, and learned from')
})

test('nothing that was decided is told as a failure', () => {
  for (const outcome of outcomes) {
    expect(outcomeWords(outcome, today)).toContain('23 Nov 2026')
    expect(outcomeWords(outcome, today)).not.toMatch(/fail|unsuccess|wrong|abandon/i)
  }
})
