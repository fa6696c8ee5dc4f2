import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitments, type Commitment } from '#shared/commitments/commitments.ts'
import { anyCommitment, filterCommitments, type CommitmentFilter } from '#shared/commitments/filter.ts'
import {
  addDays,
  commitmentFigures,
  commitmentPage,
  daysBetween,
  daysLate,
  updatesOf,
} from '#shared/commitments/queries.ts'
import { readyToSort, sortedCommitments, sortKeys, type CommitmentSortKey } from '#shared/commitments/sort.ts'
import { people } from '#shared/people/people.ts'
import { commitment, inMemory, northMoor, northMoorToday } from '../../../support/northMoor.ts'
import { someProgramme } from './support.ts'

const memory = inMemory(northMoor())
const all = memory.all(commitments)

/** The last digits of the ids that pass. */
function found(filter: Partial<CommitmentFilter>): string {
  const passed = filterCommitments(memory, all, { ...anyCommitment, ...filter }, northMoorToday)
  return passed.map(({ id }) => id.at(-1)).join('')
}

describe('the filter', () => {
  it('lets everything through when it asks nothing', () => {
    expect(found({})).toBe('1234567')
  })

  it('finds words in any of the texts and in owners’ names, whatever their case and accents', () => {
    expect(found({ text: 'FRONT-DOOR' })).toBe('1')
    expect(found({ text: 'finance sign' })).toBe('2')
    expect(found({ text: 'joy' })).toBe('23')
    expect(found({ text: 'joy october' })).toBe('3')
    expect(found({ text: 'tánner  Publish' })).toBe('3')
    expect(found({ text: 'nowhere' })).toBe('')
  })

  it('combines its parts', () => {
    expect(found({ states: ['kept', 'stuck'] })).toBe('234')
    expect(found({ states: ['kept', 'stuck'], ownerIds: ['person-002'] })).toBe('23')
    expect(found({ forumIds: ['forum-002'] })).toBe('6')
    expect(found({ forumIds: ['forum-001', 'forum-002'], states: ['promised'] })).toBe('67')
  })

  it('finds what an organisation’s people promised', () => {
    expect(found({ ownerIds: ['organisation-001'] })).toBe('12')
    expect(found({ ownerIds: ['organisation-003'] })).toBe('46')
    expect(found({ ownerIds: ['forum-001'] })).toBe('5')
  })

  it('knows what is overdue, soon, and without a date', () => {
    expect(found({ due: 'overdue' })).toBe('2')
    expect(found({ due: 'next-14-days' })).toBe('1')
    expect(found({ due: 'none' })).toBe('57')
  })

  it('keeps the order it is given, and lists nothing twice', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'the', 'a', 'o'), fc.boolean(), (text, descending) => {
        const sorted = sortedCommitments(memory, [{ by: 'action', descending }])
        const passed = filterCommitments(memory, sorted, { ...anyCommitment, text }, northMoorToday)
        const places = passed.map((held) => sorted.indexOf(held))
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
      }),
    )
  })
})

