import { Select, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { forumKindLabels, forumKinds, type ForumKind } from '#shared/forums/forums.ts'
import { changeTemplate } from '#shared/methods/commands.ts'
import type { Template } from '#shared/methods/methods.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'

/** What a template of one's own is called and for. Its blocks are those of the session it was kept from. */
export function TemplateFormDialog(props: { opened: boolean; onClose: () => void; editing: Template }): ReactNode {
  const { editing } = props
  const { values, set, changed } = useFields(props.opened, () => ({
    title: editing.title,
    purpose: editing.purpose,
    forumKind: editing.forumKind,
  }))
  const change = useCommand(changeTemplate)
  const save = async (): Promise<void> => {
    const outcome = await change({ id: editing.id, changes: values })
    if (outcome.done) props.onClose()
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title="Edit template"
      submitLabel="Save changes"
      changed={changed}
      ready={values.title.trim() !== ''}
      onSubmit={save}
    >
      <TextInput
        data-autofocus
        label="Title"
        required
        maxLength={500}
        value={values.title}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      <Textarea
        label="When to use it"
        autosize
        minRows={2}
        maxRows={8}
        value={values.purpose}
        onChange={(event) => set('purpose', event.currentTarget.value)}
      />
      <Select
        label="Kind of forum"
        placeholder="Any"
        clearable
        clearButtonProps={{ 'aria-label': 'Any kind of forum' }}
        data={forumKinds.map((kind) => ({ value: kind, label: forumKindLabels[kind] }))}
        value={values.forumKind}
        onChange={(kind) => set('forumKind', kind as ForumKind | null)}
      />
    </FormDialog>
  )
}
