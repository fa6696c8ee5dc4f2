import { Button, Group, Textarea } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { changeSession } from '#shared/sessions/commands.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { Card } from '#renderer/ui/Card.tsx'
import classes from './SessionScreen.module.css'

/** Why the session meets, written where it is read. Escape keeps what was typed until the screen is left. */
export function PurposeCard({ session }: { session: Session }): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const change = useCommand(changeSession)
  const leave = (): void => {
    setOpen(false)
    window.requestAnimationFrame(() => edit.current?.focus())
  }
  const save = async (): Promise<void> => {
    const outcome = await change({ id: session.id, changes: { purpose: (typed ?? session.purpose).trim() } })
    if (!outcome.done) return
    setTyped(null)
    leave()
  }
  return (
    <Card
      title="Why we are meeting"
      tight
      action={
        !open && (
          <Button
            ref={edit}
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPencil size={15} aria-hidden />}
            onClick={() => setOpen(true)}
          >
            {session.purpose === '' ? 'Write' : 'Edit'}
            <span className="unseen"> why we are meeting</span>
          </Button>
        )
      }
    >
      {open ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <Textarea
            ref={(field) => field?.focus()}
            aria-label="Why we are meeting"
            autosize
            minRows={3}
            maxRows={12}
            value={typed ?? session.purpose}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') leave()
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
            }}
          />
          <Group gap="xs" mt="xs" justify="flex-end">
            <Button size="compact-sm" variant="default" onClick={leave}>
              Not now
            </Button>
            <Button size="compact-sm" type="submit">
              Save
            </Button>
          </Group>
        </form>
      ) : session.purpose === '' ? (
        <p className="muted small">One or two sentences: what must be different when people leave?</p>
      ) : (
        <p className={`small ${classes.purpose}`} dir="auto">
          {session.purpose}
        </p>
      )}
    </Card>
  )
}
