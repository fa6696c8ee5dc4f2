import { Divider, Group, NumberInput, SegmentedControl, SimpleGrid } from '@mantine/core'
import type { ReactNode } from 'react'
import { changeSession, logSession } from '#shared/coaching/commands.ts'
import {
  coacheeKindLabels,
  coacheeKinds,
  coachees,
  feeLabels,
  fees,
  mostPresent,
  scaffolds,
  type CoacheeKind,
  type Fee,
  type Scaffold,
} from '#shared/coaching/coaching.ts'
import { blankSession } from '#shared/coaching/defaults.ts'
import { coacheesByName, lastSessionWith, sessionById } from '#shared/coaching/queries.ts'
import { scaffoldForms } from '#shared/coaching/scaffolds.ts'
import { CreatableSelect, type Choice } from '#renderer/ui/CreatableSelect.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { useVaultQuery, useVaultReader } from '#renderer/vault/index.ts'
import type { FormProps } from './asked.ts'
import classes from './Forms.module.css'
import { MinutesField } from './MinutesField.tsx'
import { useFinish, useFinished, useVaultForm } from './useVaultForm.ts'
import { Words } from './Words.tsx'

/** Logs a coaching session, or changes one. A coachee's next session begins as their last was held. */
export function SessionDialog(props: FormProps): ReactNode {
  const { opened, asked, onClose } = props
  const read = useVaultReader()
  const today = useToday()
  const everybody = useVaultQuery(coacheesByName)
  const { values, set, changed } = useVaultForm(props, () => {
    const there = sessionById(read, asked.recordId ?? '')
    if (there) return { ...sessionFields(there), whom: { id: there.coacheeId } as Choice }
    return {
      ...blankSession,
      ...likeLast(asked.coacheeId),
      date: today,
      whom: (asked.coacheeId === null ? null : { id: asked.coacheeId }) as Choice,
    }
  })
  const log = useFinish(logSession, props)
  const change = useFinish(changeSession, props)
  const finished = useFinished(props, 'Session logged.', 'Session changed.')
  const { whom, ...session } = values
  const { prompts } = scaffoldForms[session.scaffold]
  const chosenId = whom && 'id' in whom ? whom.id : null
  const before = useVaultQuery(lastSessionWith, chosenId ?? 'coachee-none')
  const last = before && before.id !== asked.recordId ? before : undefined

  function likeLast(coacheeId: string | null): Partial<typeof blankSession> {
    const held = lastSessionWith(read, coacheeId)
    if (!held) return { kind: read.get(coachees, coacheeId)?.kind ?? 'individual' }
    const { minutes, fee, kind, present, scaffold } = held
    return { minutes, fee, scaffold, ...(coacheeId !== null && { kind, present }) }
  }
  const choose = (choice: Choice): void => {
    set('whom', choice)
    if (asked.recordId !== null || !choice || !('id' in choice)) return
    const { minutes, fee, kind, present, scaffold } = { ...session, ...likeLast(choice.id) }
    set('minutes', minutes)
    set('fee', fee)
    set('kind', kind)
    set('present', present)
    set('scaffold', scaffold)
  }
  const save = async (): Promise<void> => {
    if (!whom) return
    finished(asked.recordId ? await change({ id: asked.recordId, whom, session }) : await log({ whom, session }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={asked.recordId ? 'Change session' : 'Log a session'}
      submitLabel={asked.recordId ? 'Save changes' : 'Log session'}
      changed={changed}
      ready={whom !== null && session.minutes > 0}
      onSubmit={save}
      size="xl"
    >
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <CreatableSelect
          label="Coachee"
          required
          focusFirst={asked.coacheeId === null}
          placeholder="Type a name"
          newWords="New coachee"
          options={everybody.map(({ id, name }) => ({ value: id, label: name }))}
          choice={whom}
          onChange={choose}
        />
        <DateField
          label="Date"
          required
          today={today}
          value={session.date}
          onChange={(date) => date && set('date', date)}
        />
        <MinutesField minutes={session.minutes} onChange={(minutes) => set('minutes', minutes)} />
      </SimpleGrid>
      <Group gap="md" align="end">
        <Choose
          label="Fee"
          options={fees.map((fee) => ({ value: fee, label: feeLabels[fee] }))}
          value={session.fee}
          onChange={(fee) => set('fee', fee as Fee)}
        />
        <Choose
          label="With"
          options={coacheeKinds.map((kind) => ({ value: kind, label: coacheeKindLabels[kind] }))}
          value={session.kind}
          onChange={(kind) => {
            set('kind', kind as CoacheeKind)
            if (kind === 'team') set('present', Math.max(2, session.present))
          }}
        />
        {session.kind === 'team' && (
          <NumberInput
            label="People present"
            w={140}
            min={1}
            max={mostPresent}
            allowDecimal={false}
            value={session.present}
            onChange={(present) => set('present', Number(present))}
          />
        )}
        <Choose
          label="Headings"
          options={scaffolds.map((scaffold) => ({ value: scaffold, label: scaffoldForms[scaffold].label }))}
          value={session.scaffold}
          onChange={(scaffold) => set('scaffold', scaffold as Scaffold)}
        />
      </Group>
      {last && last.actions.trim() !== '' && (
        <p className={classes.lastTime} dir="auto">
          <strong>Last time ({formatDate(last.date)}) they meant to:</strong> {last.actions}
        </p>
      )}
      {prompts.map(({ key, heading, asks }, index) => (
        <Words
          key={key}
          focusFirst={asked.coacheeId !== null && index === 0}
          label={heading}
          placeholder={asks}
          value={session.answers[key] ?? ''}
          onChange={(words) => set('answers', { ...session.answers, [key]: words })}
        />
      ))}
      <Words
        label="Notes"
        focusFirst={asked.coacheeId !== null && prompts.length === 0}
        value={session.notes}
        onChange={(words) => set('notes', words)}
      />
      <Divider />
      <Words
        label="What they will do"
        description="One a line. Their next session begins with it."
        value={session.actions}
        onChange={(words) => set('actions', words)}
      />
      <Words label="My reflection" value={session.reflection} onChange={(words) => set('reflection', words)} />
    </FormDialog>
  )
}

function sessionFields(session: NonNullable<ReturnType<typeof sessionById>>) {
  const { date, minutes, fee, kind, present, scaffold, answers, notes, actions, reflection } = session
  return { date, minutes, fee, kind, present, scaffold, answers, notes, actions, reflection }
}

/** A few choices side by side, with a name that is seen and heard. */
function Choose(props: {
  label: string
  options: { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}): ReactNode {
  return (
    <div>
      <div className={classes.label} aria-hidden>
        {props.label}
      </div>
      <SegmentedControl
        aria-label={props.label}
        size="sm"
        data={props.options}
        value={props.value}
        onChange={props.onChange}
      />
    </div>
  )
}
