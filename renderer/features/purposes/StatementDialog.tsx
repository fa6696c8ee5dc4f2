import { Button, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { forumsByName } from '#shared/forums/queries.ts'
import { addStatement, changeStatement } from '#shared/purposes/commands.ts'
import type { Statement } from '#shared/purposes/purposes.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'

/** Starts a statement, or changes what it is called, whose it is and when it is looked at again. */
export function StatementDialog(props: {
  opened: boolean
  editing: Statement | undefined
  onClose: () => void
  onDone: (id: string) => void
  /** Asks whether the statement shall go. */
  onRemove: () => void
}): ReactNode {
  const { editing } = props
  const today = useToday()
  const forums = useQuery(forumsByName)
  const add = useCommand(addStatement)
  const change = useCommand(changeStatement)
  const { values, set, changed } = useFields(props.opened, () => ({
    title: editing?.title ?? '',
    forumId: editing?.forumId ?? null,
    reviewOn: editing?.reviewOn ?? null,
  }))
  const save = async (): Promise<void> => {
    const outcome = editing ? await change({ id: editing.id, changes: values }) : await add(values)
    if (!outcome.done) return
    props.onDone(outcome.result)
    props.onClose()
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title={editing ? 'Purpose statement' : 'Start a purpose statement'}
      submitLabel={editing ? 'Save changes' : 'Start'}
      changed={changed}
      ready={values.title.trim() !== ''}
      onSubmit={save}
      aside={
        editing && (
          <Button variant="subtle" color="red" onClick={props.onRemove}>
            Remove…
          </Button>
        )
      }
    >
      <TextInput
        data-autofocus
        label="Title"
        placeholder="Why we work together"
        required
        maxLength={500}
        value={values.title}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      <Select
        label="Whose purpose it is"
        placeholder="The whole programme"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'The whole programme' }}
        data={forums.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.forumId}
        onChange={(forumId) => set('forumId', forumId)}
      />
      <DateField
        label="Look at it again on"
        description="Home reminds you when the day comes."
        today={today}
        value={values.reviewOn}
        onChange={(reviewOn) => set('reviewOn', reviewOn)}
      />
    </FormDialog>
  )
}
