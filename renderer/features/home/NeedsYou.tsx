import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { daysBetween } from '#shared/commitments/queries.ts'
import { overdueOnes, stuckOnes, type Top, type Waiting } from '#shared/programme/overview.ts'
import { purposesToReview } from '#shared/purposes/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import classes from './Home.module.css'

const most = 5

/** Commitments that are stuck or late: the few that most need a word from somebody. */
export function NeedsYou({ today }: { today: string }): ReactNode {
  const stuck = useQuery(stuckOnes, most)
  const overdue = useQuery(overdueOnes, today, most)
  const reviews = useQuery(purposesToReview, today)
  return (
    <Card title="What needs you now" action={<Link href={paths.commitments}>All commitments</Link>}>
      {stuck.total === 0 && overdue.total === 0 && reviews.length === 0 && (
        <p className={classes.quiet}>
          Nothing is stuck and nothing is late. Open commitments that pass their day appear here.
        </p>
      )}
      <Reviews today={today} />
      <Waits title="Stuck" top={stuck} today={today} />
      <Waits title="Past their day" top={overdue} today={today} />
    </Card>
  )
}

function Reviews({ today }: { today: string }): ReactNode {
  const due = useQuery(purposesToReview, today)
  if (due.length === 0) return null
  return (
    <>
      <h3 className={classes.sub}>Purpose to look at again</h3>
      <ul className={classes.list}>
        {due.map(({ id, title, reviewOn }) => (
          <li key={id}>
            <Link href={paths.purpose(id)} className={classes.row ?? ''}>
              <span className={classes.what}>{title}</span>
              <Chip tone={reviewOn <= today ? 'coral' : 'stone'}>Review {formatDate(reviewOn)}</Chip>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Waits({ title, top, today }: { title: string; top: Top<Waiting>; today: string }): ReactNode {
  if (top.total === 0) return null
  const more = top.total - top.first.length
  return (
    <>
      <h3 className={classes.sub}>
        {title}: {top.total.toLocaleString('en-GB')}
        {more > 0 && `, the first ${top.first.length} shown`}
      </h3>
      <ul className={classes.list}>
        {top.first.map(({ commitment, givers }) => (
          <li key={commitment.id}>
            <Link href={paths.commitment(commitment.id)} className={classes.row ?? ''}>
              <span className={classes.what}>{commitment.action}</span>
              <Late due={commitment.due} today={today} />
              <span className={classes.who}>
                {[givers, commitment.state === 'stuck' && commitment.helpNeeded && `needs: ${commitment.helpNeeded}`]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Late({ due, today }: { due: string | null; today: string }): ReactNode {
  const days = due === null ? 0 : daysBetween(due, today)
  if (days <= 0) return <Chip tone="coral">Stuck</Chip>
  return <Chip tone="coral">{days === 1 ? '1 day late' : `${days.toLocaleString('en-GB')} days late`}</Chip>
}
