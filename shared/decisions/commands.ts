import { Problem } from '../records/problem.ts'
import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { date, id, someOf, text, words, z } from '../records/schema.ts'
import { decisionReviews, decisions, lacksDelegate, type Decision, type DecisionState } from './decisions.ts'
import { positionsOf } from './queries.ts'
import { standsInTheWay } from './result.ts'

export const addDecision = defineCommand({
  name: 'decisions.add',
  label: ({ state }) => (state === 'proposed' ? 'Record proposal' : 'Record decision'),
  input: z.strictObject(decisions.fields),
  run: (draft, input) => {
    const fresh = input.state === 'proposed' ? { proposal: input.outcome, proposedOn: input.decidedOn } : {}
    return draft.add(decisions, { ...input, ...fresh }).id
  },
})

export const changeDecision = defineCommand({
  name: 'decisions.change',
  label: 'Change decision',
  input: z.strictObject({ id, changes: someOf(decisions.fields) }),
  run: (draft, input) => {
    const before = draft.need(decisions, input.id)
    const after = draft.patch(decisions, input.id, input.changes)
    checkOrder(draft, after)
    checkDelegate(before, after)
    if (settling.some((field) => before[field] !== after[field])) checkSettled(draft, input.id)
    return after
  },
})

const stateLabels: Readonly<Record<DecisionState, string>> = {
  proposed: 'Propose again',
  decided: 'Mark as decided',
  withdrawn: 'Withdraw proposal',
}

/**
 * Says what became of a proposal: decided (perhaps in other words), withdrawn, or open again. `reason` says why it was
 * withdrawn, or decided although something stands in the way; without one that is refused. `delegateId` names who decides,
 * where that was not said before.
 */
export const settleDecision = defineCommand({
  name: 'decisions.settle',
  label: ({ state }) => stateLabels[state],
  input: z.strictObject({
    ...{ id, state: decisions.fields.state, outcome: words, on: date, reason: text },
    delegateId: z.exactOptional(decisions.fields.delegateId),
  }),
  run: (draft, input) => {
    const before = draft.need(decisions, input.id)
    const { proposal, outcome, proposedOn, decidedOn } = before
    const first = { proposal: proposal === '' ? outcome : proposal, proposedOn: proposedOn ?? decidedOn }
    const now = { state: input.state, outcome: input.outcome, decidedOn: input.on, stateReason: input.reason.trim() }
    const { delegateId = before.delegateId } = input
    const after = draft.patch(decisions, input.id, { ...first, ...now, delegateId })
    checkDelegate(before, after)
    checkSettled(draft, input.id)
    return after
  },
})

/** Notes a look back at a decision, and the day it is looked at again (null: no more). */
export const reviewDecision = defineCommand({
  name: 'decisions.review',
  label: 'Review decision',
  input: z.strictObject({ id, on: date, text: words, reviewOn: date.nullable() }),
  run: (draft, input) => {
    draft.patch(decisions, input.id, { reviewOn: input.reviewOn })
    return draft.add(decisionReviews, { decisionId: input.id, on: input.on, text: input.text }).id
  },
})

/** Removes a decision. Commitments that followed from it stay. */
export const removeDecision = defineCommand({
  name: 'decisions.remove',
  label: 'Remove decision',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(decisions, input.id),
})

/** What `checkSettled` looks at. */
const settling = ['state', 'stateReason', 'method', 'quorum'] as const satisfies readonly (keyof Decision)[]

/** Throws a Problem where a decision is called decided although something stands in the way and nobody says why. */
export function checkSettled(draft: Draft, decisionId: string): void {
  const decision = draft.need(decisions, decisionId)
  if (decision.state !== 'decided' || decision.stateReason.trim() !== '') return
  const obstacle = standsInTheWay(decision, positionsOf(draft, decisionId))
  if (obstacle === null) return
  throw new Problem({
    what: `This cannot be called decided yet. ${obstacle}`,
    safe: 'Nothing was changed.',
    next: 'Resolve it, leave it a proposal, or say why it is decided all the same.',
  })
}

/** Throws a Problem where a decision becomes one that nobody is named to make; whose delegate has gone may be changed. */
export function checkDelegate(before: Decision, after: Decision): void {
  if (!lacksDelegate(after) || lacksDelegate(before)) return
  throw new Problem({
    what: 'This is delegated, and nobody is named who decides.',
    safe: 'Nothing was changed.',
    next: 'Say to whom it is delegated, or leave it a proposal.',
  })
}

/** Throws a Problem where a decision would take the place of itself, at once or in a circle. */
function checkOrder(draft: Draft, { id: own, supersedesId }: Decision): void {
  const seen = new Set([own])
  for (let earlier = supersedesId; earlier !== null; earlier = draft.get(decisions, earlier)?.supersedesId ?? null) {
    if (seen.has(earlier)) {
      throw new Problem({
        what: 'A decision cannot take the place of itself, nor of one that came after it.',
        safe: 'Nothing was changed.',
        next: 'Choose an earlier decision.',
      })
    }
    seen.add(earlier)
  }
}
