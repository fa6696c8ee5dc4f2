import { people } from '../people/people.ts'
import { defineCommand } from '../records/command.ts'
import { Problem } from '../records/problem.ts'
import { id, z } from '../records/schema.ts'
import { endorsements, voiceOf } from './endorsements.ts'
import { wordingsOf } from './queries.ts'
import { versions } from './versions.ts'

const { versionId, personId, capacity, stance, reason, on } = endorsements.fields

/**
 * Says where somebody stands on clauses of a proposed or adopted version. What they said before with the same voice
 * about these clauses of this version is replaced; their words about its other clauses stay.
 */
export const endorse = defineCommand({
  name: 'purposes.endorse',
  label: 'Record endorsement',
  input: z.strictObject({
    clauseIds: z.array(id).min(1, 'Choose at least one clause.').max(200),
    ...{ versionId, personId, capacity, stance, reason, on },
  }),
  run: (draft, input) => {
    const version = draft.need(versions, input.versionId)
    if (version.state !== 'proposed' && version.state !== 'adopted') {
      throw new Problem({
        what: `Version ${version.number} is ${version.state}: nobody is asked about it.`,
        safe: 'Nothing was changed.',
        next: 'Propose a draft first; then people can say where they stand.',
      })
    }
    const worded = new Set(wordingsOf(draft, version.id).map(({ clauseId }) => clauseId))
    if (!input.clauseIds.every((each) => worded.has(each))) {
      throw new Problem({ what: 'One of these clauses is not in this version.', safe: 'Nothing was changed.' })
    }
    for (const held of draft.where(endorsements, 'versionId', version.id)) {
      if (held.personId !== input.personId || voiceOf(held.capacity) !== voiceOf(input.capacity)) continue
      const rest = held.clauseIds.filter((each) => !input.clauseIds.includes(each))
      if (rest.length === 0) draft.remove(endorsements, held.id)
      else if (rest.length < held.clauseIds.length) draft.patch(endorsements, held.id, { clauseIds: rest })
    }
    const { organisationId } = draft.need(people, input.personId)
    return draft.add(endorsements, { ...input, organisationId }).id
  },
})
