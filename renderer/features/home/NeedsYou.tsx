import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { daysBetween } from '#shared/commitments/queries.ts'
import { decisionsDueForReview } from '#shared/decisions/queries.ts'
import { overdueOnes, stuckOnes, type Top, type Waiting } from '#shared/programme/overview.ts'
import { prototypesToLearnFrom } from '#shared/prototypes/queries.ts'
import { purposesToReview } from '#shared/purposes/queries.ts'
import { days, grouped } from '#shared/records/counted.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDateShort } from '#renderer/ui/dates.ts'
import classes from './Home.module.css'

const most = 5

/** Commitments that are stuck or late, what is due for review and what was tested: the few that most need a word from somebody. */
export function NeedsYou({ today }: { today: string }): ReactNode {
  const stuck = useQuery(stuckOnes, most)
  const overdue = useQuery(overdueOnes, today, most)
  const decided = useQuery(decisionsDueForReview, today)
  const purposes = useQuery(purposesToReview, today)
  const tested = useQuery(prototypesToLearnFrom, today)
  const nothing = stuck.total + overdue.total + decided.length + purposes.length + tested.length === 0
  return (
    <Card title="What needs you now" action={<Link href={paths.commitments}>All commitments</Link>}>
      {nothing && (
        <p className={classes.quiet}>
          Nothing is stuck and nothing is late. Open commitments that pass their day appear here.
        </p>
      )}
      <Reviews
        title="Purpose to look at again"
        today={today}
        due={purposes.map(({ id, title, reviewOn }) => ({ to: paths.purpose(id), what: title, on: reviewOn }))}
      />
      <Waits title="Stuck" top={stuck} today={today} />
      <Waits title="Past their day" top={overdue} today={today} />
      <Reviews
        title="Decisions due for review"
        today={today}
        due={decided.map(({ id, outcome, reviewOn }) => ({ to: paths.decision(id), what: outcome, on: reviewOn }))}
      />
      <Reviews
        title="Tests to learn from"
        today={today}
        due={tested.map(({ prototype: { id, title }, cycles }) => ({
          ...{ to: paths.prototype(id), what: title, on: cycles.at(-1)?.until ?? null },
        }))}
      />
    </Card>
  )
}

interface Due {
  readonly to: string
  readonly what: string
  readonly on: string | null
}

function Reviews({ title, due, today }: { title: string; due: readonly Due[]; today: string }): ReactNode {
  if (due.length === 0) return null
  return (
    <>
      <h3 className={classes.sub}>
        {title}: {grouped(due.length)}
        {due.length > most && `, the first ${most} shown`}
      </h3>
      <ul className={classes.list}>
        {due.slice(0, most).map(({ to, what, on }) => (
          <li key={to}>
            <Link href={to} className={classes.row ?? ''}>
              <span className={classes.what}>{what}</span>
              <Chip tone="gold">
                {on !== null && on > today ? 'On' : 'Since'} {formatDateShort(on ?? today, today)}
              </Chip>
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
        {title}: {grouped(top.total)}
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
  const late = due === null ? 0 : daysBetween(due, today)
  return <Chip tone="coral">{late > 0 ? `${days(late)} late` : 'Stuck'}</Chip>
}
