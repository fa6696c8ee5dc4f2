import { people } from '../people/people.ts'
import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { Problem } from '../records/problem.ts'
import { id, z } from '../records/schema.ts'
import { endorsements, voiceOf, type Endorsement } from './endorsements.ts'
import { wordingsOf } from './queries.ts'
import { versions } from './versions.ts'

const { versionId, personId, capacity, stance, reason, on } = endorsements.fields
const clauseIds = z.array(id).min(1, 'Choose at least one clause.').max(200)

/**
 * Says where somebody stands on clauses of a proposed or adopted version. What they said before with the same voice
 * about these clauses of this version is replaced; their words about its other clauses stay.
 */
export const endorse = defineCommand({
  name: 'purposes.endorse',
  label: 'Record endorsement',
  input: z.strictObject({ versionId, clauseIds, personId, capacity, stance, reason, on }),
  run: (draft, input) => {
    checkAsked(draft, input)
    const { organisationId } = draft.need(people, input.personId)
    makeWay(draft, input, null)
    return draft.add(endorsements, { ...input, organisationId }).id
  },
})

/** Corrects what somebody said, about these clauses and no others; it takes the place of what the voice said before. */
export const changeEndorsement = defineCommand({
  name: 'purposes.changeEndorsement',
  label: 'Change endorsement',
  input: z.strictObject({ id, clauseIds, capacity, stance, reason, on }),
  run: (draft, { id: endorsementId, ...said }) => {
    const held = draft.need(endorsements, endorsementId)
    checkAsked(draft, { ...held, ...said })
    makeWay(draft, { ...held, ...said }, held.id)
    return draft.patch(endorsements, held.id, said).id
  },
})

/** Takes back what somebody said, as if they had not been asked. */
export const removeEndorsement = defineCommand({
  name: 'purposes.removeEndorsement',
  label: 'Remove endorsement',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(endorsements, input.id),
})

type Said = Pick<Endorsement, 'versionId' | 'clauseIds' | 'personId' | 'capacity'>

function checkAsked(draft: Draft, said: Said): void {
  const version = draft.need(versions, said.versionId)
  if (version.state !== 'proposed' && version.state !== 'adopted') {
    throw new Problem({
      what: `Version ${version.number} is ${version.state}: nobody is asked about it.`,
      safe: 'Nothing was changed.',
      next: 'Propose a draft first; then people can say where they stand.',
    })
  }
  const worded = new Set(wordingsOf(draft, version.id).map(({ clauseId }) => clauseId))
  if (!said.clauseIds.every((each) => worded.has(each))) {
    throw new Problem({ what: 'One of these clauses is not in this version.', safe: 'Nothing was changed.' })
  }
}

/** Takes these clauses out of everything else the same voice said about the version. */
function makeWay(draft: Draft, said: Said, except: string | null): void {
  for (const held of draft.where(endorsements, 'versionId', said.versionId)) {
    const same = held.personId === said.personId && voiceOf(held.capacity) === voiceOf(said.capacity)
    if (!same || held.id === except) continue
    const rest = held.clauseIds.filter((each) => !said.clauseIds.includes(each))
    if (rest.length === 0) draft.remove(endorsements, held.id)
    else if (rest.length < held.clauseIds.length) draft.patch(endorsements, held.id, { clauseIds: rest })
  }
}
