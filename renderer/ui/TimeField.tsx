import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { readTypedTime } from './clock.ts'

/** A wall-clock time, typed as it comes ("9.30", "0930", "2pm"). `value` and what it gives back are `HH:MM` or null. */
export function TimeField(props: {
  label: string
  value: string | null
  onChange: (time: string | null) => void
  required?: boolean
  description?: string
  focusFirst?: boolean
}): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && typed.trim() !== '' && readTypedTime(typed) === null
  return (
    <TextInput
      label={props.label}
      description={props.description}
      required={props.required ?? false}
      data-autofocus={props.focusFirst || undefined}
      placeholder="09:30"
      autoComplete="off"
      value={typed ?? props.value ?? ''}
      error={wrong ? 'A time looks like 09:30.' : null}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        props.onChange(readTypedTime(event.currentTarget.value))
      }}
      onBlur={() => {
        if (!wrong) setTyped(null)
      }}
    />
  )
}
