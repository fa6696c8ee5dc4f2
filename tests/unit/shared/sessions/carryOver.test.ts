import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renewCommitment, setCommitmentState } from '#shared/commitments/commands.ts'
import { commitments } from '#shared/commitments/commitments.ts'
import { addDays, updatesOf } from '#shared/commitments/queries.ts'
import { resolveCapture } from '#shared/sessions/captureCommands.ts'
import { askAfter, carriedInto, timesCarried } from '#shared/sessions/carryOver.ts'
import { changeSession } from '#shared/sessions/commands.ts'
import { planSession } from '#shared/sessions/planSession.ts'
import { agendaOf } from '#shared/sessions/queries.ts'
import { reviewTitle } from '#shared/sessions/reviewBlock.ts'
import { MeetingForum } from './support.ts'

const today = '2026-11-23'

describe('what a new session opens with', () => {
  test('every open commitment, parked item and unanswered question of its forum from before, and nothing else', () => {
    const forum = new MeetingForum()
    const first = forum.hold('2026-10-01')
    const open = forum.promise('Draft the protocol', '2026-10-01', first)
    const kept = forum.promise('Book the room', '2026-10-01', first)
    forum.desk.run(setCommitmentState, { ids: [kept], state: 'kept', text: '' })
    const question = forum.capture('question', 'Who answers the phone?', first)
    const parked = forum.capture('parked', 'Parking', null)
    forum.capture('insight', 'People ring three times', first)
    const next = forum.plan('2026-12-01')
    forum.promise('Made in the session itself', today, next)
    forum.capture('question', 'Asked in the session itself', next)

    const carried = carriedInto(forum.desk.memory, forum.session(next), today)
    expect(carried.commitments.map(({ id }) => id)).toEqual([open])
    expect(carried.questions.map(({ id }) => id)).toEqual([question])
    expect(carried.parked.map(({ id }) => id)).toEqual([parked])
    expect(carried.asked).toEqual([])

    forum.desk.run(resolveCapture, { id: question, answer: 'The duty desk' })
    expect(carriedInto(forum.desk.memory, forum.session(next), today).questions).toEqual([])
  })

  test('a session behind us shows what was open on its own day', () => {
    const forum = new MeetingForum()
    const held = forum.hold('2026-11-10')
    const since = forum.promise('Kept since', '2026-10-01')
    forum.desk.run(setCommitmentState, { ids: [since], state: 'kept', text: '' })
    forum.promise('Promised since', '2026-11-12')
    const { commitments: found } = carriedInto(forum.desk.memory, forum.session(held), today)
    expect(found.map(({ action }) => action)).toEqual(['Kept since'])
  })
})

describe('after three carry-overs', () => {
  function overdueForum() {
    const forum = new MeetingForum()
    const id = forum.promise('Draft the protocol', '2026-07-01', forum.hold('2026-07-01'))
    const held = ['2026-08-01', '2026-09-01', '2026-10-01'].map((date) => forum.hold(date))
    const next = forum.plan('2026-12-01')
    const asked = () => carriedInto(forum.desk.memory, forum.session(next), today).asked.map((each) => each.id)
    const commitment = () => forum.desk.memory.get(commitments, id)
    return { forum, id, held, asked, commitment }
  }

  test('the session asks, until the commitment is kept on', () => {
    const { forum, id, asked } = overdueForum()
    expect(asked()).toEqual([id])
    forum.desk.run(renewCommitment, { id, answer: 'keep', why: 'The lawyers are slow.' })
    expect(asked()).toEqual([])
    expect(updatesOf(forum.desk.memory, id)[0]?.text).toBe('Carried over, and kept as it is. The lawyers are slow.')
    forum.takeBackLast()
    expect(asked()).toEqual([id])
  })

  test('a session that goes back to planning no longer counts', () => {
    const { forum, held, asked } = overdueForum()
    forum.desk.run(changeSession, { id: held[1] ?? '', changes: { state: 'planning' } })
    expect(asked()).toEqual([])
  })

  test('reshaping keeps the old words in an update and the reason with the new date', () => {
    const { forum, id, commitment } = overdueForum()
    const due = '2027-01-15'
    forum.desk.run(renewCommitment, { id, answer: 'reshape', why: 'Too big', action: 'Draft one page', due })
    expect(commitment()).toMatchObject({ action: 'Draft one page', due, firstDue: '2026-12-01', renewedOn: today })
    const said = updatesOf(forum.desk.memory, id)
    expect(said.map(({ kind }) => kind).sort()).toEqual(['note', 'redate'])
    expect(said.some(({ text }) => text.includes('“Draft the protocol”'))).toBe(true)
  })

  test('handing on changes who gives it, releasing closes it: one step to undo each', () => {
    const { forum, id, commitment } = overdueForum()
    const before = forum.desk.commits.length
    forum.desk.run(renewCommitment, { id, answer: 'hand-on', why: '', giverIds: [forum.forumId] })
    expect(commitment()?.giverIds).toEqual([forum.forumId])
    forum.desk.run(renewCommitment, { id, answer: 'release', why: 'No longer needed' })
    expect(commitment()).toMatchObject({ state: 'released', closedOn: today })
    expect(forum.desk.commits.length).toBe(before + 2)
  })

  test('is asked exactly when enough sessions were held since it was promised or last looked at', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 8 }), day, fc.option(day), (dates, promised, renewed) => {
        const forum = new MeetingForum()
        for (const date of dates) forum.hold(date)
        const id = forum.promise('Draft the protocol', promised)
        if (renewed !== null) {
          forum.desk.today = renewed
          forum.desk.run(renewCommitment, { id, answer: 'keep', why: '' })
        }
        const since = renewed !== null && renewed > promised ? renewed : promised
        const { asked } = carriedInto(forum.desk.memory, forum.session(forum.plan('2026-12-01')), today)
        expect(asked.length === 1).toBe(dates.filter((date) => date > since).length >= askAfter)
        const held = forum.desk.memory.get(commitments, id)
        expect(held && timesCarried(forum.desk.memory, held)).toBe(dates.filter((date) => date > promised).length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('planning a session', () => {
  const begin = (forum: MeetingForum, review: boolean) => {
    const { id: _id, createdAt: _at, deletedAt: _gone, ...session } = forum.session(forum.plan('2026-12-01'))
    const id = forum.desk.run(planSession, { session, from: null, review })
    return agendaOf(forum.desk.memory, id).map(({ title, minutes }) => [title, minutes])
  }

  test('makes time for what is open when asked to, in the same step', () => {
    const forum = new MeetingForum()
    for (const action of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) forum.promise(action, '2026-10-01')
    expect(begin(forum, false)).toEqual([])
    const before = forum.desk.commits.length
    expect(begin(forum, true)).toEqual([[reviewTitle, 15]])
    expect(forum.desk.commits.length).toBe(before + 2)
  })

  test('makes none when nothing is open', () => {
    expect(begin(new MeetingForum(), true)).toEqual([])
  })
})
