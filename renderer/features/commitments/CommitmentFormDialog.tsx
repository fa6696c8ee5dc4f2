import { Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useQuery } from '#renderer/store/useQuery.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { CommitmentForm } from './CommitmentForm.tsx'
import type { CommitmentDefaults } from './commitmentDraft.ts'
import { commitmentById } from './CommitmentLine.tsx'

/**
 * Adds a commitment, or changes the one named by `editing`. `defaults` fills in where it was made.
 * Asks before throwing away something written; `onDone` hears the id of what was saved.
 */
export function CommitmentFormDialog(props: {
  opened: boolean
  onClose: () => void
  editing?: string
  defaults?: CommitmentDefaults
  onDone?: (id: string) => void
}): ReactNode {
  const [unsaved, setUnsaved] = useState(false)
  const [asking, setAsking] = useState(false)
  const held = useQuery(commitmentById, props.editing ?? '')
  const close = (): void => {
    setUnsaved(false)
    setAsking(false)
    props.onClose()
  }
  return (
    <>
      <Modal
        opened={props.opened}
        onClose={() => (unsaved ? setAsking(true) : close())}
        title={held ? 'Change commitment' : 'Add commitment'}
        size="lg"
        closeOnEscape={!asking}
      >
        <CommitmentForm
          {...(held && { held })}
          defaults={props.defaults ?? {}}
          onUnsaved={setUnsaved}
          onCancel={() => (unsaved ? setAsking(true) : close())}
          onSaved={(id, another) => {
            setUnsaved(false)
            props.onDone?.(id)
            if (!another) close()
          }}
        />
      </Modal>
      <ConfirmDialog
        opened={asking}
        title="Throw away what you wrote?"
        sentence="This commitment has not been saved."
        confirmLabel="Throw away"
        onConfirm={close}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
