import { NumberInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
  readonly least: number
  readonly value: number | null
  readonly onSave: (value: number | null) => void
}

/** A number of the coach's own settings, saved when the field is left: one step to undo, not one a key. Empty is null. */
export function SettingNumber(props: Props): ReactNode {
  return <Field key={props.value} {...props} />
}

function Field({ label, description, placeholder, least, value, onSave }: Props): ReactNode {
  const [typed, setTyped] = useState<number | string>(value ?? '')
  const save = (): void => {
    const wanted = typed === '' ? null : Math.max(least, Number(typed))
    if (wanted !== value) onSave(wanted)
  }
  return (
    <NumberInput
      label={label}
      description={description}
      placeholder={placeholder}
      min={least}
      max={500}
      allowDecimal={false}
      value={typed}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  )
}
