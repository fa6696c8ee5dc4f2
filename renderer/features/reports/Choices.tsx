import { Button, Checkbox, Group, Radio, Select, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { layoutChoices } from '#shared/exports/ownColumns/layouts.ts'
import { isPeriodName, periodLabels, periodNames, type PeriodName } from '#shared/exports/period.ts'
import type { Choice } from '#shared/exports/reports/choices.ts'
import {
  adjustedWords,
  audienceLabels,
  audienceRule,
  audiences,
  termsOf,
  type Audience,
  type Recipients,
} from '#shared/exports/terms.ts'
import { forumsByName } from '#shared/forums/queries.ts'
import { partiesByName } from '#shared/people/parties.ts'
import { allStatements } from '#shared/purposes/queries.ts'
import { sessionsByTime } from '#shared/sessions/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import classes from './Reports.module.css'
import type { Options } from './startingOptions.ts'

/** What has a field of its own; the audience has one with its adjustments. */
type Asked = Exclude<Choice, { kind: 'audience' }>

interface FieldProps<K extends Choice['kind'] = Choice['kind']> {
  readonly choice: Extract<Choice, { kind: K }>
  readonly value: unknown
  readonly options: Options
  readonly today: string
  readonly onChange: (value: unknown) => void
}

/** A field for each choice a report declares; what belongs together stands together. */
export function Choices(props: {
  choices: readonly Choice[]
  options: Options
  period: PeriodName | null
  today: string
  onChange: (changes: Options) => void
  onPeriod: (period: PeriodName | null) => void
}): ReactNode {
  const { choices, options, today, onChange } = props
  const field = (choice: Asked): ReactNode => (
    <ChoiceField
      key={choice.field}
      choice={choice}
      value={options[choice.field]}
      options={options}
      today={today}
      onChange={(value) => onChange({ [choice.field]: value })}
    />
  )
  const adjustments = choices.filter((each) => each.kind === 'adjust')
  const dates = choices.filter((each) => each.kind === 'date')
  return choices.map((choice) => {
    if (choice.kind === 'audience') {
      const reset = Object.fromEntries(adjustments.map((each) => [each.field, null]))
      return (
        <Fragment key="audience">
          <AudienceField
            choice={choice}
            recipients={options as unknown as Recipients}
            // Another audience begins with what it is usually given.
            onChange={(audience) => onChange({ [choice.field]: audience, ...reset })}
          />
          <Adjustments options={options}>{adjustments.map(field)}</Adjustments>
        </Fragment>
      )
    }
    if (choice.kind === 'adjust') return null
    if (choice.kind !== 'date') return field(choice)
    if (choice !== dates[0]) return null
    return (
      <Fragment key="dates">
        {dates.length === 2 && <PeriodField period={props.period} onChange={props.onPeriod} />}
        <div className={classes.dates}>{dates.map(field)}</div>
      </Fragment>
    )
  })
}

/** Dates that move along with the day. */
function PeriodField(props: { period: PeriodName | null; onChange: (period: PeriodName | null) => void }): ReactNode {
  return (
    <Select
      label="Dates"
      allowDeselect={false}
      data={[
        { value: '', label: 'As given below' },
        ...periodNames.map((name) => ({ value: name, label: periodLabels[name] })),
      ]}
      value={props.period ?? ''}
      onChange={(name) => props.onChange(name !== null && isPeriodName(name) ? name : null)}
    />
  )
}

function ChoiceField({ choice, ...rest }: FieldProps<Asked['kind']>): ReactNode {
  const { value, onChange } = rest
  switch (choice.kind) {
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
    case 'adjust':
      return <AdjustField choice={choice} {...rest} />
  }
}

function AudienceField(props: {
  choice: Extract<Choice, { kind: 'audience' }>
  recipients: Recipients
  onChange: (audience: Audience) => void
}): ReactNode {
  const { recipients } = props
  return (
    <Radio.Group
      label={props.choice.label}
      value={recipients.audience}
      onChange={(audience) => props.onChange(audience as Audience)}
    >
      <Stack gap={10} mt={6}>
        {audiences.map((audience) => (
          <Radio
            key={audience}
            value={audience}
            label={audienceLabels[audience]}
            description={audienceRule(audience === recipients.audience ? recipients : { audience })}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

/** What this audience is given otherwise than usual; folded away while it is as usual. */
function Adjustments({ options, children }: { options: Options; children: ReactNode }): ReactNode {
  const adjusted = adjustedWords(options as unknown as Recipients)
  const [open, { toggle }] = useDisclosure(adjusted !== '')
  return (
    <div className={classes.adjust}>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={open}
        leftSection={open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
        onClick={toggle}
      >
        {adjusted === '' ? 'Adjust what they get' : `Adjusted: ${adjusted}`}
      </Button>
      {open && (
        <Stack gap="sm" mt={8}>
          {children}
        </Stack>
      )}
    </div>
  )
}

function AdjustField({ choice, value, options, onChange }: FieldProps<'adjust'>): ReactNode {
  const { audience, ...given } = options as unknown as Recipients
  const usual = usualOf(choice, audience)
  // An address tells a name: with names shortened it could not be given.
  const idle = choice.field === 'contact' && termsOf({ audience, ...given }).names !== 'full'
  return (
    <Select
      size="xs"
      label={choice.label}
      allowDeselect={false}
      disabled={idle}
      data={[{ value: '', label: `As usual: ${usual.toLocaleLowerCase('en-GB')}` }, ...choice.of]}
      value={typeof value === 'string' && !idle ? value : ''}
      onChange={(chosen) => onChange(chosen || null)}
    />
  )
}

function usualOf({ field, of }: Extract<Choice, { kind: 'adjust' }>, audience: Audience): string {
  const terms = termsOf({ audience })
  const value = field === 'names' ? terms.names : terms[field as 'contact' | 'confidential'] ? 'in' : 'out'
  return of.find((each) => each.value === value)?.label ?? ''
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
