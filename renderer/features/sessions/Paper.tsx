import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { SessionPage } from '#shared/sessions/queries.ts'
import { clockOf, minutesOfDay } from '#shared/sessions/schedule.ts'
import { formatDateLong } from '#renderer/ui/dates.ts'
import classes from './Paper.module.css'

/** A sheet that prints as it looks here: only it, on white, whatever the app looks like. */
export function Paper(props: {
  page: SessionPage
  /** What the sheet is: "Agenda". */
  kind: string
  wide?: boolean
  /** A word of warning under the title. */
  note?: ReactNode
  children: ReactNode
}): ReactNode {
  const { session, forum, number } = props.page
  const { date, start, minutes, days, timeZone } = session
  const zone = timeZone === 'Europe/London' ? '' : ` (${timeZone})`
  const hours = `${start} to ${clockOf(minutesOfDay(start) + minutes)}${zone}`
  return (
    <>
      <div className={classes.tools}>
        <p className="muted small">This sheet prints as it looks here.</p>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <article className={classes.paper} data-paper data-wide={props.wide ?? false} aria-label={props.kind}>
        <header className={classes.head}>
          <p className={classes.over}>
            {forum ? `${forum.name}, session ${number}` : `Session ${number}`} · {props.kind}
          </p>
          <h2 className={classes.title} dir="auto">
            {session.title}
          </h2>
          <p>
            <strong>
              {formatDateLong(date)}
              {days > 1 && `, ${days} days`}
            </strong>
            , {hours}
            {session.venue !== '' && ` · ${session.venue}`}
          </p>
          {session.purpose !== '' && (
            <p className={classes.purpose} dir="auto">
              {session.purpose}
            </p>
          )}
          {props.note}
        </header>
        {props.children}
      </article>
    </>
  )
}

/** What begins each day: seen where a session has several. */
export function PaperDay(props: { day: number; date: string; many: boolean }): ReactNode {
  if (!props.many) return <h3 className="unseen">What happens when</h3>
  return (
    <h3 className={classes.dayTitle}>
      Day {props.day + 1} · {formatDateLong(props.date)}
    </h3>
  )
}
