import { NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'

/** How many must take part for a vote to count; empty: any number. */
export function QuorumField(props: { value: number | null; onChange: (value: number | null) => void }): ReactNode {
  return (
    <NumberInput
      label="Quorum"
      placeholder="None"
      min={1}
      max={10_000}
      allowDecimal={false}
      value={props.value ?? ''}
      onChange={(value) => props.onChange(typeof value === 'number' && value >= 1 ? value : null)}
    />
  )
}
