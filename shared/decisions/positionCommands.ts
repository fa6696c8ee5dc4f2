import { Problem } from '../records/problem.ts'
import { defineCommand } from '../records/command.ts'
import { id, z } from '../records/schema.ts'
import { checkDelegate, checkSettled } from './commands.ts'
import { decisions } from './decisions.ts'
import { positions, stancesOf } from './positions.ts'
import { positionsOf } from './queries.ts'

const { partyId, stance, reason, resolution } = positions.fields
const { method, quorum, delegateId, state, stateReason } = decisions.fields

/**
 * Says where everybody stood, by which method, and whether it is decided with that: what was said before and is not in the
 * list is taken away. Refused where it would be decided although something stands in the way and `stateReason` is empty.
 */
export const setPositions = defineCommand({
  name: 'decisions.setPositions',
  label: 'Record positions',
  input: z.strictObject({
    decisionId: id,
    method,
    quorum,
    /** Whom a delegated decision was given to; left as it was where nothing is said. */
    delegateId: z.exactOptional(delegateId),
    state,
    stateReason,
    positions: z.array(z.strictObject({ partyId, stance, reason, resolution })).max(500),
  }),
  run: (draft, { decisionId, positions: said, ...how }) => {
    const stray = said.find((each) => !stancesOf[how.method].includes(each.stance))
    if (stray) {
      throw new Problem({
        what: 'A position does not fit the method of this decision.',
        safe: 'Nothing was changed.',
        next: 'Choose the method first, then where each stands.',
      })
    }
    const decision = draft.need(decisions, decisionId)
    const first = {
      proposal: decision.proposal || decision.outcome,
      proposedOn: decision.proposedOn ?? decision.decidedOn,
    }
    const moved = how.state === decision.state ? {} : { ...first, decidedOn: draft.today }
    checkDelegate(decision, draft.patch(decisions, decisionId, { ...how, ...moved }))
    const before = new Map(positionsOf(draft, decisionId).map((held) => [held.partyId, held]))
    for (const { partyId: party, ...fields } of said) {
      const held = before.get(party)
      if (held) draft.patch(positions, held.id, fields)
      else draft.add(positions, { decisionId, partyId: party, ...fields })
      before.delete(party)
    }
    for (const held of before.values()) draft.remove(positions, held.id)
    checkSettled(draft, decisionId)
  },
})
