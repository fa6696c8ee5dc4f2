import { SimpleGrid, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { changeTestCard, writeTestCard } from '#shared/prototypes/commands.ts'
import type { Cycle } from '#shared/prototypes/prototypes.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { sayDone } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'

/** The card before a test: of the cycle given by `editing`, or of a new one that begins with the words of the `last`. */
export function TestCardDialog(props: {
  prototypeId: string
  opened: boolean
  onClose: () => void
  editing?: Cycle | undefined
  last?: Cycle | undefined
}): ReactNode {
  const { prototypeId, editing } = props
  const words = editing ?? props.last
  const today = useToday()
  const write = useCommand(writeTestCard)
  const change = useCommand(changeTestCard)
  const { undo } = useUndo()
  const { values, set, changed } = useFields(props.opened, () => ({
    belief: words?.belief ?? '',
    test: words?.test ?? '',
    measure: words?.measure ?? '',
    rightIf: words?.rightIf ?? '',
    from: editing ? editing.from : today,
    until: editing?.until ?? null,
  }))
  const upsideDown = values.from !== null && values.until !== null && values.until < values.from

  const save = async (): Promise<void> => {
    const done = editing ? await change({ id: editing.id, changes: values }) : await write({ prototypeId, ...values })
    if (sayDone(done, editing ? 'Test card changed.' : 'Test card written.', undo)) props.onClose()
  }
  const field = (name: 'belief' | 'test' | 'measure' | 'rightIf') => ({
    autosize: true,
    minRows: 2,
    maxRows: 8,
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  })
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title={editing ? 'Change the test card' : 'Write the test card'}
      submitLabel={editing ? 'Save changes' : 'Save test card'}
      changed={changed}
      ready={values.belief.trim() !== '' && !upsideDown}
      onSubmit={save}
      size="lg"
    >
      <Textarea
        data-autofocus
        label="We believe that…"
        description="What must be true for this to work: what matters most and is known least."
        required
        {...field('belief')}
      />
      <Textarea
        label="To verify that, we will…"
        description="As small as it can be: ten people rather than a hundred, a day rather than a month."
        {...field('test')}
      />
      <Textarea label="We measure…" description="What is counted, and what people say." {...field('measure')} />
      <Textarea
        label="We are right if…"
        description="A number, written before and not after. And what would make you stop."
        {...field('rightIf')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <DateField label="First day" today={today} value={values.from} onChange={(date) => set('from', date)} />
        <DateField
          label="Last day"
          today={today}
          value={values.until}
          onChange={(date) => set('until', date)}
          error={upsideDown ? 'The last day is before the first.' : null}
        />
      </SimpleGrid>
    </FormDialog>
  )
}
