import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { amount, readNumber } from '#shared/measures/numbers.ts'

/** A number as people type it. Beneath it stands how it is read, or why it cannot be. */
export function NumberField(props: {
  label: string
  /** As it was typed. */
  value: string
  unit: string
  onChange: (typed: string) => void
  required?: boolean
  /** Says what is wrong at once, not only when the field is left: somebody tried to save. */
  strict: boolean
  focusFirst?: boolean
}): ReactNode {
  const [left, setLeft] = useState(false)
  const empty = props.value.trim() === ''
  const read = empty && !props.required ? null : readNumber(props.value, props.unit)
  const refused = read && 'refused' in read && (props.strict || (left && !empty)) ? read.refused : null
  return (
    <TextInput
      label={props.label}
      required={props.required ?? false}
      data-autofocus={props.focusFirst || undefined}
      placeholder="e.g. 1,250"
      inputMode="decimal"
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={!empty && read && 'value' in read ? `Read as ${amount(read.value, props.unit)}` : null}
      error={refused}
      value={props.value}
      onBlur={() => setLeft(true)}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
