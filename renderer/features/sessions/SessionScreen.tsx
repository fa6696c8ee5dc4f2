import { useState, type ReactNode } from 'react'
import { Link, useParams } from 'wouter'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { sessionPage, type SessionPage } from '#shared/sessions/queries.ts'
import { clockOf, minutesOfDay } from '#shared/sessions/schedule.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDateLong } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Planner } from './Planner.tsx'
import { SessionActions } from './SessionActions.tsx'
import { SessionFormDialog } from './SessionFormDialog.tsx'
import classes from './SessionScreen.module.css'
import { SessionStateChip } from './SessionStateChip.tsx'

/** One session: its agenda to plan and to capture against, and what hangs from it. */
export function SessionScreen(): ReactNode {
  const { sessionId, blockId } = useParams<{ sessionId: string; blockId?: string }>()
  const page = useQuery(sessionPage, sessionId)
  if (!page) {
    return (
      <Page title="Session" crumbs={<Link href={paths.forums}>Forums</Link>}>
        <EmptyState
          title="This session is no longer there"
          sentence="If it was removed just now, undo brings it back."
        />
      </Page>
    )
  }
  return <Loaded key={sessionId} page={page} blockId={blockId ?? null} />
}

function Loaded({ page, blockId }: { page: SessionPage; blockId: string | null }): ReactNode {
  const { session, forum, number } = page
  const [editing, setEditing] = useState(false)
  return (
    <Page
      title={session.title}
      crumbs={
        <>
          <Link href={paths.forums}>Forums</Link>
          <span aria-hidden>/</span>
          {forum && (
            <>
              <Link href={paths.forum(forum.id)}>{forum.name}</Link>
              <span aria-hidden>/</span>
            </>
          )}
          <strong>Session {number}</strong>
        </>
      }
      badge={<SessionStateChip state={session.state} />}
      actions={<SessionActions session={session} />}
    >
      <div className={classes.frame}>
        <Planner page={page} blockId={blockId} head={<When session={session} onEdit={() => setEditing(true)} />} />
      </div>
      <SessionFormDialog
        opened={editing}
        onClose={() => setEditing(false)}
        forumId={session.forumId}
        editing={session}
      />
    </Page>
  )
}

function When({ session, onEdit }: { session: Session; onEdit: () => void }): ReactNode {
  const { date, days, start, minutes, venue, timeZone } = session
  return (
    <div className={classes.when}>
      <strong className="tabular">
        {formatDateLong(date)}, {days > 1 && `${days} days, `}
        {start}–{clockOf(minutesOfDay(start) + minutes)}
      </strong>
      <span className="muted">{[venue, timeZone === 'Europe/London' ? '' : timeZone].filter(Boolean).join(' · ')}</span>
      <Button
        size="compact-xs"
        variant="subtle"
        className={classes.edit ?? ''}
        leftSection={<IconPencil size={15} aria-hidden />}
        onClick={onEdit}
      >
        Edit details
      </Button>
    </div>
  )
}
