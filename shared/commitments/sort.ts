import { forums } from '../forums/forums.ts'
import { partyOf } from '../people/queries.ts'
import type { Reader } from '../records/reader.ts'
import { commitments, commitmentStates, type Commitment } from './commitments.ts'
import { folded, remember } from './filter.ts'

export const sortKeys = ['reference', 'action', 'owner', 'forum', 'due', 'state', 'promisedOn'] as const
export type CommitmentSortKey = (typeof sortKeys)[number]
export interface CommitmentSort {
  readonly by: CommitmentSortKey
  readonly descending: boolean
}

/** Every commitment, sorted; those without what is sorted by come last either way, equal ones in the order they were made. */
export function sortedCommitments(read: Reader, sort: CommitmentSort): readonly Commitment[] {
  const keyOf = sortKeyOf(read, sort.by)
  const keyed: { held: Commitment; key: string }[] = []
  const without: Commitment[] = []
  for (const held of read.all(commitments)) {
    const key = keyOf(held)
    if (key === null || key === '') without.push(held)
    else keyed.push({ held, key })
  }
  const before = sort.descending ? 1 : -1
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? before : -before))
  return [...keyed.map(({ held }) => held), ...without]
}

/** Plain strings that sort as people expect: comparing those is ten times faster than collating. */
function sortKeyOf(read: Reader, by: CommitmentSortKey): (held: Commitment) => string | null {
  const ownerKey = remember((id) => nameKey(partyOf(read, id)?.name ?? ''))
  const forumKey = remember((id) => nameKey(read.get(forums, id)?.name ?? ''))
  return {
    reference: (held: Commitment) => kept(referenceKeys, held, held.reference),
    action: (held: Commitment) => kept(actionKeys, held, held.action),
    owner: (held: Commitment) => (held.giverIds[0] === undefined ? null : ownerKey(held.giverIds[0])),
    forum: (held: Commitment) => (held.forumId === null ? null : forumKey(held.forumId)),
    due: (held: Commitment) => held.due,
    state: (held: Commitment) => String(commitmentStates.indexOf(held.state)),
    promisedOn: (held: Commitment) => held.promisedOn,
  }[by]
}

/** Letters and numbers only, numbers by size: "5.10" follows "5.9". Long texts are compared by their beginning. */
function nameKey(text: string): string {
  const words = folded(text.slice(0, 200)).match(/\p{L}+|\d+/gu) ?? []
  return words.map((word) => (/\d/.test(word) ? word.replace(/^0+(?=\d)/, '').padStart(12, '0') : word)).join(' ')
}

function kept(cache: WeakMap<Commitment, string>, held: Commitment, text: string): string {
  let key = cache.get(held)
  if (key === undefined) {
    key = nameKey(text)
    cache.set(held, key)
  }
  return key
}

const actionKeys = new WeakMap<Commitment, string>()
const referenceKeys = new WeakMap<Commitment, string>()
