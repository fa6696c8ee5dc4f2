import { Button, Group } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { removeRecord } from '#shared/coaching/commands.ts'
import { feeLabels, type CoachingSession } from '#shared/coaching/coaching.ts'
import { writtenIn } from '#shared/coaching/scaffolds.ts'
import { duration } from '#shared/records/duration.ts'
import { counted } from '#shared/records/counted.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { say } from '#renderer/ui/notify.tsx'
import { useVaultCommand, useVaultUndo } from '#renderer/vault/index.ts'
import { useForms } from '../forms/asked.ts'
import classes from './CoacheePage.module.css'

/** One session, folded to a line or open with what was written. `scroll` brings it into view. */
export function SessionNotes(props: {
  session: CoachingSession
  number: number
  open: boolean
  scroll: boolean
}): ReactNode {
  const { session, scroll } = props
  const forms = useForms()
  const remove = useVaultCommand(removeRecord)
  const { undo } = useVaultUndo()
  const frame = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (scroll) frame.current?.scrollIntoView({ block: 'nearest' })
  }, [scroll])
  const takeAway = async (): Promise<void> => {
    const outcome = await remove({ id: session.id })
    if (outcome.done) say('Session removed.', { label: 'Undo', run: () => void undo() })
  }
  return (
    <details ref={frame} className={classes.session} open={props.open}>
      <summary>
        <strong>Session {props.number}</strong>
        <span className="tabular">{formatDate(session.date)}</span>
        <span className="muted small">
          {[
            duration(session.minutes),
            feeLabels[session.fee].toLocaleLowerCase('en-GB'),
            session.kind === 'team' && counted(session.present, 'person', 'people'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      <div className={classes.words}>
        {writtenIn(session).map(({ heading, words }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <p dir="auto">{words}</p>
          </section>
        ))}
        {session.actions.trim() !== '' && (
          <section className={classes.actions}>
            <h3>What they will do</h3>
            <p dir="auto">{session.actions}</p>
          </section>
        )}
        {session.reflection.trim() !== '' && (
          <section className={classes.reflection}>
            <h3>My reflection</h3>
            <p dir="auto">{session.reflection}</p>
          </section>
        )}
      </div>
      <Group gap="xs" className={classes.foot ?? ''}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => forms.change('session', session.id, session.coacheeId)}
        >
          Change
        </Button>
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => void takeAway()}>
          Remove
        </Button>
      </Group>
    </details>
  )
}
