import { addDays } from '../commitments/queries.ts'
import { blankDecision, decisionReviews, decisions } from '../decisions/decisions.ts'
import { positions } from '../decisions/positions.ts'
import type { CastIds } from './castRecords.ts'
import type { Ledger } from './ledger.ts'
import type { SampleDecision } from './story.ts'

interface Where {
  readonly forumId: string
  readonly sessionId: string
  readonly blockId: string
  readonly clauseIds: string[]
  /** The day of the session. */
  readonly on: string
}

/** A decision with where everybody stood and how it was looked at again; answers its id. */
export function addDecision(ledger: Ledger, ids: CastIds, spec: SampleDecision, { on, ...chain }: Where): string {
  const { outcome, context, method, review, confidential, state = 'decided' } = spec
  const asProposal = spec.proposed !== undefined || state === 'proposed'
  const decisionId = ledger.add(decisions, on, {
    ...blankDecision,
    ...chain,
    ...{ outcome, context, method, confidential, state, decidedOn: on },
    reviewOn: review === null ? null : addDays(on, review * 7),
    proposal: asProposal ? (spec.proposal ?? outcome) : '',
    proposedOn: asProposal ? addDays(on, -(spec.proposed ?? 0)) : null,
    delegateId: spec.delegate === undefined ? null : ids.party(spec.delegate),
    quorum: spec.quorum ?? null,
    changed: spec.changed ?? '',
    supersedesId: spec.supersedes === undefined ? null : (ledger.named(spec.supersedes) ?? null),
  })
  if (spec.key !== undefined) ledger.name(spec.key, decisionId)
  for (const { stance, who, reason = '', resolution = '' } of spec.stood) {
    for (const initials of who) {
      ledger.add(positions, on, { decisionId, partyId: ids.party(initials), stance, reason, resolution })
    }
  }
  if (spec.reviewed) {
    const [weeks, text] = spec.reviewed
    const lookedOn = addDays(on, weeks * 7)
    ledger.add(decisionReviews, lookedOn, { decisionId, on: lookedOn, text })
  }
  return decisionId
}
