import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitments, commitmentStates, type Commitment } from '#shared/commitments/commitments.ts'
import {
  anyCommitment,
  askedParts,
  filterCommitments,
  searchText,
  type CommitmentFilter,
} from '#shared/commitments/filter.ts'
import { groupCommitments, groupings } from '#shared/commitments/groups.ts'
import { Ranks } from '#shared/commitments/ranks.ts'
import { sortAfter, sortedCommitments } from '#shared/commitments/sort.ts'
import { partyOf } from '#shared/people/queries.ts'
import { fold } from '#shared/records/fold.ts'
import { inMemory, northMoor, northMoorToday } from '../../../support/northMoor.ts'
import { someProgramme } from './support.ts'

const memory = inMemory(northMoor())
const all = memory.all(commitments)

function found(filter: Partial<CommitmentFilter>): string {
  const passed = filterCommitments(memory, all, { ...anyCommitment, ...filter }, northMoorToday)
  return passed.map(({ id }) => id.at(-1)).join('')
}

describe('the parts of the filter', () => {
  it('ask who leads, and whom it was promised to', () => {
    expect(found({ organisationIds: ['organisation-001'] })).toBe('12')
    expect(found({ organisationIds: ['organisation-002'] })).toBe('3')
    expect(found({ receiverIds: ['organisation-001'] })).toBe('4')
    expect(found({ receiverIds: ['forum-001', 'organisation-002'] })).toBe('12')
  })

  it('ask for spans of days, both ends in', () => {
    expect(found({ dueIn: { from: '2026-11-11', to: '2026-12-04' } })).toBe('123')
    expect(found({ closedIn: { from: '2026-11-12', to: null } })).toBe('35')
    expect(found({ promisedIn: { from: null, to: '2026-10-14' } })).toBe('345')
  })

  it('ask what was still open on a day', () => {
    expect(found({ openOn: '2026-11-09' })).toBe('356')
    expect(found({ openOn: '2026-11-08' })).toBe('3456')
  })

  it('ask how it was kept, what help it needs and how often it was carried over', () => {
    expect(found({ kept: 'on-time' })).toBe('3')
    expect(found({ kept: 'late' })).toBe('4')
    expect(found({ needsHelp: true })).toBe('2')
    expect(found({ carriedOver: 1 })).toBe('3')
    expect(found({ rags: ['none'] })).toBe('1234567')
    expect(found({ rags: ['red'] })).toBe('')
    expect(found({ confidential: 'only' })).toBe('')
  })

  it('say which of them ask something', () => {
    expect(askedParts(anyCommitment)).toEqual([])
    expect(askedParts({ ...anyCommitment, needsHelp: true, states: ['kept'] })).toEqual(['states', 'needsHelp'])
  })
})

describe('words', () => {
  it('must each be in what was promised or in the name of somebody who promised it, however they are cut', () => {
    const parts = ['the', 'prot', 'rowan', 'trust', 'everyone', 'o’con', 'finance', 'a', 'door anwen', 'zz']
    const said = (held: Commitment): string[] => [
      searchText(held),
      ...held.giverIds.map((id) => fold(partyOf(memory, id)?.name ?? '')),
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 3 }),
        fc.nat({ max: 5 }),
        (words, cut) => {
          const text = words.join(' ').slice(cut)
          const sought = fold(text).split(/\s+/).filter(Boolean)
          const among = all.filter((_, index) => index !== cut)
          const passed = filterCommitments(memory, among, { ...anyCommitment, text }, northMoorToday)
          expect(passed).toEqual(
            among.filter((held) => sought.every((word) => said(held).some((each) => each.includes(word)))),
          )
        },
      ),
    )
  })
})

describe('groups', () => {
  it('hold every listed commitment once, in the order of the list', () => {
    fc.assert(
      fc.property(someProgramme(), fc.constantFrom(...groupings.filter((by) => by !== 'none')), (read, by) => {
        const listed = sortedCommitments(read, [{ by: 'action', descending: false }])
        const groups = groupCommitments(read, listed, by)
        expect(groups.flatMap(({ held }) => held.map(({ id }) => id)).sort()).toEqual(listed.map(({ id }) => id).sort())
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
        for (const { held } of groups) {
          const places = held.map((each) => listed.indexOf(each))
          expect(places).toEqual(places.toSorted((a, b) => a - b))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('are named, and what belongs to none comes last', () => {
    const labels = (by: 'owner' | 'organisation' | 'month' | 'state'): string[] =>
      groupCommitments(memory, all, by).map(({ label, held }) => `${label} ${held.length}`)
    expect(labels('owner').at(-1)).toBe('Nobody yet 1')
    expect(labels('organisation')).toContain('North Moor Mental Health Trust 2')
    expect(labels('organisation').at(-1)).toBe('No organisation 3')
    expect(labels('month')).toEqual(['November 2026 3', 'December 2026 2', 'No date 2'])
    expect(labels('state')).toEqual(['Promised 2', 'In progress 1', 'Stuck 1', 'Kept 2', 'Released 1'])
  })
})

describe('sorting by several', () => {
  it('sorts what the first step leaves equal by the next', () => {
    const order = sortedCommitments(memory, [
      { by: 'state', descending: true },
      { by: 'due', descending: true },
    ])
    expect(order.map(({ id }) => id.at(-1)).join('')).toBe('5342167')
  })

  it('is the order that comparing gives: nothing to sort by last, equal ones as they were made', () => {
    const keys = {
      due: (held: Commitment) => held.due,
      state: (held: Commitment) => String(commitmentStates.indexOf(held.state)),
      promisedOn: (held: Commitment) => held.promisedOn,
    }
    const compare = (a: string | null, b: string | null, descending: boolean): number => {
      if (a === b) return 0
      if (a === null || b === null) return a === null ? 1 : -1
      return a < b === descending ? 1 : -1
    }
    const step = fc.record({ by: fc.constantFrom('due', 'state', 'promisedOn'), descending: fc.boolean() })
    fc.assert(
      fc.property(someProgramme(), fc.array(step, { maxLength: 3 }), (read, sort) => {
        const expected = read.all(commitments).toSorted((a, b) => {
          const steps = sort.map(({ by, descending }) => compare(keys[by](a), keys[by](b), descending))
          return steps.find((each) => each !== 0) ?? 0
        })
        expect(sortedCommitments(read, sort)).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('goes on from a heading: alone, turned round, or as a further step', () => {
    const due = { by: 'due', descending: false } as const
    expect(sortAfter([due], 'due', false)).toEqual([{ by: 'due', descending: true }])
    expect(sortAfter([due], 'owner', false)).toEqual([{ by: 'owner', descending: false }])
    expect(sortAfter([due], 'owner', true)).toEqual([due, { by: 'owner', descending: false }])
    expect(sortAfter([due, { by: 'owner', descending: false }], 'owner', true)).toEqual([
      due,
      { by: 'owner', descending: true },
    ])
  })
})

describe('ranks', () => {
  it('are the places among all words learnt, in whatever parts they came', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string())), (parts) => {
        const ranks = new Ranks()
        for (const part of parts) ranks.learn(part)
        const words = parts.flat()
        const sorted = [...new Set(words)].filter(Boolean).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        expect([...ranks.of(words)]).toEqual(words.map((word) => (word === '' ? 0 : sorted.indexOf(word) + 1)))
      }),
    )
  })
})
