import type { ReactNode } from 'react'
import { duration } from '#shared/records/duration.ts'
import type { DayPlan, Plan } from '#shared/sessions/plan.ts'
import { minutesByKind, type Schedule } from '#shared/sessions/schedule.ts'
import { blockKindLabels } from '#shared/sessions/sessions.ts'
import classes from './Balance.module.css'
import { kindColour } from './blockTones.ts'

/** How the booked time is shared between kinds of blocks, and what is left of it or over it. */
export function Balance({ plan: { days } }: { plan: Plan }): ReactNode {
  const total = (of: (day: DayPlan) => number): number => days.reduce((sum, day) => sum + of(day), 0)
  const shares = minutesByKind(days.flatMap(({ slots }) => slots.map((slot) => slot.block)))
  const planned = total((day) => day.planned)
  const whole = total((day) => Math.max(day.bookedEnd - day.start, day.end - day.start, day.planned))
  const verdict = {
    spare: total((day) => Math.max(0, day.spare)),
    over: total((day) => Math.max(0, -day.spare)),
    free: total((day) => day.free),
    overlap: total((day) => day.overlap),
  }
  return (
    <div className={classes.balance}>
      <div className={classes.line}>
        <div className={classes.bar} aria-hidden>
          {shares.map(({ kind, minutes }) => (
            <i key={kind} style={{ flexGrow: minutes, background: kindColour(kind) }} />
          ))}
          <i style={{ flexGrow: Math.max(0, whole - planned) }} />
        </div>
        <strong className={`${classes.spare} tabular`} data-over={verdict.over > 0 || verdict.overlap > 0}>
          {words(verdict)}
        </strong>
      </div>
      {shares.length > 0 && (
        <ul className={`${classes.legend} small muted tabular`} aria-label="Minutes of each kind">
          {shares.map(({ kind, minutes }) => (
            <li key={kind}>
              <i style={{ background: kindColour(kind) }} aria-hidden />
              {blockKindLabels[kind]} {duration(minutes)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Whether a day's plan fits its booking, in a few words. */
export function verdictOf({ spare, free, overlap }: Schedule): string {
  return words({ spare: Math.max(0, spare), over: Math.max(0, -spare), free, overlap })
}

function words(of: { spare: number; over: number; free: number; overlap: number }): string {
  const parts = [
    of.over > 0 && `${duration(of.over)} over`,
    of.spare > 0 && `${duration(of.spare)} spare`,
    of.overlap > 0 && `${duration(of.overlap)} overlap`,
    of.free > 0 && `${duration(of.free)} free between`,
  ]
  return parts.filter(Boolean).join(' · ') || 'Fits exactly'
}
