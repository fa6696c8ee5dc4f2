import { Button } from '@mantine/core'
import { IconFileExport, IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useParams } from 'wouter'
import { minutesPage, type MinutesPage } from '#shared/sessions/minutesQueries.ts'
import { minutesStateLabels, type MinutesState } from '#shared/sessions/minutes.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip, type Tone } from '#renderer/ui/Chip.tsx'
import { formatDateLong } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { MinutesAside } from './MinutesAside.tsx'
import { MinutesPaper } from './MinutesPaper.tsx'
import classes from './MinutesScreen.module.css'
import { MoveMinutesDialog } from './MoveMinutesDialog.tsx'
import { ShareMinutes } from './ShareMinutes.tsx'
import { useCloseSession } from './useCloseSession.ts'

const tones: Readonly<Record<MinutesState, Tone>> = { draft: 'gold', checked: 'sky', final: 'leaf' }

/** The minutes of one session: its words, who checked them, and what they leave out when they leave. */
export function MinutesScreen(): ReactNode {
  const { sessionId } = useParams<{ sessionId: string }>()
  const page = useQuery(minutesPage, sessionId)
  const close = useCloseSession()
  if (!page) {
    return (
      <Page title="Minutes" crumbs={<Link href={paths.forums}>Forums</Link>}>
        <EmptyState
          title="This session is no longer there"
          sentence="If it was removed just now, undo brings it back."
        />
      </Page>
    )
  }
  if (!page.minutes) {
    return (
      <Page title={`Minutes: ${page.session.title}`} crumbs={<Crumbs page={page} />}>
        <EmptyState
          title="No minutes yet"
          sentence="Closing the session marks it as held and drafts its minutes from what was captured in it."
          action={<Button onClick={() => void close(sessionId)}>Close session</Button>}
        />
      </Page>
    )
  }
  return <Loaded page={page} minutes={page.minutes} />
}

function Loaded({ page, minutes }: { page: MinutesPage; minutes: NonNullable<MinutesPage['minutes']> }): ReactNode {
  const [moving, setMoving] = useState<MinutesState | null>(null)
  const [sharing, setSharing] = useState(false)
  const final = minutes.state === 'final'
  return (
    <Page
      title={`Minutes: ${page.session.title}`}
      crumbs={<Crumbs page={page} />}
      badge={<Chip tone={tones[minutes.state]}>{minutesStateLabels[minutes.state]}</Chip>}
      actions={
        <>
          {minutes.state === 'checked' && (
            <Button variant="default" onClick={() => setMoving('draft')}>
              Back to draft
            </Button>
          )}
          <Button
            variant={final ? 'filled' : 'default'}
            leftSection={<IconFileExport size={17} aria-hidden />}
            onClick={() => setSharing(true)}
          >
            Share…
          </Button>
          {minutes.state === 'draft' && <Button onClick={() => setMoving('checked')}>Mark as checked</Button>}
          {minutes.state === 'checked' && (
            <Button leftSection={<IconLock size={17} aria-hidden />} onClick={() => setMoving('final')}>
              Make final
            </Button>
          )}
          {final && (
            <Button
              variant="default"
              leftSection={<IconLockOpen size={17} aria-hidden />}
              onClick={() => setMoving('checked')}
            >
              Reopen
            </Button>
          )}
        </>
      }
    >
      <p className={`muted ${classes.when}`}>
        {formatDateLong(page.session.date)}, {page.session.start}
        {page.session.venue && ` · ${page.session.venue}`}
      </p>
      <div className={classes.columns}>
        <MinutesPaper minutes={minutes} />
        <MinutesAside page={page} minutes={minutes} />
      </div>
      {moving && (
        <MoveMinutesDialog minutes={minutes} to={moving} names={page.memberNames} onClose={() => setMoving(null)} />
      )}
      {sharing && <ShareMinutes sessionId={page.session.id} onClose={() => setSharing(false)} />}
    </Page>
  )
}

function Crumbs({ page: { session, forum, number } }: { page: MinutesPage }): ReactNode {
  return (
    <>
      <Link href={paths.forums}>Forums</Link>
      <span aria-hidden>/</span>
      {forum && (
        <>
          <Link href={paths.forum(forum.id)}>{forum.name}</Link>
          <span aria-hidden>/</span>
        </>
      )}
      <Link href={paths.session(session.id)}>Session {number}</Link>
      <span aria-hidden>/</span>
      <strong>Minutes</strong>
    </>
  )
}
