import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'

/** Asks before something that cannot be undone. `typed` makes the person type a word first. */
export function ConfirmDialog(props: {
  opened: boolean
  title: string
  sentence: string
  confirmLabel: string
  typed?: string
  onConfirm: () => void
  onClose: () => void
}): ReactNode {
  const [word, setWord] = useState('')
  const ready = props.typed === undefined || word.trim() === props.typed.trim()
  const { opened } = props
  const leave = useEffectEvent(() => props.onClose())

  // Mantine listens all the time and would take the very Escape that made the dialog below ask; the dialog itself hears
  // none before the focus is in it.
  useEffect(() => {
    if (!opened) return
    const since = performance.now()
    const onKey = ({ key, timeStamp, isComposing }: KeyboardEvent): void => {
      if (key === 'Escape' && timeStamp > since && !isComposing) leave()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [opened])

  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} closeOnEscape={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) props.onConfirm()
        }}
      >
        <Text mb="md">{props.sentence}</Text>
        {props.typed !== undefined && (
          <TextInput
            data-autofocus
            label={`Type “${props.typed}” to go on`}
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
            mb="md"
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button type="submit" color="red" disabled={!ready}>
            {props.confirmLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
