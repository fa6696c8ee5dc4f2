import { Button, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { coacheeKindLabels, listingLabels } from '#shared/coaching/coaching.ts'
import { coacheeSummaries, type CoacheeSummary } from '#shared/coaching/queries.ts'
import { counted } from '#shared/records/counted.ts'
import { duration } from '#shared/records/duration.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useVaultQuery } from '#renderer/vault/index.ts'
import { useForms } from '../forms/asked.ts'
import classes from './CoachingLog.module.css'
import { coachingPaths } from './coachingPaths.ts'

/** Everybody coached: how far the work is, and when they were last seen. */
export function CoacheesScreen(): ReactNode {
  const all = useVaultQuery(coacheeSummaries)
  const forms = useForms()
  const [finished, setFinished] = useState(false)
  const going = all.filter(({ coachee }) => coachee.finishedOn === null)
  const add = (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => forms.add('coachee')}>
      Add a coachee
    </Button>
  )
  if (all.length === 0) {
    return (
      <EmptyState
        title="No coachees yet"
        sentence="Logging a session with a new name adds them too; their page then shows the arc of the work."
        action={add}
      />
    )
  }
  return (
    <>
      <div className={classes.bar}>
        <span className="muted small" role="status">
          {counted(going.length, 'coachee')} at present, {all.length - going.length} finished
        </span>
        {going.length < all.length && (
          <Switch
            label="Show finished"
            checked={finished}
            onChange={(event) => setFinished(event.currentTarget.checked)}
          />
        )}
        {add}
      </div>
      <ul className={classes.list} aria-label="Coachees">
        {(finished ? all : going).map((summary) => (
          <Row key={summary.coachee.id} summary={summary} />
        ))}
      </ul>
    </>
  )
}

function Row({ summary }: { summary: CoacheeSummary }): ReactNode {
  const { coachee, agreement, sessions, minutes, lastOn, underAgreement } = summary
  const agreed = agreement?.sessionsAgreed
  return (
    <li className={classes.row}>
      <span className="muted small tabular">{lastOn === null ? 'Not met yet' : formatDate(lastOn)}</span>
      <div>
        <Link href={coachingPaths.coachee(coachee.id)} className={classes.open ?? ''} dir="auto">
          {coachee.name}
        </Link>
        <div className="muted small" dir="auto">
          {[
            coachee.organisation,
            agreed ? `${underAgreement} of ${counted(agreed, 'session')}` : counted(sessions, 'session'),
            duration(minutes),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      <span className={classes.marks}>
        {coachee.finishedOn !== null && <Chip tone="stone">Finished</Chip>}
        {coachee.kind === 'team' && <Chip tone="sky">{coacheeKindLabels.team}</Chip>}
        {coachee.listing !== 'agreed' && (
          <Chip tone="gold">Hours log: {listingLabels[coachee.listing].toLocaleLowerCase('en-GB')}</Chip>
        )}
      </span>
    </li>
  )
}
