import { Button, Group } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { duration } from '#shared/records/duration.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { formatDateLong } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useCloseSession } from '../minutes/index.ts'
import classes from './RunScreen.module.css'
import type { Run } from './useRun.ts'
import type { RunActions } from './useRunActions.ts'
import { wallClock } from './words.ts'

const minute = 60_000
/** Nearer than this the start is told in minutes. */
const soon = 12 * 60

/** The screen before the session starts, and after it ended. */
export function BeforeOrAfter(props: { session: Session; run: Run; actions: RunActions }): ReactNode {
  const { session, run, actions } = props
  const [, navigate] = useLocation()
  const close = useCloseSession()
  const { state, plan, now } = run
  if (plan.items.length === 0) {
    return (
      <EmptyState
        title="Nothing to run yet"
        sentence="Add blocks to the agenda, and the clock will follow them."
        action={<Button onClick={() => navigate(paths.session(session.id))}>Plan the session</Button>}
      />
    )
  }
  if (state.phase === 'finished') {
    return (
      <section className={classes.clockCard} aria-label="Now">
        <h2 className={classes.blockTitle}>The session has ended</h2>
        <p>
          It ran from {wallClock(state.startedAt ?? state.finish)} to {wallClock(state.finish)}. What was captured is
          kept with its blocks.
        </p>
        <Group>
          <Button onClick={() => void close(session.id)}>Close session and write minutes</Button>
          <Button variant="default" onClick={() => navigate(paths.session(session.id))}>
            Go to the session
          </Button>
          <Button variant="default" onClick={actions.start}>
            Start again from the beginning
          </Button>
        </Group>
      </section>
    )
  }
  const away = Math.round((plan.startsAt - now) / minute)
  return (
    <section className={classes.clockCard} aria-label="Now">
      <h2 className={classes.blockTitle}>
        {state.phase === 'waiting' ? 'Ready to start' : 'This block was taken out'}
      </h2>
      <p>{whenWords(session, away, wallClock(plan.startsAt))}</p>
      <Group>
        {state.phase === 'waiting' ? (
          <Button size="lg" leftSection={<IconPlayerPlay size={20} aria-hidden />} onClick={actions.start}>
            Start session
          </Button>
        ) : (
          <Button size="lg" onClick={actions.next}>
            {state.next ? `Next: ${state.next.item.block.title}` : 'Finish session'}
          </Button>
        )}
      </Group>
    </section>
  )
}

function whenWords(session: Session, away: number, start: string): string {
  if (Math.abs(away) > soon) {
    return `It is planned for ${formatDateLong(session.date)} at ${session.start}. Starting now tries it out.`
  }
  if (away > 0) return `It begins at ${start}, in ${duration(away)}.`
  return away === 0 ? `It begins now, at ${start}.` : `It was to begin at ${start}, ${duration(-away)} ago.`
}
