import { useCallback, useMemo, useState } from 'react'
import { daysBetween } from '#shared/commitments/queries.ts'
import type { Reader } from '#shared/records/reader.ts'
import { runEventsOf, recordRun } from '#shared/sessions/runCommands.ts'
import { recoveries, type Recovery, type RunChange } from '#shared/sessions/recovery.ts'
import { isRehearsal, runPlanOf, shiftPlan, type RunPlan } from '#shared/sessions/runPlan.ts'
import { runState, type RunState } from '#shared/sessions/runState.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { useNow } from './useNow.ts'

export interface Run {
  readonly now: number
  /** The day of the session, 0 the first, and the way to choose another. */
  readonly day: number
  readonly chooseDay: (day: number) => void
  readonly plan: RunPlan
  readonly state: RunState
  /** Begun at quite another time than planned: times count from there. */
  readonly rehearsing: boolean
  readonly offers: readonly Recovery[]
  /** Writes down what was done; one call is one step to undo. */
  readonly record: (changes: readonly NewChange[]) => Promise<boolean>
}

export type NewChange = Omit<RunChange, 'minutes'> & { readonly minutes?: number; readonly shift?: number }

/** A session being run, as it stands at this moment. */
export function useRun(session: Session): Run {
  const now = useNow()
  const today = useToday()
  const [chosen, chooseDay] = useState<number | null>(null)
  const day = chosen ?? Math.min(session.days - 1, Math.max(0, daysBetween(session.date, today)))
  const events = useQuery(runEventsOf, session.id, day)
  const signature = useQuery(planSignature, session.id, day)
  const planned = useMemo(() => JSON.parse(signature) as RunPlan, [signature])
  const first = useMemo(() => runState(events, planned, 0).startedAt, [events, planned])
  const rehearsing = first !== null && isRehearsal(first, planned)
  const plan = useMemo(
    () => (rehearsing ? shiftPlan(planned, first - planned.startsAt) : planned),
    [first, planned, rehearsing],
  )
  const state = runState(events, plan, now)
  const offers = recoveries(events, plan, now)
  const write = useCommand(recordRun)
  const record = useCallback(
    async (changes: readonly NewChange[]) => (await write({ sessionId: session.id, day, changes: [...changes] })).done,
    [day, session.id, write],
  )
  return { now, day, chooseDay, plan, state, rehearsing, offers, record }
}

/** The plan as text, which stays the same while the plan does. */
function planSignature(read: Reader, sessionId: string, day: number): string {
  return JSON.stringify(runPlanOf(read, sessionId, day))
}
