import { expect, test } from 'vitest'
import { forumCards, openWork } from '#shared/forums/queries.ts'
import { inMemory, northMoor, northMoorToday } from '../../../support/northMoor.ts'

const memory = inMemory(northMoor())

test('what a forum owes: counted whole, listed soonest first, undated last', () => {
  const { open, overdue, first } = openWork(memory, 'forum-001', northMoorToday, 2)
  expect({ open, overdue }).toEqual({ open: 3, overdue: 1 })
  expect(first.map((held) => held.id)).toEqual(['commitment-002', 'commitment-001'])
  expect(openWork(memory, 'forum-001', northMoorToday, 9).first.map((held) => held.id)).toEqual([
    'commitment-002',
    'commitment-001',
    'commitment-007',
  ])
})

test('the list of forums counts what each has', () => {
  const cards = forumCards(memory, '2026-11-01')
  expect(cards.map(({ forum, sessions: held, open }) => [forum.name, held, open])).toEqual([
    ['Front Door Design Team', 1, 1],
    ['System Leadership Forum', 2, 3],
  ])
})
