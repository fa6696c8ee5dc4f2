import { describe, expect, test } from 'vitest'
import { addCommitment, removeCommitments } from '#shared/commitments/commands.ts'
import { blankCommitment, commitments, updates } from '#shared/commitments/commitments.ts'
import { addForum, addMember, changeForum, removeForum } from '#shared/forums/commands.ts'
import { forums, memberships } from '#shared/forums/forums.ts'
import { addPerson, removePerson } from '#shared/people/commands.ts'
import { Problem } from '#shared/records/problem.ts'
import { addBlock, addSession, removeSession } from '#shared/sessions/commands.ts'
import { openRooms } from '#shared/sessions/roomCommands.ts'
import { blankBlock, blocks, sessions, tracks } from '#shared/sessions/sessions.ts'
import { Desk } from '../../../support/desk.ts'

const forum = {
  name: 'Leadership forum',
  kind: 'leadership-forum',
  purpose: '',
  placeId: null,
  archived: false,
} as const
const person = { name: 'Amara Okafor', initials: '', role: '', organisationId: null, email: '', phone: '', notes: '' }
const session = {
  title: 'First gathering',
  date: '2026-12-04',
  start: '09:30',
  minutes: 180,
  timeZone: 'Europe/London',
  venue: '',
  purpose: '',
  state: 'planning',
  days: 1,
  sequence: 0,
} as const
const block = {
  title: 'Check-in',
  kind: 'connect',
  minutes: 20,
  ...blankBlock,
} as const
const promise = {
  action: 'Share the waiting list',
  details: '',
  reference: '',
  giverIds: [] as string[],
  receiverId: null,
  state: 'promised',
  promisedOn: '2026-11-01',
  due: null,
  helpNeeded: '',
  forumId: null,
  sessionId: null,
  blockId: null,
  decisionId: null,
  prototypeId: null,
  confidential: false,
  importId: null,
} as const

function furnished() {
  const desk = new Desk()
  const forumId = desk.run(addForum, forum)
  const personId = desk.run(addPerson, person)
  desk.run(addMember, { forumId, personId, role: 'convener', from: null, to: null })
  const sessionId = desk.run(addSession, { ...session, forumId })
  const blockId = desk.run(addBlock, { sessionId, index: 0, block: { ...block, leadId: personId } })
  const commitmentId = desk.run(addCommitment, {
    ...blankCommitment,
    ...promise,
    giverIds: [personId, forumId],
    forumId,
    sessionId,
    blockId,
  })
  return { desk, forumId, personId, sessionId, blockId, commitmentId }
}

describe('removing', () => {
  test('a forum takes its sessions, blocks and memberships with it and leaves the promises, without their links', () => {
    const { desk, forumId, personId, commitmentId } = furnished()
    desk.run(removeForum, { id: forumId })
    expect(desk.memory.all(sessions)).toEqual([])
    expect(desk.memory.all(blocks)).toEqual([])
    expect(desk.memory.all(memberships)).toEqual([])
    expect(desk.memory.get(commitments, commitmentId)).toMatchObject({
      forumId: null,
      sessionId: null,
      blockId: null,
      giverIds: [personId],
    })
  })

  test('a session goes with its rooms and what goes on in them, and undo brings them back', () => {
    const { desk, sessionId, blockId } = furnished()
    const [trackId = ''] = desk.run(openRooms, { blockId, rooms: [{ title: 'Upstairs', room: '' }] })
    desk.run(addBlock, { sessionId, index: 0, block: { ...block, trackId } })
    const before = desk.live()
    desk.run(removeSession, { id: sessionId })
    expect([...desk.memory.all(tracks), ...desk.memory.all(blocks)]).toEqual([])
    const last = desk.commits.at(-1)
    if (last) desk.takeBack(last)
    expect(desk.live()).toEqual(before)
  })

  test('a person leaves the promise standing without an owner', () => {
    const { desk, personId, forumId, blockId, commitmentId } = furnished()
    desk.run(removePerson, { id: personId })
    expect(desk.memory.get(commitments, commitmentId)?.giverIds).toEqual([forumId])
    expect(desk.memory.get(blocks, blockId)?.leadId).toBeNull()
  })

  test('commitments take their updates along', () => {
    const { desk, commitmentId } = furnished()
    desk.run(removeCommitments, { ids: [commitmentId] })
    expect(desk.memory.all(updates)).toEqual([])
  })
})

describe('a refused command changes nothing and says why', () => {
  const refused = (act: () => unknown): Problem => {
    try {
      act()
    } catch (error) {
      if (error instanceof Problem) return error
      throw error
    }
    throw new Error('It was not refused.')
  }

  test('an empty name', () => {
    const desk = new Desk()
    const before = desk.live()
    expect(refused(() => desk.run(addForum, { ...forum, name: '   ' })).what).toBe('Give it a name.')
    expect(desk.live()).toEqual(before)
  })

  test('a link to nothing', () => {
    const desk = new Desk()
    const problem = refused(() => desk.run(addSession, { ...session, forumId: 'forum-999999' }))
    expect(problem.what).toContain('points to something that is not there')
    expect(desk.commits).toEqual([])
  })

  test('a link to the wrong kind of thing', () => {
    const { desk, personId } = furnished()
    refused(() => desk.run(addSession, { ...session, forumId: personId }))
  })

  test('a record that is gone', () => {
    const { desk, forumId } = furnished()
    desk.run(removeForum, { id: forumId })
    expect(refused(() => desk.run(changeForum, { id: forumId, changes: { name: 'Again' } })).what).toBe(
      'This forum is no longer there.',
    )
  })

  test('an unknown field', () => {
    const { desk, forumId } = furnished()
    refused(() => desk.run(changeForum, { id: forumId, changes: { nonsense: 1 } as never }))
  })

  test('someone twice in the same forum', () => {
    const { desk, forumId, personId } = furnished()
    refused(() => desk.run(addMember, { forumId, personId, role: 'member', from: null, to: null }))
  })
})

test('a command that changes nothing makes no commit content', () => {
  const { desk, forumId } = furnished()
  desk.run(changeForum, { id: forumId, changes: { name: forum.name } })
  expect(desk.commits.at(-1)?.changes).toEqual([])
  expect(desk.memory.get(forums, forumId)?.name).toBe(forum.name)
})
