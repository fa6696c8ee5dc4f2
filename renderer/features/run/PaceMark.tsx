import { IconAlertTriangle, IconCircleCheck, IconClockHour9, IconHandStop, IconPlayerPause } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Pace } from '#shared/sessions/runState.ts'

const marks = { plenty: IconCircleCheck, soon: IconClockHour9, now: IconHandStop, over: IconAlertTriangle } as const

/** A shape for each pace, so that it is seen without its colour. The word stands beside it. */
export function PaceMark({ pace, paused }: { pace: Pace; paused: boolean }): ReactNode {
  const Mark = paused ? IconPlayerPause : marks[pace]
  return <Mark size="1.1em" stroke={1.9} aria-hidden />
}
