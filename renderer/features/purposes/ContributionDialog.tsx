import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { contributions } from '#shared/purposes/wall.ts'
import { changeContribution } from '#shared/purposes/wallCommands.ts'
import type { Reader } from '#shared/records/reader.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { PartyPicker } from '../people/index.ts'

/** What somebody put on the wall: its words, and who said them. `id` null closes it. */
export function ContributionDialog({ id, onClose }: { id: string | null; onClose: () => void }): ReactNode {
  const held = useQuery(contributionById, id)
  const change = useCommand(changeContribution)
  const { undo } = useUndo()
  const { values, set, changed } = useFields(id !== null, () => ({
    text: held?.text ?? '',
    personId: held?.personId ?? null,
  }))
  const save = async (): Promise<void> => {
    if (id === null) return
    const text = values.text.trim()
    if (changed) {
      const reworded = text !== held?.text ? { text } : {}
      const outcome = await change({ id, changes: { ...reworded, personId: values.personId } })
      if (!outcome.done) return
      say('Contribution changed.', { label: 'Undo', run: () => void undo() })
    }
    onClose()
  }
  return (
    <FormDialog
      opened={id !== null}
      onClose={onClose}
      title="What matters to somebody"
      submitLabel="Save"
      changed={changed}
      ready={values.text.trim() !== ''}
      onSubmit={save}
    >
      <Textarea
        data-autofocus
        label="In their words"
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={values.text}
        onChange={(event) => set('text', event.currentTarget.value)}
      />
      <PartyPicker
        label="Who said it"
        description="Left empty, nobody is named."
        most={1}
        value={values.personId === null ? [] : [values.personId]}
        onChange={(ids) => set('personId', ids.find((each) => each.startsWith('person-')) ?? null)}
      />
    </FormDialog>
  )
}

function contributionById(read: Reader, id: string | null) {
  return read.get(contributions, id)
}
