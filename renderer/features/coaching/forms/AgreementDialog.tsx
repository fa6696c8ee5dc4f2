import { NumberInput, SimpleGrid } from '@mantine/core'
import type { ReactNode } from 'react'
import { addAgreement, changeAgreement } from '#shared/coaching/commands.ts'
import { agreements } from '#shared/coaching/coaching.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { useVaultReader } from '#renderer/vault/index.ts'
import type { FormProps } from './asked.ts'
import { useFinish, useFinished, useVaultForm } from './useVaultForm.ts'
import { Words } from './Words.tsx'

/** What was agreed with a coachee: goals, how many sessions, who may know what, and how long notes are kept. */
export function AgreementDialog(props: FormProps): ReactNode {
  const { opened, asked, onClose } = props
  const read = useVaultReader()
  const today = useToday()
  const { values, set, changed } = useVaultForm(props, () => {
    const there = read.get(agreements, asked.recordId)
    return {
      startsOn: there?.startsOn ?? today,
      goals: there?.goals ?? '',
      sessionsAgreed: there ? there.sessionsAgreed : 6,
      mayKnow: there?.mayKnow ?? '',
      keepUntil: there?.keepUntil ?? null,
    }
  })
  const add = useFinish(addAgreement, props)
  const change = useFinish(changeAgreement, props)
  const finished = useFinished(props, 'Agreement written down.', 'Agreement changed.')
  const save = async (): Promise<void> => {
    const coacheeId = asked.coacheeId ?? ''
    finished(
      asked.recordId ? await change({ id: asked.recordId, changes: values }) : await add({ ...values, coacheeId }),
    )
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={asked.recordId ? 'Change agreement' : 'Write down an agreement'}
      submitLabel={asked.recordId ? 'Save changes' : 'Save agreement'}
      changed={changed}
      onSubmit={save}
      size="lg"
    >
      <Words focusFirst label="Goals" value={values.goals} onChange={(goals) => set('goals', goals)} />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <DateField
          label="Begins on"
          required
          today={today}
          value={values.startsOn}
          onChange={(date) => date && set('startsOn', date)}
        />
        <NumberInput
          label="Sessions agreed"
          placeholder="Left open"
          min={1}
          max={1000}
          allowDecimal={false}
          value={values.sessionsAgreed ?? ''}
          onChange={(sessions) => set('sessionsAgreed', sessions === '' ? null : Number(sessions))}
        />
        <DateField
          label="Keep notes until"
          today={today}
          value={values.keepUntil}
          onChange={(date) => set('keepUntil', date)}
        />
      </SimpleGrid>
      <Words
        label="Who may know what"
        placeholder="Their manager knows that we meet and how often; nothing of what is said."
        value={values.mayKnow}
        onChange={(mayKnow) => set('mayKnow', mayKnow)}
      />
    </FormDialog>
  )
}
