import { useMemo } from 'react'
import { duration } from '#shared/records/duration.ts'
import type { Recovery } from '#shared/sessions/recovery.ts'
import { useUndo } from '#renderer/store/useCommand.ts'
import { announce } from '#renderer/ui/announce.ts'
import { say } from '#renderer/ui/notify.tsx'
import type { NewChange, Run } from './useRun.ts'
import { recoveryWords, wallClock } from './words.ts'

export interface RunActions {
  readonly start: () => void
  readonly next: () => void
  readonly back: () => void
  readonly canGoBack: boolean
  readonly pause: () => void
  readonly give: (minutes: number) => void
  readonly toggleAuto: () => void
  readonly finish: () => void
  readonly goTo: (blockId: string) => void
  readonly recover: (offer: Recovery) => void
  readonly moveClock: (shift: number) => void
}

/** What the facilitator can do while a session runs. Each is one step to undo, and is said aloud. */
export function useRunActions({ state, record }: Run): RunActions {
  const { undo } = useUndo()
  return useMemo(() => {
    const { phase, current, next } = state
    const on = phase === 'running' || phase === 'paused'
    const place = current ? state.steps.indexOf(current) : state.steps.length
    const before = state.steps.slice(0, place).findLast(({ status, minutes }) => status !== 'dropped' && minutes > 0)
    const act = (changes: readonly NewChange[], said: string, offerUndo = false): void =>
      void record(changes).then((done) => {
        if (!done) return
        if (offerUndo) say(said, { label: 'Undo', run: () => void undo() })
        else announce(said)
      })
    const finish = (): void => act([{ kind: 'finish', blockId: null }], 'Session finished.', true)
    return {
      start: () => phase !== 'running' && act([{ kind: 'start', blockId: null }], 'Session started.'),
      next: () => {
        if (!on) return
        if (!next) finish()
        else act([{ kind: 'advance', blockId: next.item.block.id }], `Now: ${next.item.block.title}`)
      },
      back: () =>
        on && before && act([{ kind: 'back', blockId: before.item.block.id }], `Back to ${before.item.block.title}`),
      canGoBack: before !== undefined,
      pause: () =>
        on &&
        act(
          [{ kind: phase === 'paused' ? 'resume' : 'pause', blockId: null }],
          phase === 'paused' ? 'Going on.' : 'Paused.',
        ),
      give: (minutes) => {
        if (!on || !current || (minutes < 0 && current.minutes === 0)) return
        const kind = minutes > 0 ? 'add-minutes' : 'shorten'
        const now = Math.max(0, current.minutes + minutes)
        act([{ kind, blockId: current.item.block.id, minutes: Math.abs(minutes) }], `${duration(now)} for this block`)
      },
      toggleAuto: () =>
        act(
          [{ kind: state.auto ? 'manual' : 'auto', blockId: null }],
          state.auto ? 'You move on by hand.' : 'Blocks move on by themselves.',
        ),
      finish,
      goTo: (blockId) => {
        const step = state.steps.find(({ item }) => item.block.id === blockId)
        if (!on || !step || step === current) return
        const kind = state.steps.indexOf(step) < place ? 'back' : 'advance'
        act([{ kind, blockId }], `Now: ${step.item.block.title}`, true)
      },
      recover: (offer) => {
        if (offer.changes.length === 0) return
        act(offer.changes, `${recoveryWords[offer.kind]}: the session ends at ${wallClock(offer.finish)}.`, true)
      },
      moveClock: (shift) =>
        act([{ kind: 'clock', blockId: null, shift }], 'The session’s clock goes on as it was.', true),
    } satisfies RunActions
  }, [record, state, undo])
}
