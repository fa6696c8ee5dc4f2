import { expect, test } from 'vitest'
import { addForum, addNewMember, changeForum } from '#shared/forums/commands.ts'
import { forumHead, membersOf } from '#shared/forums/queries.ts'
import { Desk } from '../../../support/desk.ts'

const forum = { name: 'Design team', kind: 'design-team', purpose: '', placeId: null, archived: false } as const

test('a forum and its new place are one step', () => {
  const desk = new Desk()
  const id = desk.run(addForum, { ...forum, newPlace: 'North Moor' })
  expect(forumHead(desk.memory, id)?.place?.name).toBe('North Moor')
  desk.run(changeForum, { id, changes: {}, newPlace: 'Eastgate' })
  expect(forumHead(desk.memory, id)?.place?.name).toBe('Eastgate')
})

test('a new person, their new organisation and their part in the forum are one step', () => {
  const desk = new Desk()
  const forumId = desk.run(addForum, forum)
  desk.run(addNewMember, {
    forumId,
    name: 'Joy Tanner',
    organisationId: null,
    newOrganisation: 'Borough Council',
    role: 'scribe',
    from: '2026-11-23',
  })
  expect(
    membersOf(desk.memory, forumId).map(({ person, organisation, membership }) => [
      person.name,
      organisation?.name,
      membership.role,
    ]),
  ).toEqual([['Joy Tanner', 'Borough Council', 'scribe']])
})
