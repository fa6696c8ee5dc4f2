import { describe, expect, test } from 'vitest'
import { addDecision } from '#shared/decisions/commands.ts'
import { blankDecision, type decisions } from '#shared/decisions/decisions.ts'
import type { NewRecord } from '#shared/records/table.ts'
import { addBlock } from '#shared/sessions/commands.ts'
import { captures } from '#shared/sessions/captures.ts'
import { minutes, type Minutes } from '#shared/sessions/minutes.ts'
import { addMissingLines, changeMinutes, closeSession, moveMinutes } from '#shared/sessions/minutesCommands.ts'
import { openRooms } from '#shared/sessions/roomCommands.ts'
import { blankBlock } from '#shared/sessions/sessions.ts'
import { missingLines } from '#shared/sessions/writeMinutes.ts'
import { MeetingForum } from './support.ts'

function closed() {
  const forum = new MeetingForum()
  const sessionId = forum.plan('2026-11-20')
  forum.capture('insight', 'People ring three times', sessionId)
  forum.capture('parked', 'Parking', sessionId)
  forum.capture('note', 'Said in trust', sessionId, true)
  forum.promise('Draft the protocol', '2026-11-20', sessionId)
  const id = forum.desk.run(closeSession, { id: sessionId })
  const held = (): Minutes => {
    const found = forum.desk.memory.get(minutes, id)
    if (!found) throw new Error('No minutes')
    return found
  }
  const texts = (part: string) =>
    held()
      .sections.filter((each) => each.part === part)
      .flatMap(({ lines }) => lines.map(({ text }) => text))
  return { forum, sessionId, id, held, texts }
}

describe('closing a session', () => {
  test('marks it held and writes minutes from what was captured, in one step', () => {
    const { forum, sessionId, held, texts } = closed()
    expect(forum.session(sessionId).state).toBe('held')
    expect(held()).toMatchObject({ state: 'draft', history: [] })
    expect(texts('discussion')).toEqual(['Insight: People ring three times', 'Said in trust'])
    expect(texts('commitments')).toEqual(['Draft the protocol (by 1 Dec 2026)'])
    expect(texts('next')).toEqual(['Draft the protocol (by 1 Dec 2026)', 'Parked: Parking'])
    const said = held().sections.flatMap(({ lines }) => lines)
    expect(said.filter(({ confidential }) => confidential).map(({ text }) => text)).toEqual(['Said in trust'])
    forum.takeBackLast()
    expect(forum.session(sessionId).state).toBe('planning')
    expect(forum.desk.memory.all(minutes)).toEqual([])
  })

  test('a delegated decision is told with whom it was given to, however far it is', () => {
    const forum = new MeetingForum()
    const { desk, forumId } = forum
    const sessionId = forum.plan('2026-11-20')
    const decide = (outcome: string, more: Partial<NewRecord<typeof decisions>>) =>
      desk.run(addDecision, {
        ...{ ...blankDecision, outcome, context: '', method: 'delegated', decidedOn: '2026-11-20', reviewOn: null },
        ...{ confidential: false, forumId, sessionId, blockId: null, delegateId: forumId },
        ...more,
      })
    decide('The rota', {})
    decide('The sign', { state: 'proposed' })
    decide('The till', { delegateId: null })
    decide('The hours', { method: 'consent' })
    const held = desk.memory.get(minutes, desk.run(closeSession, { id: sessionId }))
    const lines = held?.sections.find(({ part }) => part === 'decisions')?.lines
    expect(lines?.map(({ text }) => text)).toEqual([
      'The rota. Delegated to Leadership forum.',
      'Proposed: The sign. To be delegated to Leadership forum.',
      'The till. Delegated.',
      'The hours. Decided by: consent.',
    ])
  })

  test('a block that went on in a room is told with its room', () => {
    const forum = new MeetingForum()
    const { desk } = forum
    const sessionId = forum.plan('2026-11-20')
    const block = { ...blankBlock, title: 'Three questions', kind: 'explore', minutes: 40 } as const
    const blockId = desk.run(addBlock, { sessionId, index: 0, block })
    const [door = '', long = ''] = desk.run(openRooms, {
      blockId,
      rooms: ['Front door', 'Housing '.repeat(60)].map((title) => ({ title, room: 'Floor 2' })),
    })
    for (const trackId of [door, long]) {
      desk.run(addBlock, { sessionId, index: 0, block: { ...block, title: 'Who comes in?', trackId } })
    }
    const held = desk.memory.get(minutes, desk.run(closeSession, { id: sessionId }))
    const headings = held?.sections.filter(({ part }) => part === 'discussion').map(({ heading }) => heading)
    expect(headings?.slice(0, 2)).toEqual(['Three questions', 'Front door: Who comes in?'])
    expect(headings?.[2]).toMatch(/^Housing Housing .*: Who comes in\?$/)
  })

  test('closing again keeps the minutes there are', () => {
    const { forum, sessionId, id } = closed()
    expect(forum.desk.run(closeSession, { id: sessionId })).toBe(id)
    expect(forum.desk.memory.all(minutes)).toHaveLength(1)
  })

  test('what is captured afterwards is found missing and added where it belongs, edits untouched', () => {
    const { forum, sessionId, id, held, texts } = closed()
    const place = held().sections.findIndex(({ part }) => part === 'commitments')
    const lines = (held().sections[place]?.lines ?? []).map((line) => ({ ...line, text: 'In our own words' }))
    forum.desk.run(changeMinutes, { id, section: place, lines })
    forum.capture('question', 'Who answers?', sessionId)
    forum.promise('Promised elsewhere', '2026-11-21')
    expect(missingLines(forum.desk.memory, forum.session(sessionId), held().sections)).toHaveLength(2)
    forum.desk.run(addMissingLines, { id })
    expect(texts('commitments')).toEqual(['In our own words'])
    expect(texts('questions')).toEqual(['Who answers?'])
    expect(texts('next').at(-1)).toBe('Question: Who answers?')
    expect(missingLines(forum.desk.memory, forum.session(sessionId), held().sections)).toEqual([])
  })

  test('what was captured outlives the session it was captured in', () => {
    const { forum } = closed()
    expect(forum.desk.memory.all(captures).every(({ forumId }) => forumId === forum.forumId)).toBe(true)
  })
})

describe('draft, checked, final', () => {
  test('final minutes are locked; reopening needs a reason and leaves a trace', () => {
    const { forum, id, held } = closed()
    const by = 'Priya Nair'
    forum.desk.run(moveMinutes, { id, to: 'checked', by, why: '' })
    forum.desk.run(moveMinutes, { id, to: 'final', by, why: '' })
    expect(() => forum.desk.run(changeMinutes, { id, section: 0, lines: [] })).toThrow('final')
    expect(() => forum.desk.run(moveMinutes, { id, to: 'checked', by, why: ' ' })).toThrow('reason')
    forum.desk.run(moveMinutes, { id, to: 'checked', by, why: 'A date was wrong' })
    forum.desk.run(changeMinutes, { id, section: 0, lines: [] })
    expect(held().history.map(({ from, to, why }) => [from, to, why])).toEqual([
      ['draft', 'checked', ''],
      ['checked', 'final', ''],
      ['final', 'checked', 'A date was wrong'],
    ])
  })

  test('no step is skipped and nobody goes unnamed', () => {
    const { forum, id } = closed()
    expect(() => forum.desk.run(moveMinutes, { id, to: 'final', by: 'Priya', why: '' })).toThrow('in one step')
    expect(() => forum.desk.run(moveMinutes, { id, to: 'checked', by: ' ', why: '' })).toThrow('Say who')
  })
})
