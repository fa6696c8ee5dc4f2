import { forumRoleLabels, forums, memberships } from '../../forums/forums.ts'
import { organisations, people, sectorLabels, type Organisation, type Person } from '../../people/people.ts'
import { initialsOf, nameOrder, organisationOf, partyOf, peopleByName } from '../../people/queries.ts'
import { places } from '../../programme/programme.ts'
import { theProgramme } from '../../programme/queries.ts'
import { counted } from '../../records/counted.ts'
import type { Reader } from '../../records/reader.ts'
import { id, z } from '../../records/schema.ts'
import { Shield } from '../audience.ts'
import { formats } from '../formats/formats.ts'
import { inSection } from '../sections.ts'
import { audienceFields } from '../terms.ts'
import { audienceChoices, possible } from './choices.ts'
import { chosenForum, compare, standing } from './chosen.ts'
import { defineReport } from './report.ts'
import { tableOf, type ColumnOf } from './table.ts'

const options = z.strictObject({
  /** Null: everybody in the programme; else those who are in this forum now. */
  forumId: id.nullable().default(null),
  ...audienceFields,
})

interface PersonLine {
  readonly name: string
  readonly role: string
  readonly organisation: string
  readonly sector: string
  /** The forums they are in now, with their part: "Leadership Forum (Convener)". */
  readonly forums: string
  readonly email: string
  readonly phone: string
}

interface OrganisationLine {
  readonly name: string
  readonly shortName: string
  readonly sector: string
  readonly place: string
  readonly people: number
}

export const peopleReport = defineReport({
  name: 'people',
  title: 'People and organisations',
  fileWords: 'people',
  description: 'Who takes part, for whom and in which forums. Contact details only when you say so.',
  formats,
  options,
  sections: possible({ summary: 'In a sentence', people: 'People', organisations: 'Organisations' }),
  choices: [
    ...audienceChoices,
    { field: 'forumId', flag: 'forum', label: 'About', kind: 'forum', everything: 'The whole programme' },
  ],
  build(read, chosen, today) {
    const shield = new Shield(read, chosen)
    const forum = chosenForum(read, chosen.forumId)
    const name = shield.text(forum?.name ?? theProgramme(read).name)
    const withContact = shield.showsContact
    const who = peopleOf(read, chosen.forumId)
    const persons = personLines(read, who, withContact, shield)
    const bodies = organisationLines(read, who, forum === null, shield)
    return {
      document: {
        title: forum ? `${name}: people and organisations` : 'People and organisations',
        subtitle: shield.text(theProgramme(read).name),
        language: 'en-GB',
        generatedOn: today,
        landscape: true,
        blocks: [
          {
            kind: 'facts',
            facts: [{ label: 'Forum', value: forum ? name : 'All forums' }, ...standing(chosen, today)],
          },
          ...inSection('summary', [{ kind: 'paragraph', text: summary(persons.length, bodies.length) }]),
          ...inSection('people', [tableOf('People', personColumns(shield), [{ label: null, lines: persons }])]),
          ...inSection('organisations', [
            tableOf('Organisations', organisationColumns, [{ label: null, lines: bodies }]),
          ]),
        ],
      },
      subject: name,
      withheld: shield.withheld,
      counts: [
        { label: 'people', count: persons.length, section: 'people' },
        { label: 'organisations', count: bodies.length, section: 'organisations' },
        ...(withContact
          ? [
              {
                ...{ label: 'people with contact details', section: 'people' },
                count: persons.filter((each) => each.email || each.phone).length,
              },
            ]
          : []),
      ],
    }
  },
})

function peopleOf(read: Reader, forumId: string | null): readonly Person[] {
  if (forumId === null) return peopleByName(read)
  const ids = new Set(
    read
      .where(memberships, 'forumId', forumId)
      .filter(({ to }) => to === null)
      .map(({ personId }) => personId),
  )
  return [...ids].flatMap((personId) => read.get(people, personId) ?? [])
}

