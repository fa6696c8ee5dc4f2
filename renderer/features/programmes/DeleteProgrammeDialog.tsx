import { type ReactNode } from 'react'
import type { ProgrammeEntry } from '#shared/platform/settings.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'

/** Asks for the programme's name before it is taken off this laptop, and says what stays behind. */
export function DeleteProgrammeDialog(props: {
  programme: ProgrammeEntry
  onClose: () => void
  onDeleted?: () => void
}): ReactNode {
  const { programme } = props
  const platform = usePlatform()
  const { remove } = useProgrammes()
  const teller = useTeller()
  const whatStays = platform.journal.available
    ? 'A backup is made first, from which Settings can bring it back, and its journal is moved aside in the data folder. Saved copies stay where they are.'
    : 'This browser keeps nothing of it, so save a copy first if you may want it again. Saved copies stay where they are.'

  async function confirmed(): Promise<void> {
    try {
      await remove(programme.id)
      say(`“${programme.name}” was deleted from this laptop.`)
      props.onDeleted?.()
    } catch (error) {
      teller.failed(error)
    }
    props.onClose()
  }

  return (
    <ConfirmDialog
      opened
      title={`Delete “${programme.name}” from this laptop?`}
      sentence={whatStays}
      typed={programme.name}
      confirmLabel="Delete from this laptop"
      onConfirm={() => void confirmed()}
      onClose={props.onClose}
    />
  )
}
