import { blankRunEvent, type RunEvent, type RunKind } from './run.ts'
import { minute, type RunPlan } from './runPlan.ts'
import { runState, type RunState, type RunStep } from './runState.ts'

export const recoveryKinds = ['shorten', 'drop', 'run-over'] as const
export type RecoveryKind = (typeof recoveryKinds)[number]

/** One thing to do to a run: a step that has not been taken yet. */
export interface RunChange {
  readonly kind: RunKind
  readonly blockId: string | null
  readonly minutes: number
}

/** A way out of being late. */
export interface Recovery {
  readonly kind: RecoveryKind
  /** What it would do; none when there is nothing to shorten or to drop. */
  readonly changes: readonly RunChange[]
  /** The blocks it touches, in their order. */
  readonly steps: readonly RunStep[]
  /** When the session would end. */
  readonly finish: number
  /** Whether that is in time. */
  readonly enough: boolean
}

/** Later than this, and later than what was accepted, is worth an offer. */
const worthMinutes = 1

/** Whether the session is late enough for something to be done about it. */
export function isBehind(state: RunState): boolean {
  if (state.phase === 'waiting' || state.phase === 'finished') return false
  return state.late / minute >= state.accepted + worthMinutes
}

/** The three offers, each with its finishing time: shorten what can be shortened, drop what can be dropped, run over. */
export function recoveries(events: readonly RunEvent[], plan: RunPlan, now: number): readonly Recovery[] {
  const state = runState(events, plan, now)
  const needed = Math.max(0, Math.ceil(state.late / minute))
  const coming = state.steps.filter(({ status, minutes }) => status === 'coming' && minutes > 0)
  const shorter = shorten(coming, needed)
  const over: RunChange = { kind: 'run-over', blockId: null, minutes: Math.min(needed, 1440) }
  return [
    offer('shorten', shorter, coming),
    offer(
      'drop',
      drop(coming, needed).map(({ item }) => ({ kind: 'drop', blockId: item.block.id, minutes: 0 })),
      coming,
    ),
    offer('run-over', [over], coming),
  ]

  function offer(kind: RecoveryKind, changes: readonly RunChange[], among: readonly RunStep[]): Recovery {
    const after = runState([...events, ...imagined(events, changes, now)], plan, now)
    const steps = among.filter(({ item }) => changes.some(({ blockId }) => blockId === item.block.id))
    return { kind, changes, steps, finish: after.finish, enough: after.late <= 0 }
  }
}

/**
 * Takes the minutes that are needed from blocks that can spare some, from each in proportion, and from none more than
 * leaves it its useful minimum.
 */
function shorten(coming: readonly RunStep[], needed: number): readonly RunChange[] {
  const slack = coming.map(({ item, minutes }) => Math.max(0, minutes - (item.block.minimumMinutes ?? minutes)))
  const total = slack.reduce((sum, each) => sum + each, 0)
  const taken = slack.map((each) => (total <= needed ? each : Math.floor((each * needed) / total)))
  let missing = Math.min(needed, total) - taken.reduce((sum, each) => sum + each, 0)
  for (let index = coming.length - 1; index >= 0 && missing > 0; index -= 1) {
    const more = Math.min(missing, (slack[index] ?? 0) - (taken[index] ?? 0))
    taken[index] = (taken[index] ?? 0) + more
    missing -= more
  }
  return coming.flatMap(({ item }, index) => {
    const minutes = taken[index] ?? 0
    return minutes === 0 ? [] : [{ kind: 'shorten', blockId: item.block.id, minutes } as const]
  })
}

/** The shortest one that is enough by itself; otherwise the longest ones until it is enough. */
function drop(coming: readonly RunStep[], needed: number): readonly RunStep[] {
  const droppable = coming.filter(({ item }) => item.block.droppable).sort((a, b) => a.minutes - b.minutes)
  const alone = droppable.find(({ minutes }) => minutes >= needed)
  if (alone) return [alone]
  const chosen: RunStep[] = []
  let won = 0
  for (const step of droppable.reverse()) {
    if (won >= needed) break
    chosen.push(step)
    won += step.minutes
  }
  return chosen
}

/** The steps as they would be written down. */
function imagined(events: readonly RunEvent[], changes: readonly RunChange[], now: number): readonly RunEvent[] {
  const last = events.reduce((most, { step }) => Math.max(most, step), 0)
  const at = new Date(now).toISOString()
  return changes.map((change, index) => ({
    id: `run-imagined-${index}`,
    createdAt: at,
    deletedAt: null,
    sessionId: '',
    day: 0,
    step: last + 1 + index,
    at,
    ...blankRunEvent,
    ...change,
  }))
}