describe('sorting', () => {
  const order = (by: CommitmentSortKey, descending = false): string =>
    sortedCommitments(memory, [{ by, descending }])
      .map(({ id }) => id.at(-1))
      .join('')

  it('puts what has nothing to sort by last, either way', () => {
    expect(order('due')).toBe('4231657')
    expect(order('due', true)).toBe('6132457')
    expect(order('owner').at(-1)).toBe('7')
    expect(order('owner', true).at(-1)).toBe('7')
  })

  it('sorts names as people do and references by their numbers', () => {
    expect(order('action')).toBe('4657321')
    const numbered = inMemory(
      northMoor({
        commitments: ['5.10', '5.9', '', '05.1', 'B2'].map((reference, index) =>
          commitment(`n${index}`, { reference, action: reference || 'none' }),
        ),
        updates: [],
      }),
    )
    const references = sortedCommitments(numbered, [{ by: 'reference', descending: false }]).map(
      (held) => held.reference,
    )
    expect(references).toEqual(['05.1', '5.9', '5.10', 'B2', ''])
  })

  it('goes by the names of today, whatever it remembers of the list', () => {
    const renaming = inMemory(northMoor())
    const byOwner = (): readonly string[] =>
      sortedCommitments(renaming, [{ by: 'owner', descending: false }]).map(({ id }) => id)
    expect(byOwner()[0]).not.toBe('commitment-001')
    const id = 'person-001'
    renaming.apply([{ table: people.name, id, before: { name: 'Rowan Price' }, after: { name: 'Aaron Price' } }])
    expect(byOwner()[0]).toBe('commitment-001')
  })

  it('gives the same order made ready for or not', () => {
    fc.assert(
      fc.property(someProgramme(), fc.constantFrom(...sortKeys), fc.integer({ min: 1, max: 9 }), (read, by, atOnce) => {
        const sort = [{ by, descending: true }]
        const unready = sortedCommitments(inMemory(read.everything()), sort)
        for (const _ of readyToSort(read.all(commitments), atOnce));
        expect(sortedCommitments(read, sort)).toEqual(unready)
      }),
      { numRuns: 60 },
    )
  })

  it('loses and doubles nothing', () => {
    for (const by of sortKeys) expect([...order(by)].sort().join('')).toBe('1234567')
  })
})

describe('days', () => {
  it('counts whole days across clock changes and leap days', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-12-04', '2026-11-23')).toBe(-11)
  })

  it('comes back from any distance', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        expect(daysBetween('2026-11-23', addDays('2026-11-23', days))).toBe(days)
      }),
    )
  })

  it('says how late only what is still open, has a date and is past it', () => {
    const late = (fields: Partial<Commitment>): number =>
      daysLate(commitment('x', { state: 'promised', due: '2026-11-22', ...fields }) as Commitment, northMoorToday)
    expect(late({})).toBe(1)
    expect(late({ due: northMoorToday })).toBe(0)
    expect(late({ due: null })).toBe(0)
    expect(late({ state: 'kept' })).toBe(0)
  })
})

describe('the figures', () => {
  it('count by the rules they name', () => {
    expect(commitmentFigures(all, northMoorToday)).toEqual({
      open: 4,
      overdue: 1,
      oldestOverdue: 12,
      keptWithDate: 2,
      keptOnTime: 1,
      medianDaysToKept: 32,
      forums: 2,
    })
  })

  it('have no median before anything is kept', () => {
    expect(commitmentFigures([], northMoorToday)).toMatchObject({ open: 0, medianDaysToKept: null, keptWithDate: 0 })
  })

  it('give a median that half of the kept ones reach', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 }), (spans) => {
        const kept = spans.map(
          (span, index) =>
            commitment(`m${index}`, {
              state: 'kept',
              promisedOn: '2026-01-05',
              closedOn: addDays('2026-01-05', span),
            }) as Commitment,
        )
        const median = commitmentFigures(kept, northMoorToday).medianDaysToKept as number
        expect(spans.filter((span) => span <= median).length).toBeGreaterThanOrEqual(spans.length / 2)
        expect(spans.filter((span) => span >= Math.floor(median)).length).toBeGreaterThanOrEqual(spans.length / 2)
      }),
    )
  })
})

describe('one commitment', () => {
  it('comes with everything it is linked to', () => {
    const page = commitmentPage(memory, 'commitment-001')
    expect(page?.givers.map(({ name }) => name)).toEqual(['Rowan Price'])
    expect(page?.receiver?.name).toBe('Everyone in System Leadership Forum')
    expect(page?.session?.title).toBe('From referral to open door')
    expect(page?.block?.title).toBe('Who opens the door?')
    expect(page?.decision).toBeUndefined()
    expect(commitmentPage(memory, 'commitment-gone')).toBeUndefined()
  })

  it('tells what was said newest first', () => {
    expect(updatesOf(memory, 'commitment-002').map(({ on }) => on)).toEqual(['2026-11-18', '2026-11-02'])
  })
})
