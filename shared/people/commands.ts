import { defineCommand } from '../records/command.ts'
import { id, someOf, z } from '../records/schema.ts'
import { organisations, people } from './people.ts'

export const addPerson = defineCommand({
  name: 'people.add',
  label: (input) => `Add ${input.name}`,
  input: z.strictObject(people.fields),
  run: (draft, input) => draft.add(people, input).id,
})

export const changePerson = defineCommand({
  name: 'people.change',
  label: 'Change person',
  input: z.strictObject({ id, changes: someOf(people.fields) }),
  run: (draft, input) => draft.patch(people, input.id, input.changes),
})

/** Takes a person out; what they promised stays, without their name as owner. */
export const removePerson = defineCommand({
  name: 'people.remove',
  label: 'Remove person',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(people, input.id),
})

export const addOrganisation = defineCommand({
  name: 'people.addOrganisation',
  label: (input) => `Add ${input.name}`,
  input: z.strictObject(organisations.fields),
  run: (draft, input) => draft.add(organisations, input).id,
})

export const changeOrganisation = defineCommand({
  name: 'people.changeOrganisation',
  label: 'Change organisation',
  input: z.strictObject({ id, changes: someOf(organisations.fields) }),
  run: (draft, input) => draft.patch(organisations, input.id, input.changes),
})

export const removeOrganisation = defineCommand({
  name: 'people.removeOrganisation',
  label: 'Remove organisation',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(organisations, input.id),
})
