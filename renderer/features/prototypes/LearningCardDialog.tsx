import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { writeLearningCard } from '#shared/prototypes/commands.ts'
import type { Cycle } from '#shared/prototypes/prototypes.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { sayDone } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import classes from './Cycles.module.css'
import { OutcomeFields, type Decided } from './OutcomeFields.tsx'

/** The card after a test, written beside what was believed before it; null closes it. */
export function LearningCardDialog(props: {
  cycle: Cycle | null
  /** Whether no later test followed from it: then it can also be said what follows. */
  isLast: boolean
  onClose: () => void
}): ReactNode {
  const { cycle } = props
  const today = useToday()
  const write = useCommand(writeLearningCard)
  const { undo } = useUndo()
  const { values, set, changed } = useFields(cycle !== null, () => ({
    observed: cycle?.observed ?? '',
    learned: cycle?.learned ?? '',
    therefore: cycle?.therefore ?? '',
    learnedOn: cycle?.learnedOn ?? today,
    decided: { outcome: cycle?.outcome ?? null, on: cycle?.decidedOn ?? today, again: today } as Decided,
  }))

  const save = async (): Promise<void> => {
    if (!cycle) return
    const { decided, ...learning } = values
    const { outcome, on, again } = decided
    const same = outcome === cycle.outcome && on === (cycle.decidedOn ?? today)
    const decision = outcome === null || same || !props.isLast ? null : { outcome, on, again }
    const done = await write({ id: cycle.id, ...learning, decision })
    const said =
      decision?.outcome === 'again'
        ? 'Learning card saved. The next test has the same card: change what should be different.'
        : 'Learning card saved.'
    if (sayDone(done, said, undo)) props.onClose()
  }
  const field = (name: 'observed' | 'learned' | 'therefore') => ({
    autosize: true,
    minRows: 2,
    maxRows: 8,
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  })
  return (
    <FormDialog
      opened={cycle !== null}
      onClose={props.onClose}
      title={cycle?.learnedOn ? 'Change the learning card' : 'Write the learning card'}
      submitLabel="Save learning card"
      changed={changed}
      ready={values.learned.trim() !== ''}
      onSubmit={save}
      size="lg"
    >
      {cycle && (
        <blockquote className={classes.reminder} dir="auto">
          <p>We believed that: {cycle.belief}</p>
          {cycle.rightIf !== '' && <p>We are right if: {cycle.rightIf}</p>}
        </blockquote>
      )}
      <Textarea
        data-autofocus
        label="We observed…"
        description="Numbers and words, without meaning yet."
        {...field('observed')}
      />
      <Textarea
        label="From that we learned…"
        description="One or two sentences. A belief that turned out wrong is worth as much as one that held."
        required
        {...field('learned')}
      />
      <Textarea label="Therefore we will…" {...field('therefore')} />
      <DateField
        label="Learned on"
        required
        today={today}
        value={values.learnedOn}
        onChange={(date) => date && set('learnedOn', date)}
      />
      {props.isLast && (
        <OutcomeFields
          value={values.decided}
          today={today}
          mayWait={cycle?.outcome === null}
          onChange={(decided) => set('decided', decided)}
        />
      )}
    </FormDialog>
  )
}
