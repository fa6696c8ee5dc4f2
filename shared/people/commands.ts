import { places } from '../programme/programme.ts'
import { defineCommand } from '../records/command.ts'
import { id, name, z } from '../records/schema.ts'
import { organisations, people } from './people.ts'

export const addPerson = defineCommand({
  name: 'people.add',
  label: (input) => `Add ${input.name}`,
  input: z.strictObject(people.fields),
  run: (draft, input) => draft.add(people, input).id,
})

/** Something that is there, something to make by this name, or nothing. */
const choice = z
  .strictObject({ id })
  .or(z.strictObject({ newName: name }))
  .nullable()

const { organisationId: _organisationId, ...personWords } = people.fields

/** Adds (`id` null) or changes a person; an organisation that is only a name yet is made with it. Answers the person's id. */
export const savePerson = defineCommand({
  name: 'people.save',
  label: (input) => (input.id === null ? `Add ${input.person.name}` : 'Change person'),
  input: z.strictObject({ id: id.nullable(), person: z.strictObject(personWords), organisation: choice }),
  run: (draft, input) => {
    const organisationId = chosen(input.organisation, (newName) =>
      draft.add(organisations, { name: newName, shortName: '', sector: 'other', placeId: null, notes: '' }),
    )
    const fields = { ...input.person, organisationId }
    return (input.id === null ? draft.add(people, fields) : draft.patch(people, input.id, fields)).id
  },
})

const { placeId: _placeId, ...organisationWords } = organisations.fields

/** Adds (`id` null) or changes an organisation; a place that is only a name yet is made with it. Answers the organisation's id. */
export const saveOrganisation = defineCommand({
  name: 'people.saveOrganisation',
  label: (input) => (input.id === null ? `Add ${input.organisation.name}` : 'Change organisation'),
  input: z.strictObject({ id: id.nullable(), organisation: z.strictObject(organisationWords), place: choice }),
  run: (draft, input) => {
    const placeId = chosen(input.place, (newName) => draft.add(places, { name: newName }))
    const fields = { ...input.organisation, placeId }
    return (input.id === null ? draft.add(organisations, fields) : draft.patch(organisations, input.id, fields)).id
  },
})

function chosen(choice: { id: string } | { newName: string } | null, make: (name: string) => { id: string }) {
  if (choice === null) return null
  return 'id' in choice ? choice.id : make(choice.newName).id
}

/** Takes a person out; what they promised stays, without their name as owner. */
export const removePerson = defineCommand({
  name: 'people.remove',
  label: 'Remove person',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(people, input.id),
})

export const removeOrganisation = defineCommand({
  name: 'people.removeOrganisation',
  label: 'Remove organisation',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(organisations, input.id),
})
