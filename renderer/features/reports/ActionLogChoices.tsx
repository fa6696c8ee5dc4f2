import { Checkbox, Group, Radio, Select, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { commitmentStateLabels, commitmentStates, type CommitmentState } from '#shared/commitments/commitments.ts'
import { audienceLabels, audienceRules, audiences, type Audience } from '#shared/exports/audience.ts'
import type { ActionLogOptions } from '#shared/exports/reports/action-log.ts'
import { forumsByName } from '#shared/forums/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import classes from './Reports.module.css'

const groups: readonly { value: ActionLogOptions['group']; label: string }[] = [
  { value: 'none', label: 'One list' },
  { value: 'session', label: 'By session' },
  { value: 'status', label: 'By state' },
]

/** What the action log asks: for whom, about what, from when to when. */
export function ActionLogChoices(props: {
  options: ActionLogOptions
  onChange: (changes: Partial<ActionLogOptions>) => void
  today: string
}): ReactNode {
  const { options, onChange } = props
  const forums = useQuery(forumsByName)
  return (
    <>
      <Radio.Group
        label="Who it is for"
        value={options.audience}
        onChange={(audience) => onChange({ audience: audience as Audience })}
      >
        <Stack gap={10} mt={6}>
          {audiences.map((audience) => (
            <Radio
              key={audience}
              value={audience}
              label={audienceLabels[audience]}
              description={audienceRules[audience]}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Select
        label="About"
        allowDeselect={false}
        searchable={forums.length > 8}
        data={[
          { value: '', label: 'The whole programme' },
          ...forums.map(({ id, name, archived }) => ({ value: id, label: archived ? `${name} (archived)` : name })),
        ]}
        value={options.forumId ?? ''}
        onChange={(forumId) => onChange({ forumId: forumId || null })}
      />
      <Checkbox.Group
        label="States"
        value={options.states}
        onChange={(states) => onChange({ states: commitmentStates.filter((state) => states.includes(state)) })}
        error={options.states.length === 0 ? 'Choose at least one.' : null}
      >
        <Group gap="8px 16px" mt={6}>
          {commitmentStates.map((state: CommitmentState) => (
            <Checkbox key={state} value={state} label={commitmentStateLabels[state]} />
          ))}
        </Group>
      </Checkbox.Group>
      <Select
        label="Period"
        allowDeselect={false}
        data={[
          { value: 'due', label: 'by the date needed' },
          { value: 'promised', label: 'by the date promised' },
        ]}
        value={options.dateField}
        onChange={(dateField) => onChange({ dateField: dateField as ActionLogOptions['dateField'] })}
      />
      <div className={classes.dates}>
        <DateField label="From" today={props.today} value={options.from} onChange={(from) => onChange({ from })} />
        <DateField label="To" today={props.today} value={options.to} onChange={(to) => onChange({ to })} />
      </div>
      <Select
        label="Order"
        allowDeselect={false}
        data={[...groups]}
        value={options.group}
        onChange={(group) => onChange({ group: group as ActionLogOptions['group'] })}
      />
    </>
  )
}
