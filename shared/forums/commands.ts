import { defineCommand } from '../records/command.ts'
import { Problem } from '../records/problem.ts'
import { id, someOf, z } from '../records/schema.ts'
import { forums, memberships } from './forums.ts'

export const addForum = defineCommand({
  name: 'forums.add',
  label: (input) => `Add ${input.name}`,
  input: z.strictObject(forums.fields),
  run: (draft, input) => draft.add(forums, input).id,
})

export const changeForum = defineCommand({
  name: 'forums.change',
  label: 'Change forum',
  input: z.strictObject({ id, changes: someOf(forums.fields) }),
  run: (draft, input) => draft.patch(forums, input.id, input.changes),
})

/** Removes a forum with its sessions and memberships. Its decisions and commitments stay in the programme. */
export const removeForum = defineCommand({
  name: 'forums.remove',
  label: 'Remove forum',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(forums, input.id),
})

export const addMember = defineCommand({
  name: 'forums.addMember',
  label: 'Add member',
  input: z.strictObject(memberships.fields),
  run: (draft, input) => {
    const already = draft
      .where(memberships, 'forumId', input.forumId)
      .some((held) => held.personId === input.personId && held.to === null)
    if (already) {
      throw new Problem({
        what: 'This person is already in the forum.',
        safe: 'Nothing was changed.',
        next: 'Change their role in the list instead.',
      })
    }
    return draft.add(memberships, input).id
  },
})

export const changeMember = defineCommand({
  name: 'forums.changeMember',
  label: 'Change membership',
  input: z.strictObject({ id, changes: someOf(memberships.fields) }),
  run: (draft, input) => draft.patch(memberships, input.id, input.changes),
})

export const removeMember = defineCommand({
  name: 'forums.removeMember',
  label: 'Remove member',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(memberships, input.id),
})
