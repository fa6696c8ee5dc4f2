import { describe, expect, test } from 'vitest'
import { addDecision, changeDecision, reviewDecision, settleDecision } from '#shared/decisions/commands.ts'
import { blankDecision, decisions, type DecisionMethod } from '#shared/decisions/decisions.ts'
import { anyDecision, listDecisions, type DecisionFilter } from '#shared/decisions/filter.ts'
import { setPositions } from '#shared/decisions/positionCommands.ts'
import type { Stance } from '#shared/decisions/positions.ts'
import { decisionsDueForReview, delegateOf, historyOf } from '#shared/decisions/queries.ts'
import { saveOrganisation, addPerson } from '#shared/people/commands.ts'
import type { NewRecord } from '#shared/records/table.ts'
import { Desk } from '../../../support/desk.ts'

function room() {
  const desk = new Desk()
  const organisationId = desk.run(saveOrganisation, {
    id: null,
    organisation: { name: 'Trust', shortName: '', sector: 'nhs', notes: '' },
    place: null,
  })
  const bo = desk.run(addPerson, {
    ...{ name: 'Bo', initials: '', role: '', organisationId, email: '', phone: '', notes: '' },
  })
  const decide = (outcome: string, more: Partial<NewRecord<typeof decisions>> = {}) =>
    desk.run(addDecision, {
      ...blankDecision,
      ...{ outcome, context: '', method: 'consent', decidedOn: '2026-10-01', reviewOn: null, confidential: false },
      ...{ forumId: null, sessionId: null, blockId: null },
      ...more,
    })
  const stand = (decisionId: string, stance: Stance, said: { resolution?: string; method?: DecisionMethod } = {}) =>
    desk.run(setPositions, {
      ...{ decisionId, method: said.method ?? 'consent', quorum: null, stateReason: '' },
      state: read(decisionId).state,
      positions: [{ partyId: bo, stance, reason: 'Too far', resolution: said.resolution ?? '' }],
    })
  const read = (id: string) => {
    const held = desk.memory.all(decisions).find((each) => each.id === id)
    if (!held) throw new Error(`no ${id}`)
    return held
  }
  const settle = (id: string, outcome: string, reason = '', state: 'decided' | 'withdrawn' = 'decided') =>
    desk.run(settleDecision, { id, state, outcome, on: '2026-11-02', reason })
  const found = (filter: Partial<DecisionFilter>) =>
    listDecisions(desk.memory, { ...anyDecision, ...filter }, { by: 'outcome', descending: false }, desk.today).map(
      ({ outcome }) => outcome,
    )
  return { desk, bo, organisationId, decide, stand, read, settle, found }
}

describe('from proposal to decision', () => {
  test('a proposal keeps its first words and its day, and is decided in others', () => {
    const { desk, decide, settle, read } = room()
    const id = decide('Open in April', { state: 'proposed' })
    settle(id, 'Open in May')
    expect(read(id)).toMatchObject({
      ...{ state: 'decided', outcome: 'Open in May', proposal: 'Open in April' },
      ...{ proposedOn: '2026-10-01', decidedOn: '2026-11-02' },
    })
    expect(historyOf(desk.memory, read(id)).map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'decided 2026-11-02',
      'proposed 2026-10-01',
    ])
  })

  test('an objection must be resolved, or somebody must say why it is decided all the same', () => {
    const { decide, stand, settle, read } = room()
    const id = decide('Open in April', { state: 'proposed' })
    stand(id, 'object')
    expect(() => settle(id, 'Open in April')).toThrow('One objection is not resolved')
    expect(read(id).state).toBe('proposed')
    settle(id, 'Open in April', 'The lease ends.')
    const other = decide('Close in May', { state: 'proposed' })
    stand(other, 'object', { resolution: 'Not before the fair' })
    settle(other, 'Close in May')
    expect(read(other).state).toBe('decided')
  })

  test('a decision made cannot get a standing objection unnoticed, by positions or by change of method', () => {
    const { desk, decide, stand, read } = room()
    const id = decide('Open in April')
    expect(() => stand(id, 'object')).toThrow('One objection is not resolved')
    expect(() => stand(id, 'against', { method: 'vote' })).toThrow('The vote did not carry')
    expect(desk.memory.all(decisions)).toHaveLength(1)
    expect(read(id).method).toBe('consent')
  })
})

