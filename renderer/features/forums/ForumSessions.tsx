import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { duration } from '#shared/records/duration.ts'
import { sessionsOf } from '#shared/sessions/queries.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { formatDateLong } from '#renderer/ui/dates.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { SessionStateChip } from '../sessions/index.ts'
import classes from './ForumScreen.module.css'

interface Numbered {
  readonly session: Session
  readonly number: number
}

/** Past sessions drawn at first and with each "Show more". */
const step = 12

/** A forum's sessions: those to come, soonest first, then those behind, newest first. */
export function ForumSessions({ forumId, onPlan }: { forumId: string; onPlan: () => void }): ReactNode {
  const today = useToday()
  const [shown, setShown] = useState(step)
  const sessions = useQuery(sessionsOf, forumId)
  const { coming, behind } = useMemo(() => {
    const numbered = sessions.map((session, index): Numbered => ({ session, number: index + 1 }))
    const isComing = ({ session }: Numbered): boolean => session.state === 'planning' && session.date >= today
    return { coming: numbered.filter(isComing), behind: numbered.filter((each) => !isComing(each)).reverse() }
  }, [sessions, today])

  return (
    <Card
      title="Sessions"
      action={
        <Button size="compact-sm" variant="light" leftSection={<IconPlus size={15} aria-hidden />} onClick={onPlan}>
          Add session
        </Button>
      }
    >
      {sessions.length === 0 && (
        <p className="muted">No session yet. Plan the first one: a title, a date and an agenda.</p>
      )}
      {coming.length > 0 && <Group title="Coming" sessions={coming} />}
      {behind.length > 0 && (
        <Group title={coming.length > 0 ? 'Behind us' : 'Held'} sessions={behind.slice(0, shown)} />
      )}
      {behind.length > shown && (
        <Button mt="sm" size="compact-sm" variant="default" onClick={() => setShown(shown + step)}>
          Show {Math.min(step, behind.length - shown)} earlier
        </Button>
      )}
    </Card>
  )
}

function Group({ title, sessions }: { title: string; sessions: readonly Numbered[] }): ReactNode {
  return (
    <>
      <h3 className={classes.group}>{title}</h3>
      <ul className={classes.list} aria-label={`${title} sessions`}>
        {sessions.map(({ session, number }) => (
          <li key={session.id} className={classes.session}>
            <span className="small muted tabular">
              {formatDateLong(session.date)}, {session.start}
            </span>
            <div>
              <Link href={paths.session(session.id)} dir="auto">
                {session.title}
              </Link>
              <div className={`muted small ${classes.facts}`}>
                {['Session ' + String(number), duration(session.minutes), session.venue].filter(Boolean).join(' · ')}
              </div>
            </div>
            <SessionStateChip state={session.state} />
          </li>
        ))}
      </ul>
    </>
  )
}
