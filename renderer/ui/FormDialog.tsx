import { Button, Group, Modal, Stack } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { chooseFromOpenList } from './openList.ts'

/**
 * A dialog with a form in it: Enter submits (in long texts with Ctrl or Cmd), Escape closes, and words that were typed are not thrown away unasked.
 * The first field carries `data-autofocus`. `changed` says whether closing would lose something.
 */
export function FormDialog(props: {
  opened: boolean
  title: string
  submitLabel: string
  changed: boolean
  /** May the form be sent as it stands? */
  ready?: boolean
  onSubmit: () => Promise<void> | void
  onClose: () => void
  size?: string
  /** Something else to do with what the form is about, away from saving it: remove it. */
  aside?: ReactNode
  children: ReactNode
}): ReactNode {
  const [asking, setAsking] = useState(false)
  const [sending, setSending] = useState(false)
  const leave = (): void => (props.changed ? setAsking(true) : props.onClose())

  async function send(): Promise<void> {
    if (sending || props.ready === false) return
    setSending(true)
    try {
      await props.onSubmit()
    } finally {
      setSending(false)
    }
  }

  const sendByKey = getHotkeyHandler([['mod+Enter', () => void send()]])
  return (
    <>
      <Modal
        opened={props.opened}
        onClose={leave}
        title={props.title}
        size={props.size ?? 'md'}
        closeOnEscape={!asking}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <Stack
            gap="md"
            onKeyDown={(event) => {
              sendByKey(event)
              chooseFromOpenList(event)
            }}
          >
            {props.children}
            <Group justify="flex-end">
              {props.aside && <div style={{ marginInlineEnd: 'auto' }}>{props.aside}</div>}
              <Button variant="default" onClick={leave}>
                Cancel
              </Button>
              <Button type="submit" loading={sending} disabled={props.ready === false}>
                {props.submitLabel}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
      <ConfirmDialog
        opened={asking}
        title="Leave without saving?"
        sentence="What you typed here is not saved yet."
        confirmLabel="Discard it"
        onConfirm={() => {
          setAsking(false)
          props.onClose()
        }}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
