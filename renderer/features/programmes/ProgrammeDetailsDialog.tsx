import { Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { tonesOf } from '#shared/commitments/rag.ts'
import { changeProgramme } from '#shared/programme/commands.ts'
import { theProgramme } from '#shared/programme/queries.ts'
import { sameValue } from '#shared/records/diff.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { RagFields } from './RagFields.tsx'

/** The open programme's name, what it is for, and the colours its commitments are told in. */
export function ProgrammeDetailsDialog({ onClose }: { onClose: () => void }): ReactNode {
  const programme = useQuery(theProgramme)
  const change = useCommand(changeProgramme)
  const [name, setName] = useState(programme.name)
  const [purpose, setPurpose] = useState(programme.purpose)
  const [rag, setRag] = useState(programme.rag)
  return (
    <FormDialog
      opened
      title="Name and purpose"
      submitLabel="Save"
      size="lg"
      changed={name !== programme.name || purpose !== programme.purpose || !sameValue(rag, programme.rag)}
      ready={name.trim() !== '' && tonesOf(rag).every((tone) => rag.words[tone].trim() !== '')}
      onClose={onClose}
      onSubmit={async () => {
        const outcome = await change({ id: programme.id, changes: { name: name.trim(), purpose: purpose.trim(), rag } })
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
      <RagFields scale={rag} onChange={setRag} />
    </FormDialog>
  )
}
