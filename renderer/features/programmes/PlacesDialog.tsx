import { ActionIcon, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { addPlace, changePlace, removePlace } from '#shared/programme/commands.ts'
import type { Place } from '#shared/programme/programme.ts'
import { placesByName } from '#shared/programme/queries.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { say } from '#renderer/ui/notify.tsx'

/** The programme's places: add, rename, remove. Forums and organisations choose among them. */
export function PlacesDialog({ onClose }: { onClose: () => void }): ReactNode {
  const places = useQuery(placesByName)
  const add = useCommand(addPlace)
  const [name, setName] = useState('')
  return (
    <Modal opened onClose={onClose} title="Places">
      <Stack gap="sm">
        {places.length === 0 && (
          <Text className="muted">A place is a local system: a borough, a county, a neighbourhood.</Text>
        )}
        {places.map((place) => (
          <PlaceLine key={place.id} place={place} />
        ))}
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === '') return
            void add({ name: name.trim() }).then(({ done }) => done && setName(''))
          }}
        >
          <Group align="end" wrap="nowrap">
            <TextInput
              data-autofocus
              flex={1}
              label="New place"
              maxLength={500}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="light" disabled={name.trim() === ''}>
              Add place
            </Button>
          </Group>
        </form>
        <Group justify="flex-end">
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** A new name is kept on leaving the field or with Enter; an empty one is not taken. */
function PlaceLine({ place }: { place: Place }): ReactNode {
  const change = useCommand(changePlace)
  const remove = useCommand(removePlace)
  const { undo } = useUndo()
  const [name, setName] = useState(place.name)
  const keep = (): void => {
    if (name.trim() === '') setName(place.name)
    else if (name.trim() !== place.name) void change({ id: place.id, changes: { name: name.trim() } })
  }
  return (
    <Group wrap="nowrap">
      <TextInput
        flex={1}
        aria-label={`Name of ${place.name}`}
        maxLength={500}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={`Remove ${place.name}`}
        onClick={() =>
          void remove({ id: place.id }).then(
            ({ done }) => done && say(`${place.name} removed.`, { label: 'Undo', run: () => void undo() }),
          )
        }
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
