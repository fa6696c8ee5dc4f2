import { expect, test } from 'vitest'
import { addBlock, changeSession } from '#shared/sessions/commands.ts'
import { recordRun } from '#shared/sessions/runCommands.ts'
import { blankBlock } from '#shared/sessions/sessions.ts'
import { minutesTaken, wholeMinutes } from '#shared/sessions/taken.ts'
import { MeetingForum } from './support.ts'

function planned(date: string) {
  const forum = new MeetingForum()
  const sessionId = forum.plan(date)
  const add = (title: string, index: number, day: number) => {
    const block = { ...blankBlock, title, kind: 'explore', minutes: 10, day } as const
    return forum.desk.run(addBlock, { sessionId, index, block })
  }
  forum.desk.run(changeSession, { id: sessionId, changes: { days: 2 } })
  const ids = [add('Arrive', 0, 0), add('Talk', 1, 0), add('Next morning', 0, 1)] as const
  const happens = (day: number, at: string, kind: 'start' | 'advance' | 'finish') => {
    const [date = '', clock = ''] = at.split('T')
    Object.assign(forum.desk, { today: date, clock })
    forum.desk.run(recordRun, { sessionId, day, changes: [{ kind, blockId: null }] })
  }
  return { forum, sessionId, ids, happens }
}

test('what every block took is told day by day, and of what is not over nothing', () => {
  const { forum, sessionId, ids, happens } = planned('2026-12-04')
  expect(minutesTaken(forum.desk.memory, sessionId).size).toBe(0)
  happens(0, '2026-12-04T09:32:00', 'start')
  happens(0, '2026-12-04T09:44:20', 'advance')
  expect([...minutesTaken(forum.desk.memory, sessionId)]).toEqual([[ids[0], 12]])
  happens(0, '2026-12-04T09:50:00', 'finish')
  happens(1, '2026-12-05T09:30:00', 'start')
  happens(1, '2026-12-05T09:45:00', 'finish')
  expect([...minutesTaken(forum.desk.memory, sessionId)]).toEqual([
    [ids[0], 12],
    [ids[1], 6],
    [ids[2], 15],
  ])
})

test('a session that was only tried out took no time', () => {
  const { forum, sessionId, happens } = planned('2026-12-04')
  happens(0, '2026-12-03T09:30:00', 'start')
  happens(0, '2026-12-03T09:45:00', 'finish')
  expect(minutesTaken(forum.desk.memory, sessionId).size).toBe(0)
})

test('half a minute is a minute, and less is none', () => {
  expect([29_999, 30_000, 750_000].map(wholeMinutes)).toEqual([0, 1, 13])
})
