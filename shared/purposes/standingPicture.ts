import { organisations, people, sectorLabels, sectors, type Organisation, type Person } from '../people/people.ts'
import { nameOrder } from '../people/queries.ts'
import type { Reader } from '../records/reader.ts'
import { agreements, type Endorsement, type Voice } from './endorsements.ts'
import { standingsOn, type Standing } from './standing.ts'

/** One voice as the picture shows it. */
export interface Mark {
  readonly person: Person
  readonly voice: Voice
  /** The lowest of what they said that still stands; null when all of it is to be asked again. */
  readonly lowest: Endorsement | null
  /** How many clauses it holds for, are asked again, and were never put to them. */
  readonly stands: number
  readonly askAgain: number
  readonly notAsked: number
}

export interface OrganisationMarks {
  readonly organisation: Organisation | null
  readonly marks: readonly Mark[]
}

export interface SectorMarks {
  readonly label: string
  readonly organisations: readonly OrganisationMarks[]
}

/** Who stands where on a version, by sector and organisation: every voice apart, nothing added up. */
export function pictureOf(read: Reader, versionId: string): readonly SectorMarks[] {
  const byOrganisation = new Map<string | null, Mark[]>()
  for (const standing of standingsOn(read, versionId)) {
    const person = read.get(people, standing.personId)
    if (!person) continue
    const mark = markOf(person, standing)
    const at = read.get(organisations, mark.lowest?.organisationId ?? person.organisationId)?.id ?? null
    byOrganisation.set(at, [...(byOrganisation.get(at) ?? []), mark])
  }
  const rows = [...byOrganisation]
    .map(([id, marks]): OrganisationMarks => ({ organisation: read.get(organisations, id) ?? null, marks }))
    .sort((a, b) => nameOrder.compare(a.organisation?.name ?? '', b.organisation?.name ?? ''))
  const named = sectors.map((sector) => ({
    label: sectorLabels[sector],
    organisations: rows.filter(({ organisation }) => organisation?.sector === sector),
  }))
  const without = { label: 'No organisation', organisations: rows.filter(({ organisation }) => organisation === null) }
  return [...named, without].filter((sector) => sector.organisations.length > 0)
}

function markOf(person: Person, { voice, clauses }: Standing): Mark {
  const standing = clauses.flatMap((clause) => (clause.standing.kind === 'stands' ? [clause.standing.endorsement] : []))
  const [lowest = null] = [...standing].sort((a, b) => agreements.indexOf(b.stance) - agreements.indexOf(a.stance))
  const count = (kind: 'ask-again' | 'not-asked'): number =>
    clauses.filter((each) => each.standing.kind === kind).length
  return {
    ...{ person, voice, lowest, stands: standing.length },
    ...{ askAgain: count('ask-again'), notAsked: count('not-asked') },
  }
}
