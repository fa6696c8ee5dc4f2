import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { byOrder, keyAt, keysAfter } from '../records/order.ts'
import { id, someOf, z } from '../records/schema.ts'
import { clustersOf, contributionsIn, contributionsOf } from './queries.ts'
import { clusters, contributions } from './wall.ts'

const { text, personId } = contributions.fields
const { title } = clusters.fields

/** Puts words on the wall, in their order, one step to undo. */
export const addContributions = defineCommand({
  name: 'purposes.addContributions',
  label: ({ said }) => (said.length === 1 ? 'Add contribution' : `Add ${said.length} contributions`),
  input: z.strictObject({
    statementId: id,
    said: z
      .array(z.strictObject({ text, personId }))
      .min(1, 'There is nothing to add.')
      .max(1000, 'At most 1,000 contributions at once.'),
  }),
  run: (draft, { statementId, said }) => {
    const last = contributionsOf(draft, statementId).at(-1)?.order ?? null
    const keys = keysAfter(last, said.length)
    return said.map((each, index) => {
      const order = keys[index] ?? ''
      return draft.add(contributions, { statementId, ...each, clusterId: null, order }).id
    })
  },
})

/** Words a contribution anew, or says who said it. */
export const changeContribution = defineCommand({
  name: 'purposes.changeContribution',
  label: ({ changes }) => (changes.text === undefined ? 'Say who said it' : 'Reword contribution'),
  input: z.strictObject({ id, changes: someOf({ text, personId }) }),
  run: (draft, input) => draft.patch(contributions, input.id, input.changes).id,
})

/** Takes a contribution off the wall; clauses made from it keep their words. */
export const removeContribution = defineCommand({
  name: 'purposes.removeContribution',
  label: 'Remove contribution',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(contributions, input.id),
})

/** Moves a contribution to a place of a cluster, or of the unsorted ones (null); counted without itself. */
export const moveContribution = defineCommand({
  name: 'purposes.moveContribution',
  label: 'Move contribution',
  input: z.strictObject({ id, clusterId: id.nullable(), index: z.int().min(0) }),
  run: (draft, input) => {
    const { statementId } = draft.need(contributions, input.id)
    const there = contributionsIn(draft, statementId, input.clusterId).filter((each) => each.id !== input.id)
    draft.patch(contributions, input.id, { clusterId: input.clusterId, order: keyAt(there, input.index) })
  },
})

/** Makes a cluster at the end, with these contributions in it. */
export const addCluster = defineCommand({
  name: 'purposes.addCluster',
  label: 'Add cluster',
  input: z.strictObject({ statementId: id, title, contributionIds: z.array(id).max(1000) }),
  run: (draft, { statementId, title: called, contributionIds }) => {
    const last = clustersOf(draft, statementId).at(-1)?.order ?? null
    const made = draft.add(clusters, { statementId, title: called, order: keysAfter(last, 1)[0] ?? '' })
    for (const each of contributionIds) draft.patch(contributions, each, { clusterId: made.id })
    return made.id
  },
})

export const renameCluster = defineCommand({
  name: 'purposes.renameCluster',
  label: 'Rename cluster',
  input: z.strictObject({ id, title }),
  run: (draft, input) => draft.patch(clusters, input.id, { title: input.title }).id,
})

/** Takes a cluster apart; its contributions go back to the unsorted ones. */
export const removeCluster = defineCommand({
  name: 'purposes.removeCluster',
  label: 'Take cluster apart',
  input: z.strictObject({ id }),
  run: (draft, input) => {
    const { statementId } = draft.need(clusters, input.id)
    backToUnsorted(draft, statementId, input.id)
    draft.remove(clusters, input.id)
  },
})

function backToUnsorted(draft: Draft, statementId: string, clusterId: string): void {
  const going = [...contributionsIn(draft, statementId, clusterId)].sort(byOrder)
  const keys = keysAfter(contributionsOf(draft, statementId).at(-1)?.order ?? null, going.length)
  for (const [index, each] of going.entries()) {
    draft.patch(contributions, each.id, { clusterId: null, order: keys[index] ?? '' })
  }
}
