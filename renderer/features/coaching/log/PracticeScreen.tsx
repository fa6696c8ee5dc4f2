import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { changePractice } from '#shared/coaching/commands.ts'
import { blankPractice } from '#shared/coaching/defaults.ts'
import { longGap, practiceView, type Month, type PracticeView } from '#shared/coaching/practice.ts'
import { practiceOf } from '#shared/coaching/queries.ts'
import { pastRetention } from '#shared/coaching/retention.ts'
import { counted } from '#shared/records/counted.ts'
import { duration } from '#shared/records/duration.ts'
import { Card, Figure } from '#renderer/ui/Card.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { useVaultCommand, useVaultQuery } from '#renderer/vault/index.ts'
import { useForms } from '../forms/asked.ts'
import { coachingPaths } from './coachingPaths.ts'
import { DisposeDialog } from './DisposeDialog.tsx'
import classes from './Practice.module.css'
import { SettingNumber } from './SettingNumber.tsx'

/** A coach's own practice, quietly: hours, mix, gaps, supervision, and what should be let go. */
export function PracticeScreen(): ReactNode {
  const today = useToday()
  const view = useVaultQuery(practiceView, today)
  const { all, year } = view
  return (
    <>
      <div className={classes.figures}>
        <Figure value={duration(all.minutes)} words={`coached in ${counted(all.sessions, 'session')}`} />
        <Figure
          value={duration(year.minutes)}
          words={`in the last twelve months: ${duration(year.paid)} paid, ${duration(year.proBono)} pro bono`}
        />
        <Figure
          value={duration(year.team)}
          words={`of them with teams, ${duration(year.individual)} with one person`}
        />
        <Figure value={String(view.going)} words={`of ${counted(view.coachees, 'coachee')} at present`} />
      </div>
      <div className={classes.columns}>
        <Card title="Month by month">
          <Months months={view.months} />
        </Card>
        <div className={classes.stack}>
          <Supervision view={view} />
          <Gaps view={view} />
          <Retention today={today} />
        </div>
      </div>
    </>
  )
}

function Months({ months }: { months: readonly Month[] }): ReactNode {
  const most = Math.max(60, ...months.map(({ paid, proBono }) => paid + proBono))
  return (
    <table className={classes.months}>
      <caption className="unseen">Hours a month, paid and pro bono</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Hours</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, paid, proBono }) => (
          <tr key={month}>
            <th scope="row" className="small muted">
              {formatDate(`${month}-01`).slice(2)}
            </th>
            <td>
              <span className={classes.bar} aria-hidden>
                <span className={classes.paid} style={{ width: `${(paid / most) * 100}%` }} />
                <span className={classes.proBono} style={{ width: `${(proBono / most) * 100}%` }} />
              </span>
              <span className="small tabular">
                {paid + proBono === 0 && '–'}
                {[paid > 0 && `${duration(paid)} paid`, proBono > 0 && `${duration(proBono)} pro bono`]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Supervision({ view }: { view: PracticeView }): ReactNode {
  const forms = useForms()
  const { lastOn, minutesSince, daysSince, due } = view.supervision
  const { supervisionHours, supervisionDays } = useVaultQuery(practiceOf) ?? blankPractice
  const change = useVaultCommand(changePractice)
  return (
    <Card
      title={due ? 'Supervision is due' : 'Supervision'}
      action={
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => forms.add('supervision')}
        >
          Log supervision
        </Button>
      }
    >
      <p>
        {lastOn === null ? 'None logged yet' : `Last on ${formatDate(lastOn)}`}
        {daysSince !== null && `; ${counted(daysSince, 'day')} and ${duration(minutesSince)} of coaching since`}.{' '}
        {duration(view.supervisionMinutes)} of supervision and {duration(view.cpdMinutes)} of CPD in the last twelve
        months.
      </p>
      <div className={classes.rule}>
        <SettingNumber
          label="Due after hours of coaching"
          placeholder="Not by hours"
          least={1}
          value={supervisionHours}
          onSave={(hours) => void change({ supervisionHours: hours })}
        />
        <SettingNumber
          label="Or after days"
          placeholder="Not by days"
          least={1}
          value={supervisionDays}
          onSave={(days) => void change({ supervisionDays: days })}
        />
      </div>
    </Card>
  )
}

function Gaps({ view }: { view: PracticeView }): ReactNode {
  return (
    <Card title="Not seen for a while">
      {view.gaps.length === 0 ? (
        <p className="muted">Everybody whose work goes on was seen in the last {longGap / 7} weeks.</p>
      ) : (
        <ul className={classes.lines}>
          {view.gaps.map(({ coachee, lastOn, days, left }) => (
            <li key={coachee.id}>
              <Link href={coachingPaths.coachee(coachee.id)} dir="auto">
                {coachee.name}
              </Link>{' '}
              <span className="muted small">
                {Math.floor(days / 7)} weeks, since {formatDate(lastOn)}
                {left !== null && `; ${counted(left, 'session')} left`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Retention({ today }: { today: string }): ReactNode {
  const past = useVaultQuery(pastRetention, today)
  const [disposing, setDisposing] = useState(false)
  return (
    <Card title="Past the date agreed">
      {past.length === 0 ? (
        <p className="muted">No notes are kept longer than was agreed.</p>
      ) : (
        <>
          <ul className={classes.lines}>
            {past.map(({ coachee, keptUntil, sessions }) => (
              <li key={coachee.id}>
                <Link href={coachingPaths.coachee(coachee.id)} dir="auto">
                  {coachee.name}
                </Link>{' '}
                <span className="muted small">
                  {counted(sessions, 'session')}; to be kept until {formatDate(keptUntil)}
                </span>
              </li>
            ))}
          </ul>
          <Button mt="md" variant="default" onClick={() => setDisposing(true)}>
            Erase {past.length === 1 ? 'these notes' : `all ${past.length}`} for good…
          </Button>
        </>
      )}
      <DisposeDialog
        opened={disposing}
        onClose={() => setDisposing(false)}
        coachees={past.map(({ coachee }) => coachee)}
      />
    </Card>
  )
}
