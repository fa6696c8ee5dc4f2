import type { Reader } from '../records/reader.ts'
import { runEventsOf } from './runCommands.ts'
import { isRehearsal, minute, runPlanOf } from './runPlan.ts'
import { runState } from './runState.ts'
import { sessions } from './sessions.ts'

/** Milliseconds as the whole minutes people say. */
export function wholeMinutes(milliseconds: number): number {
  return Math.round(milliseconds / minute)
}

/**
 * Whole minutes that every finished block of a session took, pauses left out, by its id. A day that was only tried out
 * beforehand took nothing.
 */
export function minutesTaken(read: Reader, sessionId: string): ReadonlyMap<string, number> {
  const days = read.get(sessions, sessionId)?.days ?? 0
  const taken = new Map<string, number>()
  for (let day = 0; day < days; day += 1) {
    const events = runEventsOf(read, sessionId, day)
    const plan = runPlanOf(read, sessionId, day)
    if (!plan || events.length === 0) continue
    // At no later instant than the last thing that happened: paper says what was, whenever it is printed.
    const { startedAt, steps } = runState(events, plan, 0)
    if (startedAt === null || isRehearsal(startedAt, plan)) continue
    for (const { item, took } of steps) if (took !== null) taken.set(item.block.id, wholeMinutes(took))
  }
  return taken
}
