import { commitments, type Commitment } from '../commitments/commitments.ts'
import type { Reader } from '../records/reader.ts'
import { decisions, type Decision } from './decisions.ts'

/** Every decision, newest first. */
export function decisionRegister(read: Reader): readonly Decision[] {
  return [...read.all(decisions)].sort((a, b) =>
    a.decidedOn === b.decidedOn ? (a.id < b.id ? 1 : -1) : a.decidedOn < b.decidedOn ? 1 : -1,
  )
}

/** The commitments that followed from a decision. */
export function commitmentsOfDecision(read: Reader, decisionId: string): readonly Commitment[] {
  return read.where(commitments, 'decisionId', decisionId)
}
