import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { nextSessions, type Coming } from '#shared/programme/overview.ts'
import { counted } from '#shared/records/counted.ts'
import { duration } from '#shared/records/duration.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { formatDateLong } from '#renderer/ui/dates.ts'
import classes from './Home.module.css'

/** The sessions that come next, and how far each agenda has got. */
export function NextSessions({ today }: { today: string }): ReactNode {
  const coming = useQuery(nextSessions, today, 3)
  return (
    <Card title="Next sessions" action={<Link href={paths.forums}>All forums</Link>}>
      {coming.length === 0 && <p className={classes.quiet}>No session is planned. Plan one from a forum’s page.</p>}
      <ul className={classes.list}>
        {coming.map((each) => (
          <li key={each.session.id}>
            <Link href={paths.session(each.session.id)} className={classes.row ?? ''}>
              <span className={classes.what}>{each.session.title}</span>
              <span className="small tabular">{each.session.start}</span>
              <span className={classes.who}>
                {formatDateLong(each.session.date)} · {each.forum?.name ?? 'No forum'}
              </span>
              <span className={classes.bar} aria-hidden="true">
                <span style={{ width: `${Math.min(100, (each.planned / each.booked) * 100)}%` }} />
              </span>
              <span className={classes.who}>{agendaInWords(each)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function agendaInWords({ blocks, planned, booked }: Coming): string {
  if (blocks === 0) return 'No agenda yet'
  const left = booked - planned
  const room = left === 0 ? 'full' : left > 0 ? `${duration(left)} free` : `${duration(-left)} over`
  return `${counted(blocks, 'block')} · ${duration(planned)} of ${duration(booked)} planned · ${room}`
}
