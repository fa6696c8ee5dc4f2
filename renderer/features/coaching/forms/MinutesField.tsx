import { NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'

/** Whole minutes. What stands there is selected on arrival, so that typing replaces it. */
export function MinutesField({
  minutes,
  onChange,
}: {
  minutes: number
  onChange: (minutes: number) => void
}): ReactNode {
  return (
    <NumberInput
      label="Minutes"
      required
      min={1}
      max={1440}
      step={15}
      allowDecimal={false}
      value={minutes}
      onChange={(typed) => onChange(Number(typed))}
      // While the focus arrives: the number field tells onFocus only later, when a first digit may already be there.
      onFocusCapture={(event) => event.currentTarget.select()}
    />
  )
}
