import { describe, expect, it } from 'vitest'
import type { Commitment, Update } from '#shared/commitments/commitments.ts'
import { statesWords } from '#renderer/features/commitments/filterWords.ts'
import { dueWords, updateWords } from '#renderer/features/commitments/words.ts'
import { commitment, northMoorToday, update } from '../../../../support/northMoor.ts'

const due = (fields: Partial<Commitment>): string | undefined =>
  dueWords(commitment('w', { state: 'promised', ...fields }) as Commitment, northMoorToday)?.words

describe('what is said about a date', () => {
  it('names lateness, today and tomorrow, and is silent otherwise', () => {
    expect(due({ due: '2026-10-31' })).toBe('23 days late')
    expect(due({ due: '2026-11-22' })).toBe('1 day late')
    expect(due({ due: '2025-01-01' })).toBe('691 days late')
    expect(due({ due: '2012-07-17' })).toBe('14 years late')
    expect(due({ due: '2026-11-23' })).toBe('due today')
    expect(due({ due: '2026-11-24' })).toBe('due tomorrow')
    expect(due({ due: '2026-11-25' })).toBeUndefined()
    expect(due({ due: '2026-10-31', state: 'released' })).toBeUndefined()
  })

  it('measures what was kept against the first date, not the last', () => {
    const kept = { state: 'kept', due: '2026-12-31', firstDue: '2026-11-12' } as const
    expect(due({ ...kept, closedOn: '2026-11-10' })).toBe('2 days early')
    expect(due({ ...kept, closedOn: '2026-11-12' })).toBe('on the day')
    expect(due({ ...kept, closedOn: '2026-11-13' })).toBe('1 day after the first date')
  })
})

describe('an update in words', () => {
  const words = (fields: Partial<Update>): string =>
    updateWords(update('w', 'commitment-001', fields) as Update, northMoorToday)

  it('says from when to when and why', () => {
    expect(
      words({ kind: 'redate', dueBefore: '2026-12-04', dueAfter: '2027-01-08', text: 'waiting for finance' }),
    ).toBe('Moved from 4 Dec to 8 Jan 2027: waiting for finance')
    expect(words({ kind: 'redate', dueBefore: '2026-12-04', text: 'nobody knows' })).toBe(
      'Date 4 Dec taken away: nobody knows',
    )
    expect(words({ kind: 'state', stateBefore: 'promised', stateAfter: 'in-progress' })).toBe(
      'From promised to in progress',
    )
    expect(words({ text: 'No reply yet.' })).toBe('No reply yet.')
  })
})

describe('the filter as a sentence', () => {
  it('has short words for the usual states', () => {
    expect(statesWords([])).toBe('In any state')
    expect(statesWords(['promised', 'in-progress', 'stuck'])).toBe('Open')
    expect(statesWords(['kept', 'released'])).toBe('Closed')
    expect(statesWords(['stuck', 'kept'])).toBe('Stuck or kept')
    expect(statesWords(['promised', 'in-progress', 'stuck', 'kept'])).toBe('Not released')
  })
})