/** In the order of the words shown: an order by hidden names would tell something of them. */
function personLines(
  read: Reader,
  who: readonly Person[],
  withContact: boolean,
  shield: Shield,
): readonly PersonLine[] {
  return who
    .map((person): PersonLine => {
      const party = partyOf(read, person.id)
      const organisation = organisationOf(read, person)
      return {
        // The organisation has a column of its own.
        name: party ? shield.party({ ...party, detail: '' }) : initialsOf(person.name),
        role: shield.text(person.role, party ? [party] : []),
        organisation: organisation ? shield.text(organisation.name) : '',
        sector: organisation ? sectorLabels[organisation.sector] : '',
        forums: forumsOf(read, person, shield),
        email: withContact ? person.email : '',
        phone: withContact ? person.phone : '',
      }
    })
    .sort(
      (a, b) =>
        nameOrder.compare(a.name, b.name) ||
        nameOrder.compare(a.organisation, b.organisation) ||
        compare(a.forums, b.forums),
    )
}

function forumsOf(read: Reader, person: Person, shield: Shield): string {
  return read
    .where(memberships, 'personId', person.id)
    .filter(({ to }) => to === null)
    .flatMap(({ forumId, role }) => {
      const forum = read.get(forums, forumId)
      return forum ? [`${shield.text(forum.name)} (${forumRoleLabels[role]})`] : []
    })
    .sort(nameOrder.compare)
    .join('; ')
}

function organisationLines(
  read: Reader,
  who: readonly Person[],
  all: boolean,
  shield: Shield,
): readonly OrganisationLine[] {
  const counts = new Map<string | null, number>()
  for (const { organisationId } of who) counts.set(organisationId, (counts.get(organisationId) ?? 0) + 1)
  const chosen: readonly Organisation[] = read.all(organisations).filter(({ id: own }) => all || counts.has(own))
  return chosen
    .map((held) => ({
      name: shield.text(held.name),
      shortName: shield.text(held.shortName),
      sector: sectorLabels[held.sector],
      place: shield.text(read.get(places, held.placeId)?.name ?? ''),
      people: counts.get(held.id) ?? 0,
    }))
    .sort((a, b) => nameOrder.compare(a.name, b.name))
}

function personColumns({ showsRolesOnly, showsContact }: Shield): readonly ColumnOf<PersonLine>[] {
  return [
    {
      ...{ key: 'name', label: showsRolesOnly ? 'Role' : 'Name', kind: 'text', width: 24 },
      cell: (line) => line.name,
    },
    {
      ...{ key: 'role', label: 'Role', kind: 'text', width: 24, shown: !showsRolesOnly },
      cell: (line) => line.role,
    },
    { key: 'organisation', label: 'Organisation', kind: 'text', width: 28, cell: (line) => line.organisation },
    { key: 'sector', label: 'Sector', kind: 'text', width: 16, under: 'organisation', cell: (line) => line.sector },
    { key: 'forums', label: 'Forums', kind: 'text', width: 40, cell: (line) => line.forums },
    { key: 'email', label: 'E-mail', kind: 'text', width: 28, shown: showsContact, cell: (line) => line.email },
    {
      ...{ key: 'phone', label: 'Telephone', kind: 'text', width: 16, under: 'email', shown: showsContact },
      cell: (line) => line.phone,
    },
  ]
}

const organisationColumns: readonly ColumnOf<OrganisationLine>[] = [
  { key: 'name', label: 'Organisation', kind: 'text', width: 36, cell: (line) => line.name },
  { key: 'shortName', label: 'Short', kind: 'text', width: 10, cell: (line) => line.shortName },
  { key: 'sector', label: 'Sector', kind: 'text', width: 18, cell: (line) => line.sector },
  { key: 'place', label: 'Place', kind: 'text', width: 20, cell: (line) => line.place },
  { key: 'people', label: 'People', kind: 'number', width: 8, cell: (line) => line.people },
]

function summary(persons: number, bodies: number): string {
  if (persons === 0 && bodies === 0) return 'Nobody is here yet.'
  return `${counted(persons, 'person', 'people')}, ${counted(bodies, 'organisation')}.`
}
