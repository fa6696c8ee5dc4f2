import { expect, test } from 'vitest'
import { addDecision } from '#shared/decisions/commands.ts'
import { blankDecision } from '#shared/decisions/decisions.ts'
import { anyDecision, listDecisions } from '#shared/decisions/filter.ts'
import { decisionRegister } from '#shared/decisions/queries.ts'
import { addForum } from '#shared/forums/commands.ts'
import { Desk } from '../../../support/desk.ts'

const decision = {
  ...blankDecision,
  context: '',
  method: 'consent',
  reviewOn: null,
  confidential: false,
  forumId: null,
  sessionId: null,
  blockId: null,
} as const

function register() {
  const desk = new Desk()
  const forumId = desk.run(addForum, {
    name: 'Forum',
    kind: 'design-team',
    purpose: '',
    placeId: null,
    archived: false,
  })
  desk.run(addDecision, { ...decision, outcome: 'Open access from April', decidedOn: '2026-10-01' })
  desk.run(addDecision, { ...decision, outcome: 'Stay at the Library', decidedOn: '2026-11-01', forumId })
  desk.run(addDecision, {
    ...decision,
    outcome: 'One form',
    context: 'After the LIBRARY trial',
    decidedOn: '2026-09-01',
  })
  const found = (text: string, forum: string | null) =>
    listDecisions(
      desk.memory,
      { ...anyDecision, text, forumIds: forum === null ? [] : [forum] },
      { by: 'decidedOn', descending: true },
      desk.today,
    ).map(({ outcome }) => outcome)
  return { desk, forumId, found }
}

test('newest first', () => {
  const { desk } = register()
  expect(decisionRegister(desk.memory).map(({ outcome }) => outcome)).toEqual([
    'Stay at the Library',
    'Open access from April',
    'One form',
  ])
})

test('words are found in what was decided and in why, and filters combine', () => {
  const { forumId, found } = register()
  expect(found(' library ', null)).toEqual(['Stay at the Library', 'One form'])
  expect(found('library', forumId)).toEqual(['Stay at the Library'])
  expect(found('nothing of the kind', null)).toEqual([])
})
