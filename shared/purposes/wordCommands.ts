import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { keyAt } from '../records/order.ts'
import { Problem } from '../records/problem.ts'
import { id, z } from '../records/schema.ts'
import { clauses, statements } from './purposes.ts'
import { contributionsIn, draftOf, versionsOf, wordingsOf } from './queries.ts'
import { versions, wordings, type Wording } from './versions.ts'
import { clusters } from './wall.ts'

const { text } = wordings.fields
const index = z.int().min(0)

/** Adds a clause at a place of a draft. */
export const addClause = defineCommand({
  name: 'purposes.addClause',
  label: 'Add clause',
  input: z.strictObject({ versionId: id, text, index }),
  run: (draft, input) => {
    const { statementId } = draftToWrite(draft, input.versionId)
    return newWording(draft, statementId, input.versionId, input.index, {
      text: input.text,
      sourceIds: [],
      fromIds: [],
    })
  },
})

/** Makes a clause of a cluster at the end of the draft, which is begun when there is none; it remembers what it came from. */
export const clauseFromCluster = defineCommand({
  name: 'purposes.clauseFromCluster',
  label: 'Make a clause',
  input: z.strictObject({ clusterId: id, versionId: id.nullable() }),
  run: (draft, input) => {
    const { statementId, title } = draft.need(clusters, input.clusterId)
    const versionId = input.versionId ?? firstDraft(draft, statementId)
    draftToWrite(draft, versionId)
    const sourceIds = contributionsIn(draft, statementId, input.clusterId).map((each) => each.id)
    const end = wordingsOf(draft, versionId).length
    return newWording(draft, statementId, versionId, end, { text: title, sourceIds, fromIds: [] })
  },
})

export const writeClause = defineCommand({
  name: 'purposes.writeClause',
  label: 'Reword clause',
  input: z.strictObject({ id, text }),
  run: (draft, input) => {
    wordingToWrite(draft, input.id)
    draft.patch(wordings, input.id, { text: input.text })
  },
})

/** Moves a clause to a place of its draft, counted without itself. */
export const moveClause = defineCommand({
  name: 'purposes.moveClause',
  label: 'Move clause',
  input: z.strictObject({ id, index }),
  run: (draft, input) => {
    const { versionId } = wordingToWrite(draft, input.id)
    const others = wordingsOf(draft, versionId).filter((each) => each.id !== input.id)
    draft.patch(wordings, input.id, { order: keyAt(others, input.index) })
  },
})

/** Makes two clauses of one: the first keeps its identity, the second is new and remembers where it came from. */
export const splitClause = defineCommand({
  name: 'purposes.splitClause',
  label: 'Split clause',
  input: z.strictObject({ id, first: text, second: text }),
  run: (draft, input) => {
    const { versionId, clauseId, sourceIds, fromIds } = wordingToWrite(draft, input.id)
    const { statementId } = draft.need(versions, versionId)
    draft.patch(wordings, input.id, { text: input.first })
    const after = wordingsOf(draft, versionId).findIndex((each) => each.id === input.id) + 1
    const from = { sourceIds, fromIds: [...new Set([...fromIds, clauseId])] }
    return newWording(draft, statementId, versionId, after, { text: input.second, ...from })
  },
})

/** Makes one clause of two: the first in the order keeps its identity and remembers the other. */
export const mergeClauses = defineCommand({
  name: 'purposes.mergeClauses',
  label: 'Merge clauses',
  input: z.strictObject({ id, withId: id }),
  run: (draft, input) => {
    const [one, other] = [wordingToWrite(draft, input.id), wordingToWrite(draft, input.withId)]
    if (one.id === other.id || one.versionId !== other.versionId) {
      throw new Problem({ what: 'Only two clauses of one draft can be merged.', safe: 'Nothing was changed.' })
    }
    const [kept, gone] = wordingsOf(draft, one.versionId).filter(({ id: each }) => each === one.id || each === other.id)
    if (!kept || !gone) return one.id
    const from = new Set([...kept.fromIds, gone.clauseId, ...gone.fromIds])
    from.delete(kept.clauseId)
    draft.patch(wordings, kept.id, {
      text: `${kept.text}\n${gone.text}`,
      sourceIds: [...new Set([...kept.sourceIds, ...gone.sourceIds])],
      fromIds: [...from],
    })
    draft.remove(wordings, gone.id)
    return kept.id
  },
})

/** Leaves a clause out of a draft; earlier versions keep it. */
export const dropClause = defineCommand({
  name: 'purposes.dropClause',
  label: 'Leave clause out',
  input: z.strictObject({ id }),
  run: (draft, input) => {
    const { clauseId } = wordingToWrite(draft, input.id)
    draft.remove(wordings, input.id)
    forgetUnworded(draft, [clauseId])
  },
})

/** Removes clauses that no version words any more and nothing remembers. */
export function forgetUnworded(draft: Draft, clauseIds: readonly string[]): void {
  for (const clauseId of clauseIds) {
    const worded =
      draft.where(wordings, 'clauseId', clauseId).length + draft.where(wordings, 'fromIds', clauseId).length
    if (worded === 0) draft.remove(clauses, clauseId)
  }
}

/** Begins the first version. */
function firstDraft(draft: Draft, statementId: string): string {
  draft.need(statements, statementId)
  const open = draftOf(draft, statementId)
  if (open) return open.id
  if (versionsOf(draft, statementId).length > 0) {
    throw new Problem({
      what: 'There is no draft to put the clause into.',
      safe: 'Nothing was changed.',
      next: 'Begin a new version first and say why; adopted words are never edited.',
    })
  }
  const first = { statementId, number: 1, state: 'draft' as const, reason: '', proposedOn: null, adoptedOn: null }
  return draft.add(versions, first).id
}

function newWording(
  draft: Draft,
  statementId: string,
  versionId: string,
  place: number,
  words: Pick<Wording, 'text' | 'sourceIds' | 'fromIds'>,
): string {
  const clause = draft.add(clauses, { statementId })
  const order = keyAt(wordingsOf(draft, versionId), place)
  return draft.add(wordings, { versionId, clauseId: clause.id, order, ...words }).id
}

function wordingToWrite(draft: Draft, wordingId: string): Wording {
  const wording = draft.need(wordings, wordingId)
  draftToWrite(draft, wording.versionId)
  return wording
}

/** The version, where it may be written in. */
function draftToWrite(draft: Draft, versionId: string) {
  const version = draft.need(versions, versionId)
  if (version.state === 'draft') return version
  throw new Problem({
    what: `Version ${version.number} is ${version.state}: its words are not edited.`,
    safe: 'Nothing was changed.',
    next: 'Begin a new version and say why.',
  })
}