describe('a delegated decision', () => {
  test('is settled only with somebody named who decides', () => {
    const { desk, bo, decide, settle, read } = room()
    const id = decide('The rota', { state: 'proposed', method: 'delegated' })
    expect(() => settle(id, 'The rota')).toThrow('nobody is named who decides')
    expect(read(id).state).toBe('proposed')
    settle(id, 'The rota', '', 'withdrawn')
    const now = { outcome: 'The rota', on: '2026-11-02', reason: '', delegateId: bo }
    desk.run(settleDecision, { id, state: 'decided', ...now })
    expect(read(id)).toMatchObject({ state: 'decided', delegateId: bo })
    expect(() => desk.run(changeDecision, { id, changes: { delegateId: null } })).toThrow('nobody is named')
    const by = { decisionId: decide('The till'), quorum: null, stateReason: '', positions: [] }
    expect(() => desk.run(setPositions, { ...by, method: 'delegated', state: 'decided' })).toThrow('nobody is named')
  })

  test('whose delegate is gone may still be changed', () => {
    const { desk, decide, read } = room()
    const id = decide('The rota', { method: 'delegated' })
    desk.run(changeDecision, { id, changes: { context: 'As every year' } })
    expect(read(id).context).toBe('As every year')
  })
})

describe('taking the place of', () => {
  test('never in a circle', () => {
    const { desk, decide } = room()
    const first = decide('One')
    const second = decide('Two', { supersedesId: first })
    const third = decide('Three', { supersedesId: second })
    for (const supersedesId of [first, second, third]) {
      expect(() => desk.run(changeDecision, { id: first, changes: { supersedesId } })).toThrow(
        'take the place of itself',
      )
    }
  })

  test('what is superseded, proposed or looked at again is no longer due for review', () => {
    const { desk, decide } = room()
    const reviewOn = '2026-11-20'
    const old = decide('Old', { reviewOn })
    decide('Due', { reviewOn: '2026-11-21' })
    decide('Perhaps', { reviewOn, state: 'proposed' })
    const looked = decide('Looked at', { reviewOn })
    decide('Would be instead', { supersedesId: old, state: 'proposed' })
    const due = () => decisionsDueForReview(desk.memory, desk.today).map(({ outcome }) => outcome)
    expect(due()).toEqual(['Old', 'Looked at', 'Due'])
    decide('Instead', { supersedesId: old })
    desk.run(reviewDecision, { id: looked, on: desk.today, text: 'It holds', reviewOn: '2027-05-01' })
    expect(due()).toEqual(['Due'])
  })
})

test('a decision is delegated to somebody, and found by them until another method takes its place', () => {
  const { desk, bo, decide, read, found } = room()
  const id = decide('Desk', { method: 'consent' })
  const say = (method: DecisionMethod, more: { delegateId?: string } = {}) => {
    const { state } = read(id)
    desk.run(setPositions, {
      ...{ decisionId: id, method, quorum: null, state, stateReason: '', positions: [] },
      ...more,
    })
  }
  say('delegated', { delegateId: bo })
  expect(delegateOf(desk.memory, read(id))?.name).toBe('Bo')
  expect(found({ partyIds: [bo] })).toEqual(['Desk'])
  say('consent')
  expect(delegateOf(desk.memory, read(id))).toBeUndefined()
  expect(found({ partyIds: [bo] })).toEqual([])
  say('delegated')
  expect(delegateOf(desk.memory, read(id))?.name).toBe('Bo')
})

test('the register is narrowed by state, method, party, review, period and words', () => {
  const { bo, organisationId, decide, stand, found } = room()
  stand(decide('Café at the Farm', { method: 'consent' }), 'consent')
  decide('Desk', { method: 'delegated', delegateId: bo, decidedOn: '2026-09-01', reviewOn: '2026-09-30' })
  decide('Line', { state: 'proposed', context: 'Nobody rang', reviewOn: '2026-12-01' })
  expect(found({})).toEqual(['Café at the Farm', 'Desk', 'Line'])
  expect(found({ states: ['proposed'] })).toEqual(['Line'])
  expect(found({ methods: ['consent'] })).toEqual(['Café at the Farm', 'Line'])
  expect(found({ partyIds: [organisationId] })).toEqual(['Café at the Farm', 'Desk'])
  expect(found({ review: 'due' })).toEqual(['Desk'])
  expect(found({ review: 'next-30-days' })).toEqual(['Line'])
  expect(found({ from: '2026-09-02', to: '2026-10-01' })).toEqual(['Café at the Farm', 'Line'])
  expect(found({ text: 'cafe farm' })).toEqual(['Café at the Farm'])
  expect(found({ text: 'rang', methods: ['vote'] })).toEqual([])
})
