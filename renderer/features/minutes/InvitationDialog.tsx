import { Button, Group, Modal, Textarea } from '@mantine/core'
import { IconCalendarDown, IconCopy } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { sessionCalendar } from '#shared/exports/invitations/calendar.ts'
import { invitationWords } from '#shared/exports/invitations/words.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useReader } from '#renderer/store/useQuery.ts'
import { say } from '#renderer/ui/notify.tsx'
import { useSaveCalendar } from './useSaveCalendar.ts'

/** The invitation in words, to change and to copy, and as a file for people's calendars. */
export function InvitationDialog({ session, onClose }: { session: Session; onClose: () => void }): ReactNode {
  const read = useReader()
  const platform = usePlatform()
  const teller = useTeller()
  const [text, setText] = useState(() => invitationWords(read, session))
  const saveCalendar = useSaveCalendar()

  const copy = async (): Promise<void> => {
    try {
      await platform.clipboard.writeText(text)
      say('Invitation copied.')
    } catch (error) {
      teller.failed(error)
    }
  }
  return (
    <Modal opened onClose={onClose} title={session.state === 'cancelled' ? 'Tell people' : 'Invite'} size="lg">
      <Textarea
        data-autofocus
        label="Ready to paste into an e-mail"
        description="Only what everyone may read: your own notes are not in it."
        autosize
        minRows={8}
        maxRows={18}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className="muted small" style={{ marginTop: 12 }}>
        {session.state === 'cancelled'
          ? 'The calendar file takes the session out of every calendar that has it.'
          : 'A later file moves the session in calendars that have it already; it is never there twice.'}
      </p>
      <Group justify="flex-end" mt="md">
        <Button
          variant="default"
          leftSection={<IconCalendarDown size={17} aria-hidden />}
          onClick={() => void saveCalendar((now) => sessionCalendar(read, session.id, now))}
        >
          Save calendar file
        </Button>
        <Button leftSection={<IconCopy size={17} aria-hidden />} onClick={() => void copy()}>
          Copy text
        </Button>
      </Group>
    </Modal>
  )
}
