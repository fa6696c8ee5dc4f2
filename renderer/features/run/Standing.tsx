import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { duration } from '#shared/records/duration.ts'
import { isBehind } from '#shared/sessions/recovery.ts'
import classes from './RunScreen.module.css'
import type { Run } from './useRun.ts'
import { standing, wallClock } from './words.ts'

const minute = 60_000

/** Ahead or behind, when it will end, and what comes next. */
export function Standing({ run: { state, plan, rehearsing } }: { run: Run }): ReactNode {
  const behind = state.phase === 'waiting' || state.phase === 'finished' ? state.late >= minute : isBehind(state)
  return (
    <section className={classes.standing} data-behind={behind} aria-label="Where we are">
      <p className={classes.standingWords}>
        {behind ? <IconAlertTriangle size={20} aria-hidden /> : <IconCircleCheck size={20} aria-hidden />}
        <strong>{standing(state)}</strong>
      </p>
      <p className="tabular">
        {state.phase === 'finished' ? 'Ended' : 'Will end'} at <strong>{wallClock(state.finish)}</strong>
        <span className="muted"> · room until {wallClock(plan.bookedEnd)}</span>
      </p>
      {state.next && state.phase !== 'finished' && (
        <p dir="auto">
          <span className="muted">Next </span>
          <span className="tabular">{wallClock(state.next.start)}</span> {state.next.item.block.title}
        </p>
      )}
      {state.accepted > 0 && <p className="muted small">Running {duration(state.accepted)} over was accepted.</p>}
      {rehearsing && <p className="muted small">Not at its planned time: the clock counts from when you started.</p>}
    </section>
  )
}
