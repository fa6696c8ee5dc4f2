import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { changeRoom } from '#shared/sessions/roomCommands.ts'
import type { Track } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'

/** What a room is called and where it is. */
export function RoomDialog(props: { track: Track | null; opened: boolean; onClose: () => void }): ReactNode {
  const { track } = props
  const change = useCommand(changeRoom)
  const { values, set, changed } = useFields(props.opened, () => ({
    title: track?.title ?? '',
    room: track?.room ?? '',
  }))
  return (
    <FormDialog
      opened={props.opened && track !== null}
      onClose={props.onClose}
      title="Change room"
      submitLabel="Save changes"
      changed={changed}
      ready={values.title.trim() !== ''}
      onSubmit={async () => {
        if (!track) return
        const outcome = await change({
          id: track.id,
          changes: { title: values.title.trim(), room: values.room.trim() },
        })
        if (outcome.done) props.onClose()
      }}
    >
      <TextInput
        data-autofocus
        label="Name"
        description="What it is about: “Front door”."
        required
        maxLength={500}
        value={values.title}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      <TextInput
        label="Place"
        placeholder="Committee room 1"
        value={values.room}
        onChange={(event) => set('room', event.currentTarget.value)}
      />
    </FormDialog>
  )
}
