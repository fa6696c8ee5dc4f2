import { usualRagScale } from '../commitments/rag.ts'
import { forums, memberships } from '../forums/forums.ts'
import { organisations, people } from '../people/people.ts'
import { places, plainBrand, programmes } from '../programme/programme.ts'
import { dayInWeek } from './calendar.ts'
import * as cast from './cast.ts'
import type { ForumKey, Initials, OrganisationKey } from './cast.ts'
import type { Ledger } from './ledger.ts'

/** The ids of the forums, of the people and organisations, and of the places, by the keys the story uses. */
export interface CastIds {
  readonly forum: (key: ForumKey) => string
  readonly party: (key: Initials | OrganisationKey) => string
  readonly place: (key: (typeof cast.places)[number]) => string
}

/** Writes the programme, its places, organisations, people and forums into the ledger. */
export function addCast(ledger: Ledger, today: string): CastIds {
  const began = dayInWeek(today, -44, 1)
  ledger.add(programmes, began, {
    name: cast.programmeName,
    purpose: cast.programmePurpose,
    rag: usualRagScale,
    ...plainBrand,
  })
  const placeIds = new Map(cast.places.map((name) => [name, ledger.add(places, began, { name })]))
  const partyIds = new Map<string, string>()

  for (const [key, { place, notes = '', ...fields }] of Object.entries(cast.organisations)) {
    partyIds.set(key, ledger.add(organisations, began, { ...fields, notes, placeId: idIn(placeIds, place) }))
  }
  for (const [initials, { name, role, at, notes = '' }] of Object.entries(cast.people)) {
    const email = `${name.replace(/^Dr /, '').toLowerCase().replace(' ', '.')}@example.org`
    const phone = `01632 960${100 + partyIds.size * 7}`
    const organisationId = idIn(partyIds, at)
    partyIds.set(initials, ledger.add(people, began, { name, initials, role, organisationId, email, phone, notes }))
  }

  const forumIds = new Map<string, string>()
  for (const [key, { name, kind, purpose, place, since, members }] of Object.entries(cast.forums)) {
    const placeId = idIn(placeIds, place)
    const forumId = ledger.add(forums, dayInWeek(today, since, 1), { name, kind, purpose, placeId, archived: false })
    forumIds.set(key, forumId)
    for (const { who, role = 'member', from = since, to } of members) {
      const joined = dayInWeek(today, from, 1)
      const left = to === undefined ? null : dayInWeek(today, to, 5)
      ledger.add(memberships, joined, { forumId, personId: idIn(partyIds, who), role, from: joined, to: left })
    }
  }
  return {
    forum: (key) => idIn(forumIds, key),
    party: (key) => idIn(partyIds, key),
    place: (key) => idIn(placeIds, key),
  }
}

function idIn(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`Nobody in the cast is called ${key}.`)
  return id
}
