import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { forumsByName } from '#shared/forums/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'

/** Who is asked, and when: the start of a round. */
export function StartDialog(props: {
  opened: boolean
  forumId: string | null
  onClose: () => void
  onStart: (forumId: string | null, heldOn: string) => void
}): ReactNode {
  const today = useToday()
  const forums = useQuery(forumsByName)
  const { values, set } = useFields(props.opened, () => ({ forumId: props.forumId, heldOn: today }))
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title="Take the pulse"
      submitLabel="Begin"
      changed={false}
      onSubmit={() => {
        props.onStart(values.forumId, values.heldOn)
        props.onClose()
      }}
    >
      <p className="muted">
        Ten short statements, two or three minutes a person. Nobody’s answers are kept, only how often each answer was
        given; and nothing at all unless five people answer.
      </p>
      <Select
        data-autofocus
        label="Who is asked"
        placeholder="People from the whole programme"
        searchable
        openOnFocus={false}
        clearable
        clearButtonProps={{ 'aria-label': 'The whole programme' }}
        data={forums.map((forum) => ({ value: forum.id, label: forum.name }))}
        value={values.forumId}
        onChange={(forumId) => set('forumId', forumId)}
      />
      <DateField
        label="Held on"
        required
        today={today}
        value={values.heldOn}
        onChange={(date) => date && set('heldOn', date)}
      />
    </FormDialog>
  )
}
