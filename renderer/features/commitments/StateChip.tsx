import type { ReactNode } from 'react'
import { commitmentStateLabels, type CommitmentState } from '#shared/commitments/commitments.ts'
import { Chip, type Tone } from '#renderer/ui/Chip.tsx'

/** The colour of each state, the same on every screen. */
export const stateTones: Readonly<Record<CommitmentState, Tone>> = {
  promised: 'sky',
  'in-progress': 'teal',
  stuck: 'coral',
  kept: 'leaf',
  released: 'stone',
}

/** A commitment's state as a word on its colour. */
export function StateChip({ state }: { state: CommitmentState }): ReactNode {
  return <Chip tone={stateTones[state]}>{commitmentStateLabels[state]}</Chip>
}
