import type { ReactNode } from 'react'
import { PartyPicker } from '../people/index.ts'

/** Who makes a delegated decision. `required`: it is called decided, so somebody must be named. */
export function DelegatePicker(props: {
  required: boolean
  value: string | null
  onChange: (delegateId: string | null) => void
}): ReactNode {
  const unnamed = props.required && props.value === null
  return (
    <PartyPicker
      label="Delegated to"
      {...(unnamed && { description: 'Say who decides: a person, an organisation or a forum.' })}
      placeholder="Nobody named"
      required={props.required}
      most={1}
      value={props.value === null ? [] : [props.value]}
      onChange={([chosen = null]) => props.onChange(chosen)}
    />
  )
}
