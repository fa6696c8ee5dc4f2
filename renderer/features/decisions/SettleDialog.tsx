import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { settleDecision } from '#shared/decisions/commands.ts'
import { lacksDelegate, type Decision } from '#shared/decisions/decisions.ts'
import { positionsOf } from '#shared/decisions/queries.ts'
import { resultWords, standsInTheWay } from '#shared/decisions/result.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { DelegatePicker } from './DelegatePicker.tsx'

/** What became of a proposal: decided, perhaps in other words, or withdrawn. `to` null closes it. */
export function SettleDialog(props: {
  decision: Decision
  to: 'decided' | 'withdrawn' | null
  onClose: () => void
}): ReactNode {
  const { decision, to } = props
  const today = useToday()
  const held = useQuery(positionsOf, decision.id)
  const settle = useCommand(settleDecision)
  const { undo } = useUndo()
  const { values, set, changed } = useFields(to !== null, () => ({
    outcome: decision.outcome,
    on: today,
    reason: '',
    delegateId: decision.delegateId,
  }))
  const obstacle = to === 'decided' ? standsInTheWay(decision, held) : null
  const unnamed = to !== null && lacksDelegate({ ...decision, state: to, delegateId: values.delegateId })
  const result = resultWords(decision, held)
  const submit = async (): Promise<void> => {
    if (to === null) return
    const done = await settle({ id: decision.id, state: to, ...values })
    if (!done.done) return
    say(to === 'withdrawn' ? 'Proposal withdrawn.' : 'Decision made.', { label: 'Undo', run: () => void undo() })
    props.onClose()
  }
  return (
    <FormDialog
      opened={to !== null}
      onClose={props.onClose}
      title={to === 'withdrawn' ? 'Withdraw this proposal' : 'Mark as decided'}
      submitLabel={to === 'withdrawn' ? 'Withdraw proposal' : 'Mark as decided'}
      changed={changed}
      ready={values.outcome.trim() !== '' && !unnamed && (obstacle === null || values.reason.trim() !== '')}
      onSubmit={submit}
    >
      {result !== '' && <p>{result}</p>}
      {to === 'decided' && (
        <Textarea
          data-autofocus
          label="What was decided"
          description="Change the words here if they changed on the way; the proposal is kept as it was put."
          required
          autosize
          minRows={2}
          value={values.outcome}
          onChange={(event) => set('outcome', event.currentTarget.value)}
        />
      )}
      {to === 'decided' && decision.method === 'delegated' && (
        <DelegatePicker required value={values.delegateId} onChange={(delegateId) => set('delegateId', delegateId)} />
      )}
      <DateField label="On" required today={today} value={values.on} onChange={(date) => date && set('on', date)} />
      {(to === 'withdrawn' || obstacle !== null) && (
        <Textarea
          {...(to === 'withdrawn' && { 'data-autofocus': true })}
          label={to === 'withdrawn' ? 'Why it is withdrawn' : 'Why it is decided all the same'}
          description={obstacle ?? ''}
          required={obstacle !== null}
          autosize
          minRows={2}
          value={values.reason}
          onChange={(event) => set('reason', event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
