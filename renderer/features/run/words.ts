import { format } from 'date-fns'
import { duration } from '#shared/records/duration.ts'
import type { RecoveryKind } from '#shared/sessions/recovery.ts'
import type { Pace, RunState } from '#shared/sessions/runState.ts'

const minute = 60_000

/** 754,000 ms → "12:34"; over an hour "1:02:34"; what is over has a plus: "+0:45". */
export function countdown(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000)
  const hours = Math.floor(seconds / 3600)
  const rest = `${String(Math.floor((seconds % 3600) / 60)).padStart(hours > 0 ? 2 : 1, '0')}:${String(seconds % 60).padStart(2, '0')}`
  return `${left < 0 ? '+' : ''}${hours > 0 ? `${hours}:` : ''}${rest}`
}

/** The same for a screen reader: whole minutes, and seconds in the last. */
export function spokenCountdown(left: number): string {
  const away = Math.abs(left)
  const words = away < minute ? `${Math.round(away / 1000)} seconds` : duration(Math.floor(away / minute))
  return left < 0 ? `${words} over` : `${words} left`
}

/** An instant on the laptop's clock: "12:34". */
export function wallClock(instant: number): string {
  return format(new Date(instant), 'HH:mm')
}

export const paceWords: Readonly<Record<Pace, string>> = {
  plenty: 'In good time',
  soon: 'Nearly time',
  now: 'Time to close',
  over: 'Over time',
}

/** How the whole session stands: "8 min behind", "On time". */
export function standing(state: RunState): string {
  const late = Math.round(state.late / minute)
  if (late === 0) return 'On time'
  return late > 0 ? `${duration(late)} behind` : `${duration(-late)} ahead`
}

export const recoveryWords: Readonly<Record<RecoveryKind, string>> = {
  shorten: 'Shorten what comes',
  drop: 'Leave something out',
  'run-over': 'Run over',
}

/** Why an offer has nothing to give. */
export const recoveryNothing: Readonly<Record<RecoveryKind, string>> = {
  shorten: 'No block to come says how short it may be.',
  drop: 'No block to come may be left out.',
  'run-over': '',
}
