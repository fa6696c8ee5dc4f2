import { Alert, Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { duration } from '#shared/records/duration.ts'
import { useClockWatch } from './useClockWatch.ts'
import classes from './RunScreen.module.css'
import type { Run } from './useRun.ts'

const minute = 60_000

/**
 * Says when the laptop's clock no longer fits. Set back: the session's clock is put right at once, since time cannot run
 * back. Jumped ahead: asks, since only a person knows whether the laptop slept or somebody set its clock.
 */
export function ClockJump({ run, onMove }: { run: Run; onMove: (shift: number) => void }): ReactNode {
  const { state } = run
  const [ahead, setAhead] = useState(0)
  const on = state.phase === 'running' || state.phase === 'paused'
  useClockWatch((by) => {
    if (!on) return
    if (by < 0) onMove(by)
    else setAhead((before) => before + by)
  })
  if (!on) return null
  if (state.clockBehind > minute) {
    return (
      <Alert className={classes.jump ?? ''} color="yellow" title="The laptop’s clock is behind the session’s">
        <Group justify="space-between">
          <span>It stands {said(state.clockBehind)} before the last thing that was done. Was it set back?</span>
          <Button size="compact-sm" onClick={() => onMove(-state.clockBehind)}>
            Go on from the laptop’s clock
          </Button>
        </Group>
      </Alert>
    )
  }
  if (ahead < minute / 2) return null
  return (
    <Alert className={classes.jump ?? ''} color="yellow" title={`The laptop’s clock jumped ahead by ${said(ahead)}`}>
      <Group justify="space-between">
        <span>Either the laptop slept, or somebody set its clock. For now the time counts as passed.</span>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => setAhead(0)}>
            It slept
          </Button>
          <Button
            size="compact-sm"
            onClick={() => {
              onMove(ahead)
              setAhead(0)
            }}
          >
            The clock was set
          </Button>
        </Group>
      </Group>
    </Alert>
  )
}

function said(by: number): string {
  return duration(Math.max(1, Math.round(by / minute)))
}
