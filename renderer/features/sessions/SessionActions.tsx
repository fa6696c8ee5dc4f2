import { Button, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCalendarPlus,
  IconFileText,
  IconMailForward,
  IconCheck,
  IconDots,
  IconPlayerPlay,
  IconPrinter,
  IconTemplate,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { minutesOf } from '#shared/sessions/minutesQueries.ts'
import { changeSession, removeSession } from '#shared/sessions/commands.ts'
import { runEnded } from '#shared/sessions/runCommands.ts'
import type { Session, SessionState } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { say } from '#renderer/ui/notify.tsx'
import { SaveTemplateDialog } from '../methods/index.ts'
import { InvitationDialog, useCloseSession } from '../minutes/index.ts'
import { SessionFormDialog } from './SessionFormDialog.tsx'

const told: Readonly<Record<Exclude<SessionState, 'held'>, string>> = {
  planning: 'Back to planning.',
  cancelled: 'Session cancelled. Its agenda stays.',
}

/** What can be done with a session as a whole. */
export function SessionActions({ session }: { session: Session }): ReactNode {
  const [, navigate] = useLocation()
  const [planning, setPlanning] = useState(false)
  const [inviting, setInviting] = useState(false)
  const minutes = useQuery(minutesOf, session.id)
  const close = useCloseSession()
  const ended = useQuery(runEnded, session.id)
  const [keeping, setKeeping] = useState(false)
  const change = useCommand(changeSession)
  const remove = useCommand(removeSession)
  const { undo } = useUndo()
  const wayBack = { label: 'Undo', run: () => void undo() }

  const setState = async (state: keyof typeof told): Promise<void> => {
    const outcome = await change({ id: session.id, changes: { state } })
    if (outcome.done) say(told[state], wayBack)
  }
  const takeAway = async (): Promise<void> => {
    const outcome = await remove({ id: session.id })
    if (!outcome.done) return
    navigate(paths.forum(session.forumId))
    say('Session removed. What was decided and promised in it stays.', wayBack)
  }
  const planNext = (
    <Menu.Item leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={() => setPlanning(true)}>
      Plan the next one
    </Menu.Item>
  )
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMailForward size={17} aria-hidden />}
        onClick={() => setInviting(true)}
      >
        {session.state === 'cancelled' ? 'Tell people' : 'Invite'}
      </Button>
      {minutes && (
        <Button
          variant="default"
          leftSection={<IconFileText size={17} aria-hidden />}
          onClick={() => navigate(paths.minutes(session.id))}
        >
          Minutes
        </Button>
      )}
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {session.state === 'planning' && planNext}
          {session.state === 'held' && !minutes && (
            <Menu.Item leftSection={<IconFileText size={16} aria-hidden />} onClick={() => void close(session.id)}>
              Write minutes
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            Print
          </Menu.Item>
          <Menu.Item leftSection={<IconTemplate size={16} aria-hidden />} onClick={() => setKeeping(true)}>
            Save as template…
          </Menu.Item>
          {session.state !== 'planning' && (
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={() => void setState('planning')}
            >
              Back to planning
            </Menu.Item>
          )}
          {session.state !== 'cancelled' && (
            <Menu.Item leftSection={<IconX size={16} aria-hidden />} onClick={() => void setState('cancelled')}>
              Cancel session
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void takeAway()}>
            Remove session
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {session.state === 'planning' ? (
        <>
          <Button
            variant={ended ? 'filled' : 'default'}
            leftSection={<IconCheck size={17} aria-hidden />}
            onClick={() => void close(session.id)}
          >
            Close session
          </Button>
          <Button
            variant={ended ? 'default' : 'filled'}
            leftSection={<IconPlayerPlay size={17} aria-hidden />}
            onClick={() => navigate(paths.run(session.id))}
          >
            Run session
          </Button>
        </>
      ) : (
        <Button leftSection={<IconCalendarPlus size={17} aria-hidden />} onClick={() => setPlanning(true)}>
          Plan the next one
        </Button>
      )}
      <SessionFormDialog
        opened={planning}
        onClose={() => setPlanning(false)}
        forumId={session.forumId}
        after={session}
        onDone={(id) => navigate(paths.session(id))}
      />
      {inviting && <InvitationDialog session={session} onClose={() => setInviting(false)} />}
      <SaveTemplateDialog opened={keeping} onClose={() => setKeeping(false)} session={session} />
    </>
  )
}
