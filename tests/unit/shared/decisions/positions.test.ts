import { expect, test } from 'vitest'
import { addDecision, removeDecision } from '#shared/decisions/commands.ts'
import { blankDecision, type DecisionMethod } from '#shared/decisions/decisions.ts'
import { setPositions } from '#shared/decisions/positionCommands.ts'
import { positionsOf } from '#shared/decisions/queries.ts'
import { distribution } from '#shared/decisions/result.ts'
import { addPerson } from '#shared/people/commands.ts'
import { Desk } from '../../../support/desk.ts'

const decidedBy = (method: DecisionMethod) => ({ method, quorum: null, state: 'decided' as const, stateReason: '' })

function decided() {
  const desk = new Desk()
  const person = (name: string) =>
    desk.run(addPerson, { name, initials: '', role: '', organisationId: null, email: '', phone: '', notes: '' })
  const decisionId = desk.run(addDecision, {
    ...blankDecision,
    outcome: 'One shared fund',
    context: '',
    method: 'gradients',
    decidedOn: desk.today,
    reviewOn: null,
    confidential: false,
    forumId: null,
    sessionId: null,
    blockId: null,
  })
  const [amara, bo] = [person('Amara'), person('Bo')]
  return { desk, decisionId, amara, bo, held: () => positionsOf(desk.memory, decisionId) }
}

test('says where people stood, changes it, and takes away who is left out', () => {
  const { desk, decisionId, amara, bo, held } = decided()
  desk.run(setPositions, {
    decisionId,
    ...decidedBy('gradients'),
    positions: [
      { partyId: amara, stance: 'gradient-5', reason: '', resolution: '' },
      { partyId: bo, stance: 'gradient-2', reason: 'The rota', resolution: '' },
    ],
  })
  expect(distribution('gradients', held()).map(({ count }) => count)).toEqual([1, 0, 0, 1, 0])
  desk.run(setPositions, {
    decisionId,
    ...decidedBy('gradients'),
    positions: [{ partyId: bo, stance: 'gradient-4', reason: 'With the new rota', resolution: '' }],
  })
  expect(held().map(({ partyId, stance, reason }) => [partyId, stance, reason])).toEqual([
    [bo, 'gradient-4', 'With the new rota'],
  ])
  desk.run(removeDecision, { id: decisionId })
  expect(held()).toEqual([])
})

test('a position must fit the method', () => {
  const { desk, decisionId, amara } = decided()
  const positions = [{ partyId: amara, stance: 'against' as const, reason: '', resolution: '' }]
  expect(() => desk.run(setPositions, { decisionId, ...decidedBy('consent'), positions })).toThrow(
    'does not fit the method',
  )
  desk.run(setPositions, { decisionId, ...decidedBy('vote'), stateReason: 'Asked again', positions })
})
