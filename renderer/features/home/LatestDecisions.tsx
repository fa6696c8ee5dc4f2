import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { latestDecisions } from '#shared/programme/overview.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { formatDateShort } from '#renderer/ui/dates.ts'
import classes from './Home.module.css'

/** What was decided lately, each a press from its record. */
export function LatestDecisions({ today }: { today: string }): ReactNode {
  const latest = useQuery(latestDecisions, 4)
  return (
    <Card title="Decided lately" action={<Link href={paths.decisions}>All decisions</Link>}>
      {latest.length === 0 && <p className={classes.quiet}>Decisions taken in a session appear here, newest first.</p>}
      <ul className={classes.list}>
        {latest.map(({ decision, forum }) => (
          <li key={decision.id}>
            <Link href={paths.decision(decision.id)} className={classes.row ?? ''}>
              <span className={classes.what}>{decision.outcome}</span>
              <span className="small tabular">{formatDateShort(decision.decidedOn, today)}</span>
              {forum && <span className={classes.who}>{forum.name}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
