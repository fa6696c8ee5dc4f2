import { Radio, SimpleGrid } from '@mantine/core'
import type { ReactNode } from 'react'
import { outcomes, type Outcome } from '#shared/prototypes/prototypes.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { outcomeChoices } from './words.ts'

export interface Decided {
  readonly outcome: Outcome | null
  readonly on: string
  /** The first day of the next test. */
  readonly again: string | null
}

/** What follows from what was learned, and when that was decided. */
export function OutcomeFields(props: {
  value: Decided
  today: string
  /** Whether it may stay open for now. */
  mayWait: boolean
  onChange: (decided: Decided) => void
}): ReactNode {
  const { value, today } = props
  const change = (changes: Partial<Decided>): void => props.onChange({ ...value, ...changes })
  return (
    <>
      <Radio.Group
        label="What follows"
        value={value.outcome ?? (props.mayWait ? 'wait' : null)}
        onChange={(chosen) => change({ outcome: outcomes.find((outcome) => outcome === chosen) ?? null })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing={10} mt={8}>
          {props.mayWait && <Radio value="wait" label="Not decided yet" description="The forum decides later." />}
          {outcomeChoices.map((choice, index) => (
            <Radio
              key={choice.value}
              value={choice.value}
              label={choice.label}
              description={choice.says}
              data-autofocus={(!props.mayWait && index === 0) || undefined}
            />
          ))}
        </SimpleGrid>
      </Radio.Group>
      {value.outcome !== null && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <DateField
            label="Decided on"
            required
            today={today}
            value={value.on}
            onChange={(on) => on && change({ on })}
          />
          {value.outcome === 'again' && (
            <DateField
              label="The next test begins"
              today={today}
              value={value.again}
              onChange={(again) => change({ again })}
            />
          )}
        </SimpleGrid>
      )}
    </>
  )
}
