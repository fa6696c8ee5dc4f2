import { forums } from '../forums/forums.ts'
import { nameOrder, partyOf } from '../people/queries.ts'
import { organisations } from '../people/people.ts'
import { theProgramme } from '../programme/queries.ts'
import type { Reader } from '../records/reader.ts'
import { commitmentStateLabels, commitmentStates, type Commitment } from './commitments.ts'
import { leadOrganisation, remember } from './filter.ts'
import { monthWords } from './months.ts'
import { ragTones } from './rag.ts'

export const groupings = ['none', 'owner', 'organisation', 'forum', 'state', 'month', 'rag'] as const
export type Grouping = (typeof groupings)[number]

export const groupingLabels: Readonly<Record<Grouping, string>> = {
  none: 'Not grouped',
  owner: 'Owner',
  organisation: 'Organisation',
  forum: 'Forum',
  state: 'State',
  month: 'Month needed by',
  rag: 'Colour',
}

/** Commitments that share something. Each is in one group: with several owners, in the lead's. */
export interface CommitmentGroup {
  readonly key: string
  readonly label: string
  readonly held: readonly Commitment[]
}

interface Place {
  readonly key: string
  readonly label: string
  /** Where it stands among groups of its kind; by label when equal. */
  readonly order: number
}

/** The groups, each in the order of `among`; those without what is grouped by come last. */
export function groupCommitments(
  read: Reader,
  among: readonly Commitment[],
  by: Exclude<Grouping, 'none'>,
): readonly CommitmentGroup[] {
  const place = placeOf(read, by)
  const groups = new Map<string, { place: Place; held: Commitment[] }>()
  for (const held of among) {
    const found = place(held)
    const group = groups.get(found.key)
    if (group) group.held.push(held)
    else groups.set(found.key, { place: found, held: [held] })
  }
  return [...groups.values()]
    .sort((a, b) => a.place.order - b.place.order || nameOrder.compare(a.place.label, b.place.label))
    .map(({ place: { key, label }, held }) => ({ key, label, held }))
}

function placeOf(read: Reader, by: Exclude<Grouping, 'none'>): (held: Commitment) => Place {
  const without = (label: string): Place => ({ key: '', label, order: Number.MAX_SAFE_INTEGER })
  const named = (id: string | null | undefined, nameOf: (id: string) => string | undefined, nothing: string): Place => {
    const label = id ? nameOf(id) : undefined
    return id && label !== undefined ? { key: id, label, order: 0 } : without(nothing)
  }
  const owner = remember((id) => named(id, () => partyOf(read, id)?.name, 'Nobody yet'))
  const organisation = remember((id) => named(id, () => read.get(organisations, id)?.name, 'No organisation'))
  const leads = leadOrganisation(read)
  const forum = remember((id) => named(id, () => read.get(forums, id)?.name, 'No forum'))
  const month = remember((key) => ({ key, label: monthWords(key), order: Number(key.replace('-', '')) }))
  const words = by === 'rag' ? theProgramme(read).rag.words : null
  return {
    owner: (held: Commitment) => owner(held.giverIds[0] ?? ''),
    organisation: (held: Commitment) => organisation(leads(held) ?? ''),
    forum: (held: Commitment) => forum(held.forumId ?? ''),
    state: ({ state }: Commitment) => ({
      key: state,
      label: commitmentStateLabels[state],
      order: commitmentStates.indexOf(state),
    }),
    month: ({ due }: Commitment) => (due === null ? without('No date') : month(due.slice(0, 7))),
    rag: ({ rag }: Commitment) =>
      rag === null ? without('No colour') : { key: rag, label: words?.[rag] ?? rag, order: ragTones.indexOf(rag) },
  }[by]
}
