import { Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { changeProgramme } from '#shared/programme/commands.ts'
import { theProgramme } from '#shared/programme/queries.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'

/** The open programme's name and what it is for. */
export function ProgrammeDetailsDialog({ onClose }: { onClose: () => void }): ReactNode {
  const programme = useQuery(theProgramme)
  const change = useCommand(changeProgramme)
  const [name, setName] = useState(programme.name)
  const [purpose, setPurpose] = useState(programme.purpose)
  return (
    <FormDialog
      opened
      title="Name and purpose"
      submitLabel="Save"
      size="lg"
      changed={name !== programme.name || purpose !== programme.purpose}
      ready={name.trim() !== ''}
      onClose={onClose}
      onSubmit={async () => {
        const outcome = await change({ id: programme.id, changes: { name: name.trim(), purpose: purpose.trim() } })
        if (outcome.done) onClose()
      }}
    >
      <TextInput
        data-autofocus
        required
        label="Name"
        maxLength={500}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label="Purpose"
        description="One or two sentences anyone in the partnership would recognise."
        autosize
        minRows={3}
        maxRows={10}
        maxLength={40_000}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
