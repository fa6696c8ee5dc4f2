import { expect, test } from 'vitest'
import { addDecision, removeDecision } from '#shared/decisions/commands.ts'
import { blankDecision } from '#shared/decisions/decisions.ts'
import { positionsOf, setPositions, tally } from '#shared/decisions/positionCommands.ts'
import { addPerson } from '#shared/people/commands.ts'
import { Desk } from '../../../support/desk.ts'

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
    method: 'gradients',
    positions: [
      { partyId: amara, stance: 'gradient-5', reason: '' },
      { partyId: bo, stance: 'gradient-2', reason: 'The rota' },
    ],
  })
  expect(tally(held())).toEqual([
    { stance: 'gradient-5', count: 1 },
    { stance: 'gradient-2', count: 1 },
  ])
  desk.run(setPositions, {
    decisionId,
    method: 'gradients',
    positions: [{ partyId: bo, stance: 'gradient-4', reason: 'With the new rota' }],
  })
  expect(held().map(({ partyId, stance, reason }) => [partyId, stance, reason])).toEqual([
    [bo, 'gradient-4', 'With the new rota'],
  ])
  desk.run(removeDecision, { id: decisionId })
  expect(held()).toEqual([])
})

test('a position must fit the method', () => {
  const { desk, decisionId, amara } = decided()
  const positions = [{ partyId: amara, stance: 'against' as const, reason: '' }]
  expect(() => desk.run(setPositions, { decisionId, method: 'consent', positions })).toThrow('does not fit the method')
  desk.run(setPositions, { decisionId, method: 'vote', positions })
})
