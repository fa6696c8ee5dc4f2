import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { Problem } from '../records/problem.ts'
import { date, id, words, z } from '../records/schema.ts'
import { endorsements } from './endorsements.ts'
import { statements } from './purposes.ts'
import { draftOf, versionsOf, wordingsOf } from './queries.ts'
import { versions, wordings, type Version, type VersionState } from './versions.ts'
import { forgetUnworded } from './wordCommands.ts'

/** Begins the first version of a statement, with nothing in it. */
export const beginVersion = defineCommand({
  name: 'purposes.beginVersion',
  label: 'Begin a draft',
  input: z.strictObject({ statementId: id }),
  run: (draft, { statementId }) => newDraft(draft, statementId, '').id,
})

/** Begins a new draft with the words of another version, and says why. Any version will do: an old one is restored so. */
export const reviseVersion = defineCommand({
  name: 'purposes.reviseVersion',
  label: 'Begin a new version',
  input: z.strictObject({ fromId: id, reason: words }),
  run: (draft, { fromId, reason }) => {
    const from = draft.need(versions, fromId)
    const made = newDraft(draft, from.statementId, reason)
    for (const { clauseId, order, text: said, sourceIds, fromIds } of wordingsOf(draft, fromId)) {
      draft.add(wordings, { versionId: made.id, clauseId, order, text: said, sourceIds, fromIds })
    }
    return made.id
  },
})

/** Throws a draft away, with the clauses that only it had. */
export const discardDraft = defineCommand({
  name: 'purposes.discardDraft',
  label: 'Discard draft',
  input: z.strictObject({ id }),
  run: (draft, input) => {
    inState(draft, input.id, ['draft'], 'it stays')
    const held = wordingsOf(draft, input.id).flatMap(({ clauseId, fromIds }) => [clauseId, ...fromIds])
    draft.remove(versions, input.id)
    forgetUnworded(draft, [...new Set(held)])
  },
})

/** Puts a draft to people. From here on its words stay; another version still proposed is retired. */
export const proposeVersion = defineCommand({
  name: 'purposes.propose',
  label: 'Propose version',
  input: z.strictObject({ id, on: date }),
  run: (draft, input) => {
    const version = inState(draft, input.id, ['draft'], 'it has been proposed already')
    if (wordingsOf(draft, input.id).length === 0) {
      throw new Problem({
        what: 'There is nothing to propose yet: this draft has no clause.',
        safe: 'Nothing was changed.',
        next: 'Make a clause from a cluster, or write one.',
      })
    }
    retireOthers(draft, version, 'proposed')
    draft.patch(versions, input.id, { state: 'proposed', proposedOn: input.on })
  },
})

/** Takes a proposal back to be a draft, as long as nobody has said where they stand on it. */
export const reopenVersion = defineCommand({
  name: 'purposes.reopen',
  label: 'Back to draft',
  input: z.strictObject({ id }),
  run: (draft, input) => {
    const version = inState(draft, input.id, ['proposed'], 'only a proposal can go back')
    oneDraftOnly(draft, version.statementId)
    if (draft.where(endorsements, 'versionId', input.id).length > 0) {
      throw new Problem({
        what: 'People have already said where they stand on these words.',
        safe: 'Nothing was changed.',
        next: 'Begin a new version: only those whose clauses change are asked again.',
      })
    }
    draft.patch(versions, input.id, { state: 'draft', proposedOn: null })
  },
})

/** Adopts a proposal: from here on it is what the statement says. The version adopted before is retired. */
export const adoptVersion = defineCommand({
  name: 'purposes.adopt',
  label: 'Adopt version',
  input: z.strictObject({ id, on: date, reviewOn: date.nullable() }),
  run: (draft, input) => {
    const version = inState(draft, input.id, ['proposed'], 'only a proposal can be adopted')
    retireOthers(draft, version, 'adopted')
    draft.patch(versions, input.id, { state: 'adopted', adoptedOn: input.on })
    draft.patch(statements, version.statementId, { reviewOn: input.reviewOn })
  },
})

/** Lays a proposed or adopted version to rest. */
export const retireVersion = defineCommand({
  name: 'purposes.retire',
  label: 'Retire version',
  input: z.strictObject({ id }),
  run: (draft, input) => {
    inState(draft, input.id, ['proposed', 'adopted'], 'it cannot be retired')
    draft.patch(versions, input.id, { state: 'retired' })
  },
})

function newDraft(draft: Draft, statementId: string, reason: string): Version {
  draft.need(statements, statementId)
  oneDraftOnly(draft, statementId)
  const number = (versionsOf(draft, statementId)[0]?.number ?? 0) + 1
  return draft.add(versions, { statementId, number, state: 'draft', reason, proposedOn: null, adoptedOn: null })
}

function oneDraftOnly(draft: Draft, statementId: string): void {
  const open = draftOf(draft, statementId)
  if (!open) return
  throw new Problem({
    what: `Version ${open.number} is still a draft.`,
    safe: 'Nothing was changed.',
    next: 'Propose it or discard it first: there is one draft at a time.',
  })
}

function retireOthers(draft: Draft, version: Version, state: VersionState): void {
  for (const other of versionsOf(draft, version.statementId)) {
    if (other.id !== version.id && other.state === state) draft.patch(versions, other.id, { state: 'retired' })
  }
}

function inState(draft: Draft, versionId: string, states: readonly VersionState[], otherwise: string): Version {
  const version = draft.need(versions, versionId)
  if (states.includes(version.state)) return version
  throw new Problem({
    what: `Version ${version.number} is ${version.state}: ${otherwise}.`,
    safe: 'Nothing was changed.',
    next: 'To change the words, begin a new version and say why.',
  })
}
