import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { emptyProgramme } from '#shared/programme/create.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'

/** Asks for a name, makes an empty programme of it and opens that. */
export function NewProgrammeDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { create } = useProgrammes()
  const [name, setName] = useState('')
  return (
    <FormDialog
      opened
      title="Start an empty programme"
      submitLabel="Start"
      changed={name.trim() !== ''}
      ready={name.trim() !== ''}
      onClose={onClose}
      onSubmit={async () => {
        if (await create(emptyProgramme(name.trim(), new Date().toISOString()))) onClose()
      }}
    >
      <TextInput
        data-autofocus
        required
        label="Name"
        description="What people call the work: “Living Well, North Moor”. You can change it later."
        maxLength={500}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
