import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { reviewDecision } from '#shared/decisions/commands.ts'
import type { Decision } from '#shared/decisions/decisions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'

/** A look back at a decision: what was found, and when to look again. */
export function ReviewDialog(props: { decision: Decision; opened: boolean; onClose: () => void }): ReactNode {
  const today = useToday()
  const review = useCommand(reviewDecision)
  const { values, set, changed } = useFields(props.opened, () => ({ text: '', reviewOn: null as string | null }))
  const submit = async (): Promise<void> => {
    const done = await review({ id: props.decision.id, on: today, ...values })
    if (done.done) props.onClose()
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title="Review this decision"
      submitLabel="Note review"
      changed={changed}
      ready={values.text.trim() !== ''}
      onSubmit={submit}
    >
      <Textarea
        data-autofocus
        label="What you found"
        description="Does it hold? If it should read differently, decide anew: the old one stays on record."
        required
        autosize
        minRows={2}
        value={values.text}
        onChange={(event) => set('text', event.currentTarget.value)}
      />
      <DateField
        label="Look again on"
        description="Leave it empty when once was enough."
        today={today}
        value={values.reviewOn}
        onChange={(date) => set('reviewOn', date)}
      />
    </FormDialog>
  )
}
