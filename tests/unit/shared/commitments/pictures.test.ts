import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitments, commitmentStates, openStates } from '#shared/commitments/commitments.ts'
import { anyCommitment, filterCommitments, narrowed, type CommitmentFilter } from '#shared/commitments/filter.ts'
import {
  ageOfOpen,
  daysToKept,
  isFew,
  keptByOrganisation,
  openAndClosed,
  statesByForum,
  whoWaits,
  type Counted,
} from '#shared/commitments/pictures.ts'
import type { Memory } from '#shared/records/memory.ts'
import { inMemory, northMoor, northMoorToday as today } from '../../../support/northMoor.ts'
import { someProgramme } from './support.ts'

/** Everything the pictures count for what a filter lets through. */
function everyCount(read: Memory, filter: CommitmentFilter): Counted[] {
  const among = filterCommitments(read, read.all(commitments), { ...filter, states: [] }, today)
  return [
    ...openAndClosed(among, today).flatMap(({ promised, closed, open }) => [promised, closed, open]),
    ...keptByOrganisation(read, among).flatMap(({ onTime, late }) => [onTime, late]),
    ...ageOfOpen(among, today).map(({ open }) => open),
    ...whoWaits(read, among).givers.flatMap(({ cells }) => cells),
    ...daysToKept(read, among).map(({ kept }) => kept),
    ...statesByForum(read, among).flatMap(({ states }) => commitmentStates.map((state) => states[state])),
  ]
}

const someFilter = fc.record({
  forumIds: fc.subarray(['forum-001', 'forum-002']),
  organisationIds: fc.subarray(['organisation-001', 'organisation-002']),
  ownerIds: fc.subarray(['person-002', 'organisation-001']),
  receiverIds: fc.subarray(['person-001', 'organisation-002', 'forum-001']),
  promisedIn: fc.option(fc.constant({ from: '2026-03-10', to: '2026-11-15' })),
  text: fc.constantFrom('', 'ag'),
})

describe('the pictures', () => {
  it('count exactly what a click on them lists, whatever else is filtered', () => {
    fc.assert(
      fc.property(someProgramme(), someFilter, (read, parts) => {
        const filter = { ...anyCommitment, ...parts, states: openStates }
        for (const { count, filter: more } of everyCount(read, filter)) {
          if (count === 0) continue
          const listed = filterCommitments(read, read.all(commitments), narrowed(read, filter, more), today)
          expect(listed.length).toBe(count)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leave nothing open out of the ages, and nothing with an organisation on both sides out of who waits', () => {
    fc.assert(
      fc.property(someProgramme(), (read) => {
        const all = read.all(commitments)
        const open = all.filter(({ state }) => openStates.includes(state))
        const aged = ageOfOpen(all, today).reduce((sum, { open: { count } }) => sum + count, 0)
        expect(aged).toBe(open.filter(({ promisedOn }) => promisedOn <= today).length)
        const { givers, left } = whoWaits(read, all)
        const waiting = givers.flatMap(({ cells }) => cells).reduce((sum, { count }) => sum + count, 0)
        expect(waiting + left).toBe(open.length)
      }),
      { numRuns: 60 },
    )
  })

  const memory = inMemory(northMoor())
  const all = memory.all(commitments)

  it('tell a month by what was promised, closed and open at its end', () => {
    const months = openAndClosed(all, today).map(({ month, promised, closed, open }) => [
      month,
      promised.count,
      closed.count,
      open.count,
    ])
    expect(months).toEqual([
      ['2026-10', 3, 0, 3],
      ['2026-11', 4, 3, 4],
    ])
  })

  it('tell who kept on time by the first date, and how long it took', () => {
    expect(keptByOrganisation(memory, all).map(({ name, onTime, late }) => [name, onTime.count, late.count])).toEqual([
      ['Borough Council', 1, 0],
      ['Moor Minds Together', 0, 1],
    ])
    expect(daysToKept(memory, all).map(({ name, median }) => [name, median])).toEqual([['System Leadership Forum', 32]])
  })

  it('tell who waits for whom, whole forums last', () => {
    const { givers, receivers, left } = whoWaits(memory, all)
    expect(receivers.map(({ name }) => name)).toEqual(['Borough Council', 'Whole forums'])
    expect(givers.map(({ name, cells }) => [name, ...cells.map(({ count }) => count)])).toEqual([
      ['North Moor Mental Health Trust', 1, 1],
    ])
    expect(left).toBe(2)
  })

  it('have nothing to tell of an empty programme', () => {
    expect(openAndClosed([], today)).toHaveLength(1)
    expect(whoWaits(memory, [])).toEqual({ givers: [], receivers: [], left: 0 })
  })

  it('call few what can point to somebody', () => {
    expect([0, 1, 4, 5].map(isFew)).toEqual([false, true, true, false])
  })
})
