import { defineCommand } from '../records/command.ts'
import { id, someOf, z } from '../records/schema.ts'
import { places, programmes } from './programme.ts'

const { fields } = programmes

/** Names the programme and says what it is for. */
export const changeProgramme = defineCommand({
  name: 'programme.change',
  label: 'Change programme',
  input: z.strictObject({ id, changes: someOf(programmes.fields) }),
  run: (draft, { id: programmeId, changes }) => draft.patch(programmes, programmeId, changes),
})

/** Whose name, colour and logo stand on what leaves. */
export const changeBrand = defineCommand({
  name: 'programme.changeBrand',
  label: 'Change branding',
  input: z.strictObject({ id, brandName: fields.brandName, brandColour: fields.brandColour, logo: fields.logo }),
  run: (draft, { id: programmeId, ...brand }) => draft.patch(programmes, programmeId, brand),
})

export const addPlace = defineCommand({
  name: 'programme.addPlace',
  label: 'Add place',
  input: z.strictObject(places.fields),
  run: (draft, input) => draft.add(places, input).id,
})

export const changePlace = defineCommand({
  name: 'programme.changePlace',
  label: 'Rename place',
  input: z.strictObject({ id, changes: z.strictObject(places.fields) }),
  run: (draft, input) => draft.patch(places, input.id, input.changes),
})

export const removePlace = defineCommand({
  name: 'programme.removePlace',
  label: 'Remove place',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(places, input.id),
})
