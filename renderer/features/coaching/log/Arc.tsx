import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CoachingSession } from '#shared/coaching/coaching.ts'
import { daysBetween } from '#shared/coaching/dates.ts'
import { duration } from '#shared/records/duration.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import classes from './CoacheePage.module.css'
import { coachingPaths } from './coachingPaths.ts'

/** Beyond this many the stops would cover each other; the newest are drawn. */
const most = 24

/** A coachee's sessions along a line of time, so that the rhythm of the work and its gaps are seen. */
export function Arc(props: {
  coacheeId: string
  sessions: readonly CoachingSession[]
  openId: string | null
}): ReactNode {
  const drawn = props.sessions.slice(-most)
  const skipped = props.sessions.length - drawn.length
  const first = drawn[0]?.date ?? ''
  const last = drawn.at(-1)?.date ?? ''
  const places = spread(drawn.map(({ date }) => daysBetween(first, date) / Math.max(1, daysBetween(first, last))))
  return (
    <nav className={classes.arc} aria-label="Arc of the work">
      {drawn.map((session, index) => (
        <Tooltip key={session.id} label={`${formatDate(session.date)}, ${duration(session.minutes)}`}>
          <Link
            href={coachingPaths.session(props.coacheeId, session.id)}
            className={classes.stop ?? ''}
            style={{ left: `${(places[index] ?? 0) * 100}%` }}
            data-team={session.kind === 'team'}
            aria-current={session.id === props.openId ? 'step' : undefined}
            aria-label={`Session ${skipped + index + 1}, ${formatDate(session.date)}`}
          >
            {skipped + index + 1}
          </Link>
        </Tooltip>
      ))}
      <div className={`${classes.ends} muted small tabular`} aria-hidden>
        <span>{formatDate(first)}</span>
        <span>{formatDate(last)}</span>
      </div>
    </nav>
  )
}

/** Moves stops apart, where they fell on one another, as little as keeps each within the line. */
function spread(places: readonly number[]): readonly number[] {
  const apart = 1 / most
  const moved: number[] = []
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -apart) + apart))
  for (let index = moved.length - 1, limit = 1; index >= 0; index -= 1, limit -= apart) {
    moved[index] = Math.min(moved[index] ?? 0, limit)
    limit = moved[index] ?? limit
  }
  return moved
}
