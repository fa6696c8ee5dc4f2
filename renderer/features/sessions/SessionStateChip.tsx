import type { ReactNode } from 'react'
import { sessionStateLabels, type SessionState } from '#shared/sessions/sessions.ts'
import { Chip, type Tone } from '#renderer/ui/Chip.tsx'

const tones: Readonly<Record<SessionState, Tone>> = { planning: 'gold', held: 'leaf', cancelled: 'stone' }

/** Where a session stands, in a word. */
export function SessionStateChip({ state }: { state: SessionState }): ReactNode {
  return <Chip tone={tones[state]}>{sessionStateLabels[state]}</Chip>
}
