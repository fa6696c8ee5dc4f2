import { defineCommand } from '../records/command.ts'
import { Problem } from '../records/problem.ts'
import { organisations, people } from '../people/people.ts'
import { places } from '../programme/programme.ts'
import { id, name, someOf, z } from '../records/schema.ts'
import { forumRoles, forums, memberships } from './forums.ts'

/** Adds a forum; `newPlace` makes its place in the same step. */
export const addForum = defineCommand({
  name: 'forums.add',
  label: (input) => `Add ${input.name}`,
  input: z.strictObject({ ...forums.fields, newPlace: z.exactOptional(name) }),
  run: (draft, { newPlace, ...fields }) => {
    const placeId = newPlace === undefined ? fields.placeId : draft.add(places, { name: newPlace }).id
    return draft.add(forums, { ...fields, placeId }).id
  },
})

/** Changes a forum; `newPlace` makes its place in the same step. */
export const changeForum = defineCommand({
  name: 'forums.change',
  label: ({ changes }) =>
    changes.archived === undefined ? 'Change forum' : changes.archived ? 'Archive forum' : 'Unarchive forum',
  input: z.strictObject({ id, changes: someOf(forums.fields), newPlace: z.exactOptional(name) }),
  run: (draft, { id: forumId, changes, newPlace }) => {
    const place = newPlace === undefined ? {} : { placeId: draft.add(places, { name: newPlace }).id }
    return draft.patch(forums, forumId, { ...changes, ...place })
  },
})

/** Removes a forum with its sessions and memberships. Its decisions, commitments and prototypes stay in the programme. */
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

/** Makes a person, their organisation if that is new too, and their membership, in one step. */
export const addNewMember = defineCommand({
  name: 'forums.addNewMember',
  label: (input) => `Add ${input.name}`,
  input: z.strictObject({
    forumId: id,
    name,
    organisationId: id.nullable(),
    newOrganisation: z.exactOptional(name),
    role: z.enum(forumRoles),
    from: memberships.fields.from,
  }),
  run: (draft, input) => {
    const organisationId =
      input.newOrganisation === undefined
        ? input.organisationId
        : draft.add(organisations, {
            name: input.newOrganisation,
            shortName: '',
            sector: 'other',
            placeId: null,
            notes: '',
          }).id
    const person = draft.add(people, {
      name: input.name,
      initials: '',
      role: '',
      organisationId,
      email: '',
      phone: '',
      notes: '',
    })
    const { forumId, role, from } = input
    return draft.add(memberships, { forumId, personId: person.id, role, from, to: null }).id
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
