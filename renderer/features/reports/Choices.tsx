import { Checkbox, Group, Radio, Select, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { audienceLabels, audienceRules, audiences } from '#shared/exports/audience.ts'
import { layoutChoices } from '#shared/exports/ownColumns/layouts.ts'
import type { Choice } from '#shared/exports/reports/choices.ts'
import { forumsByName } from '#shared/forums/queries.ts'
import { partiesByName } from '#shared/people/parties.ts'
import { allStatements } from '#shared/purposes/queries.ts'
import { sessionsByTime } from '#shared/sessions/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import classes from './Reports.module.css'
import type { Options } from './startingOptions.ts'

interface FieldProps<K extends Choice['kind'] = Choice['kind']> {
  readonly choice: Extract<Choice, { kind: K }>
  readonly value: unknown
  readonly options: Options
  readonly today: string
  readonly onChange: (value: unknown) => void
}

/** A field for each choice a report declares, two dates that follow one another side by side. */
export function Choices(props: {
  choices: readonly Choice[]
  options: Options
  today: string
  onChange: (field: string, value: unknown) => void
}): ReactNode {
  const field = (choice: Choice): ReactNode => (
    <ChoiceField
      key={choice.field}
      choice={choice}
      value={props.options[choice.field]}
      options={props.options}
      today={props.today}
      onChange={(value) => props.onChange(choice.field, value)}
    />
  )
  const dates = props.choices.filter(({ kind }) => kind === 'date')
  return props.choices.map((choice) => {
    if (choice.kind !== 'date') return field(choice)
    if (choice !== dates[0]) return null
    return (
      <div key="dates" className={classes.dates}>
        {dates.map(field)}
      </div>
    )
  })
}

function ChoiceField({ choice, ...rest }: FieldProps): ReactNode {
  const { value, onChange } = rest
  switch (choice.kind) {
    case 'audience':
      return <AudienceField choice={choice} {...rest} />
    case 'forum':
      return <ForumField choice={choice} {...rest} />
    case 'statement':
      return <StatementField choice={choice} {...rest} />
    case 'session':
      return <SessionField choice={choice} {...rest} />
    case 'owner':
      return <OwnerField choice={choice} {...rest} />
    case 'import':
      return <ImportField choice={choice} {...rest} />
    case 'one':
      return (
        <Select
          label={choice.label}
          allowDeselect={false}
          data={[...choice.of]}
          value={String(value)}
          onChange={onChange}
        />
      )
    case 'several':
      return <SeveralField choice={choice} {...rest} />
    case 'date':
      return (
        <DateField
          label={choice.label}
          today={rest.today}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      )
    case 'tick':
      return <TickField choice={choice} {...rest} />
  }
}

function AudienceField({ choice, value, onChange }: FieldProps<'audience'>): ReactNode {
  return (
    <Radio.Group label={choice.label} value={String(value)} onChange={onChange}>
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
  )
}

function ForumField({ choice, value, onChange }: FieldProps<'forum'>): ReactNode {
  const forums = useQuery(forumsByName)
  return (
    <Select
      label={choice.label}
      allowDeselect={false}
      searchable={forums.length > 8}
      data={[
        { value: '', label: choice.everything },
        ...forums.map(({ id, name, archived }) => ({ value: id, label: archived ? `${name} (archived)` : name })),
      ]}
      value={typeof value === 'string' ? value : ''}
      onChange={(forumId) => onChange(forumId || null)}
    />
  )
}

function StatementField({ choice, value, onChange }: FieldProps<'statement'>): ReactNode {
  const statements = useQuery(allStatements)
  return (
    <Select
      label={choice.label}
      allowDeselect={false}
      data={[
        { value: '', label: choice.otherwise },
        ...statements.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      value={typeof value === 'string' ? value : ''}
      onChange={(statementId) => onChange(statementId || null)}
    />
  )
}

function OwnerField({ choice, value, onChange }: FieldProps<'owner'>): ReactNode {
  const parties = useQuery(partiesByName)
  return (
    <Select
      label={choice.label}
      allowDeselect={false}
      searchable
      data={[{ value: '', label: choice.everything }, ...parties.map(({ id, name }) => ({ value: id, label: name }))]}
      value={typeof value === 'string' ? value : ''}
      onChange={(ownerId) => onChange(ownerId || null)}
    />
  )
}

/** Logs that were brought in, and the trackers boards use. */
function ImportField({ choice, value, onChange }: FieldProps<'import'>): ReactNode {
  const layouts = useQuery(layoutChoices)
  return (
    <Select
      label={choice.label}
      allowDeselect={false}
      data={[{ value: '', label: choice.otherwise }, ...layouts]}
      value={typeof value === 'string' ? value : ''}
      onChange={(layout) => onChange(layout || null)}
    />
  )
}

/** The forum chosen beside it narrows the list. */
function SessionField({ choice, value, options, onChange }: FieldProps<'session'>): ReactNode {
  const forumId = typeof options['forumId'] === 'string' ? options['forumId'] : null
  const sessions = useQuery(sessionsByTime, forumId)
  return (
    <Select
      label={choice.label}
      allowDeselect={false}
      searchable={sessions.length > 8}
      data={[
        { value: '', label: choice.otherwise },
        ...sessions.map(({ id, title, date }) => ({ value: id, label: `${formatDate(date)}: ${title}` })),
      ]}
      value={typeof value === 'string' ? value : ''}
      onChange={(sessionId) => onChange(sessionId || null)}
    />
  )
}

function SeveralField({ choice, value, onChange }: FieldProps<'several'>): ReactNode {
  const chosen = value as readonly string[]
  return (
    <Checkbox.Group
      label={choice.label}
      value={[...chosen]}
      onChange={(now) => onChange(choice.of.map((each) => each.value).filter((each) => now.includes(each)))}
      error={chosen.length === 0 ? 'Choose at least one.' : null}
    >
      <Group gap="8px 16px" mt={6}>
        {choice.of.map((each) => (
          <Checkbox key={each.value} value={each.value} label={each.label} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}

function TickField({ choice, value, options, onChange }: FieldProps<'tick'>): ReactNode {
  const idle = choice.teamOnly && options['audience'] !== 'team'
  return (
    <Checkbox
      label={choice.label}
      description={choice.teamOnly ? 'Only for our team.' : undefined}
      disabled={idle}
      checked={value === true && !idle}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
