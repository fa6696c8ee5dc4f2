import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { id, name, someOf, z } from '../records/schema.ts'
import { organisations, people } from './people.ts'
import { nameOrder } from './queries.ts'

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

const { organisationId: _organisationId, ...ownWords } = people.fields

/**
 * Adds (`id` null) or changes a person whose organisation was typed by name: one of that name is used, capitals aside,
 * a new name makes an organisation, and an empty one means none. Answers the person's id.
 */
export const savePerson = defineCommand({
  name: 'people.save',
  label: (input) => (input.id === null ? `Add ${input.person.name}` : 'Change person'),
  input: z.strictObject({
    id: id.nullable(),
    person: z.strictObject(ownWords),
    organisation: name.or(z.literal('')),
  }),
  run: (draft, input) => {
    const organisationId = organisationNamed(draft, input.organisation, input.id)
    const fields = { ...input.person, organisationId }
    return (input.id === null ? draft.add(people, fields) : draft.patch(people, input.id, fields)).id
  },
})

/** The person's own organisation wins among namesakes. */
function organisationNamed(draft: Draft, wanted: string, personId: string | null): string | null {
  if (wanted === '') return null
  const namesakes = draft.all(organisations).filter((each) => nameOrder.compare(each.name, wanted) === 0)
  const own = draft.get(people, personId)?.organisationId
  const found = namesakes.find((each) => each.id === own) ?? namesakes[0]
  if (found) return found.id
  return draft.add(organisations, { name: wanted, shortName: '', sector: 'other', placeId: null, notes: '' }).id
}

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
