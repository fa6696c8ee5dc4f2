import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Decision } from '#shared/decisions/decisions.ts'
import { historyOf, type DecisionEvent } from '#shared/decisions/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import classes from './DecisionDrawer.module.css'

/** What happened to a decision, newest first. */
export function DecisionHistory({ decision }: { decision: Decision }): ReactNode {
  const events = useQuery(historyOf, decision)
  return (
    <section aria-label="History">
      <h3>History</h3>
      <ol className={classes.history} aria-label="What happened, newest first">
        {events.map((event, index) => (
          <li key={index} dir="auto">
            <span className={classes.when}>{formatDate(event.on)}</span>
            <span>
              <Happened event={event} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Happened({ event }: { event: DecisionEvent }): ReactNode {
  if (event.kind === 'reviewed') return <>Reviewed: {event.text}</>
  if (event.kind === 'superseded') {
    return (
      <>
        Superseded by <Link href={paths.decision(event.by.id)}>{event.by.outcome}</Link>
      </>
    )
  }
  return { proposed: 'Proposed', decided: 'Decided', withdrawn: 'Withdrawn' }[event.kind]
}
