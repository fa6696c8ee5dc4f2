import { Button, Checkbox, Group, Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { DateField } from '#renderer/ui/DateField.tsx'

interface Span {
  readonly from: string | null
  readonly to: string | null
}

/** The first and the last day of a period. */
export function SpanFields(props: {
  value: Span
  today: string
  onChange: (changes: Partial<Span>) => void
}): ReactNode {
  const { value, today, onChange } = props
  return (
    <Stack gap="sm">
      <DateField label="From" today={today} value={value.from} onChange={(from) => onChange({ from })} />
      <DateField label="To" today={today} value={value.to} onChange={(to) => onChange({ to })} />
    </Stack>
  )
}

interface ChoiceOf<T extends string> {
  readonly label: string
  readonly all: readonly T[]
  readonly labelOf: (value: T) => string
}

/** Any number of a list, in the order of the list. `together`: buttons that each choose several. */
export function Choices<T extends string>(
  props: ChoiceOf<T> & {
    value: readonly T[]
    together?: readonly { readonly label: string; readonly values: readonly T[] }[]
    onChange: (value: readonly T[]) => void
  },
): ReactNode {
  const { all, together } = props
  const boxes = (
    <Checkbox.Group
      label={props.label}
      value={[...props.value]}
      onChange={(chosen) => props.onChange(all.filter((value) => chosen.includes(value)))}
    >
      <Stack gap={8} mt={8}>
        {all.map((value) => (
          <Checkbox key={value} value={value} label={props.labelOf(value)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
  if (!together) return boxes
  return (
    <Stack gap="sm">
      {boxes}
      <Group gap="xs">
        {together.map(({ label, values }) => (
          <Button key={label} size="compact-sm" variant="default" onClick={() => props.onChange(values)}>
            {label}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}

/** One of a list. */
export function Choice<T extends string>(props: ChoiceOf<T> & { value: T; onChange: (value: T) => void }): ReactNode {
  return (
    <Radio.Group
      label={props.label}
      value={props.value}
      onChange={(chosen) => {
        const value = props.all.find((other) => other === chosen)
        if (value) props.onChange(value)
      }}
    >
      <Stack gap={8} mt={8}>
        {props.all.map((value) => (
          <Radio key={value} value={value} label={props.labelOf(value)} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
