import type { ReactNode } from 'react'
import { tonesOf, type RagTone } from '#shared/commitments/rag.ts'
import { theProgramme } from '#shared/programme/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip, type Tone } from '#renderer/ui/Chip.tsx'
import { SignalShape } from '#renderer/ui/SignalShape.tsx'

const tones: Readonly<Record<RagTone, Tone>> = {
  green: 'leaf',
  'amber-green': 'leaf',
  amber: 'gold',
  'amber-red': 'coral',
  red: 'coral',
}

/** A commitment's colour, in the programme's word and with a shape of its own. */
export function RagChip({ rag }: { rag: RagTone }): ReactNode {
  const { words } = useQuery(theProgramme).rag
  return (
    <Chip tone={tones[rag]}>
      <SignalShape signal={rag} />
      {words[rag]}
    </Chip>
  )
}

/** The programme's colours to choose from, best first, with none at the end. `held`: one that is set stays choosable. */
export function useRagChoices(held: RagTone | null = null): readonly { value: RagTone | 'none'; label: string }[] {
  const { rag } = useQuery(theProgramme)
  const offered = tonesOf(rag)
  const shown = held === null || offered.includes(held) ? offered : [...offered, held]
  return [...shown.map((value) => ({ value, label: rag.words[value] })), { value: 'none', label: 'No colour' }]
}
