import { id, name, text, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

export const sectors = [
  'nhs',
  'council',
  'voluntary',
  'lived-experience',
  'housing',
  'police',
  'education',
  'other',
] as const
export type Sector = (typeof sectors)[number]

export const sectorLabels: Readonly<Record<Sector, string>> = {
  nhs: 'NHS',
  council: 'Council',
  voluntary: 'Voluntary sector',
  'lived-experience': 'Lived experience',
  housing: 'Housing',
  police: 'Police and justice',
  education: 'Education',
  other: 'Other',
}

export const organisations = defineTable({
  name: 'organisations',
  prefix: 'organisation',
  noun: 'organisation',
  fields: {
    name,
    /** What people write in a log: "ICB", "MHT". May be empty. */
    shortName: text,
    sector: z.enum(sectors),
    placeId: id.nullable(),
    notes: text,
  },
  links: { placeId: { to: ['places'], onRemove: 'clear' } },
})

export type Organisation = RecordOf<typeof organisations>

export const people = defineTable({
  name: 'people',
  prefix: 'person',
  noun: 'person',
  fields: {
    name,
    /** As they appear in minutes and logs: "FN". May be empty. */
    initials: text,
    /** Job title or role in the system, not in one forum. */
    role: text,
    organisationId: id.nullable(),
    email: text,
    phone: text,
    notes: text,
  },
  links: { organisationId: { to: ['organisations'], onRemove: 'clear' } },
})

export type Person = RecordOf<typeof people>

/** What somebody is called who asked to be removed. */
export const formerMember = 'Former member'

export function isFormer({ name }: Pick<Person, 'name'>): boolean {
  return name === formerMember
}
