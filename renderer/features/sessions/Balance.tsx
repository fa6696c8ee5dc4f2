import type { ReactNode } from 'react'
import { minutesByKind, type Schedule } from '#shared/sessions/schedule.ts'
import { blockKindLabels } from '#shared/sessions/sessions.ts'
import { formatMinutes } from '#renderer/ui/clock.ts'
import classes from './Balance.module.css'
import { kindColour } from './blockTones.ts'

/** How the booked time is shared between kinds of blocks, and what is left of it or over it. */
export function Balance({ schedule }: { schedule: Schedule }): ReactNode {
  const shares = minutesByKind(schedule.slots.map((slot) => slot.block))
  const booked = schedule.bookedEnd - schedule.start
  const whole = Math.max(booked, schedule.end - schedule.start, schedule.planned)
  return (
    <div className={classes.balance}>
      <div className={classes.line}>
        <div className={classes.bar} aria-hidden>
          {shares.map(({ kind, minutes }) => (
            <i key={kind} style={{ flexGrow: minutes, background: kindColour(kind) }} />
          ))}
          <i style={{ flexGrow: Math.max(0, whole - schedule.planned) }} />
        </div>
        <strong className={`${classes.spare} tabular`} data-over={schedule.spare < 0 || schedule.overlap > 0}>
          {verdict(schedule)}
        </strong>
      </div>
      {shares.length > 0 && (
        <ul className={`${classes.legend} small muted tabular`} aria-label="Minutes of each kind">
          {shares.map(({ kind, minutes }) => (
            <li key={kind}>
              <i style={{ background: kindColour(kind) }} aria-hidden />
              {blockKindLabels[kind]} {minutes} min
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Whether the plan fits its booking, in a few words. */
function verdict({ spare, free, overlap }: Schedule): string {
  const end = spare > 0 ? `${formatMinutes(spare)} spare` : spare < 0 ? `${formatMinutes(-spare)} over` : ''
  const inside = [overlap > 0 && `${formatMinutes(overlap)} overlap`, free > 0 && `${formatMinutes(free)} free between`]
  return [end, ...inside].filter(Boolean).join(' · ') || 'Fits exactly'
}
