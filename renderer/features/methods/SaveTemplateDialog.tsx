import { Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { saveSessionAsTemplate } from '#shared/methods/commands.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'

/** Keeps a session's agenda as a template of the programme's own. */
export function SaveTemplateDialog(props: { opened: boolean; onClose: () => void; session: Session }): ReactNode {
  const { session } = props
  const [, navigate] = useLocation()
  const keep = useCommand(saveSessionAsTemplate)
  const { values, set, changed } = useFields(props.opened, () => ({ title: session.title, purpose: '' }))
  const save = async (): Promise<void> => {
    const outcome = await keep({ sessionId: session.id, ...values })
    if (!outcome.done) return
    props.onClose()
    const run = (): void => navigate(paths.template(outcome.result))
    say('Kept as a template. Dates, leads and locked starts are left out.', { label: 'Show it', run })
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title="Save as template"
      submitLabel="Save template"
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
    </FormDialog>
  )
}
