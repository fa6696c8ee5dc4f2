import { expect, test } from 'vitest'
import type { Reader } from '#shared/records/reader.ts'
import { carriedInto } from '#shared/sessions/carryOver.ts'
import { plannedBeside, sessionNumber, sessionPage } from '#shared/sessions/queries.ts'
import { addDays } from '#shared/commitments/queries.ts'
import { MeetingForum } from './support.ts'

/** A forum that has met so many times, with something open, and one session to come. */
function meeting(times: number) {
  const forum = new MeetingForum()
  const held = Array.from({ length: times }, (_, index) => forum.hold(addDays('2026-11-20', 7 * (index - times))))
  forum.promise('Share the rota', '2026-01-05')
  forum.capture('question', 'Who holds the keys?', held[0] ?? null)
  return { forum, next: forum.plan('2026-12-04') }
}

/** How often a query asks the records for something. */
function questionsOf(read: Reader, query: (read: Reader) => unknown): number {
  let asked = 0
  const counting: Reader = {
    get: (...words) => (asked++, read.get(...words)),
    all: (...words) => (asked++, read.all(...words)),
    where: (...words) => (asked++, read.where(...words)),
    find: (...words) => (asked++, read.find(...words)),
  }
  query(counting)
  return asked
}

test('a session asks no more of a forum that has met 500 times than of one that met once', () => {
  const asked = ({ forum, next }: ReturnType<typeof meeting>) => {
    const session = forum.session(next)
    const queries: readonly ((read: Reader) => unknown)[] = [
      (read) => sessionPage(read, next),
      (read) => carriedInto(read, session, '2026-11-23'),
      (read) => plannedBeside(read, session),
    ]
    return queries.map((query) => questionsOf(forum.desk.memory, query))
  }
  expect(asked(meeting(500))).toEqual(asked(meeting(1)))
})

test('sessions are numbered in the order of their dates, and those being planned are beside one another', () => {
  const { forum, next } = meeting(3)
  const later = forum.plan('2027-01-15')
  const before = forum.plan('2026-12-01')
  expect([before, next, later].map((id) => sessionNumber(forum.desk.memory, forum.session(id)))).toEqual([4, 5, 6])
  expect(plannedBeside(forum.desk.memory, forum.session(next)).map(({ id }) => id)).toEqual([before, later])
})
