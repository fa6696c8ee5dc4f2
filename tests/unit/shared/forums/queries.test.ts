import { expect, test } from 'vitest'
import { carriedIn, forumCards, openWork } from '#shared/forums/queries.ts'
import { sessions, type Session } from '#shared/sessions/sessions.ts'
import { inMemory, northMoor, northMoorToday } from '../../../support/northMoor.ts'

const memory = inMemory(northMoor())
const sessionOf = (id: string): Session => memory.get(sessions, id) as Session

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

test('a session behind us carried in what was open on its day, though kept since', () => {
  const { open, first } = carriedIn(memory, sessionOf('session-002'), northMoorToday, 9)
  expect(first.map((held) => held.id)).toEqual(['commitment-003', 'commitment-007'])
  expect(open).toBe(2)
})

test('a session to come carries in what is open today', () => {
  const coming = { ...sessionOf('session-002'), id: 'session-009', date: '2026-12-10', state: 'planning' } as const
  expect(carriedIn(memory, coming, northMoorToday, 9).open).toBe(3)
})

test('the list of forums counts what each has', () => {
  const cards = forumCards(memory, '2026-11-01')
  expect(cards.map(({ forum, sessions: held, open }) => [forum.name, held, open])).toEqual([
    ['Front Door Design Team', 1, 1],
    ['System Leadership Forum', 2, 3],
  ])
})
