import { forums } from '../forums/forums.ts'
import type { Reader } from '../records/reader.ts'
import { nameOrder, organisationsByName, partyOf, peopleByName, type Party } from './queries.ts'

/** Everybody who can give or receive a promise: people, then organisations, then forums, each by name. */
export function partiesByName(read: Reader): readonly Party[] {
  const allForums = [...read.all(forums)].sort((a, b) => nameOrder.compare(a.name, b.name))
  return partiesOf(
    read,
    [...peopleByName(read), ...organisationsByName(read), ...allForums].map(({ id }) => id),
  )
}

/** Who these ids stand for, in their order; those no longer there are left out. */
export function partiesOf(read: Reader, ids: readonly string[]): readonly Party[] {
  return ids.flatMap((id) => partyOf(read, id) ?? [])
}
