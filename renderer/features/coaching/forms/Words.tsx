import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'

/** Long words: as many lines as they need. */
export function Words(props: {
  label: string
  description?: string
  placeholder?: string
  required?: boolean
  focusFirst?: boolean
  value: string
  onChange: (words: string) => void
}): ReactNode {
  return (
    <Textarea
      label={props.label}
      description={props.description}
      placeholder={props.placeholder}
      required={props.required ?? false}
      data-autofocus={props.focusFirst || undefined}
      autosize
      minRows={1}
      maxRows={14}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
