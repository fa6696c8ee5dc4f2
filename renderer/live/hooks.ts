import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Command } from '#shared/records/command.ts'
import type { Memory } from '#shared/records/memory.ts'
import type { Reader } from '#shared/records/reader.ts'
import type { LiveGate } from './gate.ts'
import { LiveQuery } from './subscriptions.ts'
import { useTeller, type Outcome } from './teller.ts'

/** Asks a gate's records, and asks again when something the answer rests on changes. */
export function useLiveQuery<A extends readonly unknown[], T>(
  gate: LiveGate,
  query: (read: Reader, ...args: A) => T,
  args: A,
): T {
  const [slot] = useState(() => new Slot<A, T>())
  const live = slot.live(gate.memory, query, args)
  const subscribe = useCallback(
    (changed: () => void) => {
      const stop = gate.subscriptions.add((touched) => {
        if (live.refresh(touched)) changed()
      })
      // Something may have changed between drawing the screen and listening.
      if (live.catchUp()) changed()
      return stop
    },
    [gate, live],
  )
  return useSyncExternalStore(subscribe, () => live.answer)
}

/** The way to run one command at a gate; a failure is told and answered as `done: false`. */
export function useLiveCommand<I, R>(gate: LiveGate, command: Command<I, R>): (input: I) => Promise<Outcome<R>> {
  const teller = useTeller()
  return useCallback(
    async (input: I) => {
      try {
        const last = gate.history.nextUndo
        const result = await gate.execute(command, input)
        return { done: true, changed: gate.history.nextUndo !== last, result }
      } catch (error) {
        teller.failed(error)
        return { done: false, changed: false }
      }
    },
    [gate, command, teller],
  )
}

export interface UndoRedo {
  /** "Move block", or null when there is nothing to take back. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

/** Undo and redo at a gate, with the names of the steps they would take; without a gate there is nothing to take back. */
export function useLiveUndo(gate: LiveGate | null): UndoRedo {
  const teller = useTeller()
  const subscribe = useCallback((changed: () => void) => gate?.subscriptions.add(changed) ?? (() => undefined), [gate])
  const next = useSyncExternalStore(subscribe, () => gate?.history.nextUndo ?? null)
  const again = useSyncExternalStore(subscribe, () => gate?.history.nextRedo ?? null)
  const take = useCallback(
    async (which: 'undo' | 'redo') => {
      try {
        const step = await gate?.[which]()
        if (!step) return
        const left =
          step.skipped === 0
            ? ''
            : step.skipped === 1
              ? ' 1 later change was left as it is.'
              : ` ${step.skipped} later changes were left as they are.`
        teller.said(`${which === 'undo' ? 'Undone' : 'Done again'}: ${step.label}.${left}`)
      } catch (error) {
        teller.failed(error)
      }
    },
    [gate, teller],
  )
  return {
    undoLabel: next?.label ?? null,
    redoLabel: again?.label ?? null,
    undo: useCallback(() => take('undo'), [take]),
    redo: useCallback(() => take('redo'), [take]),
  }
}

/** Keeps one screen's live query until the records, the query or one of its arguments is another. */
class Slot<A extends readonly unknown[], T> {
  #asked: readonly unknown[] = []
  #live: LiveQuery<T> | null = null

  live(memory: Memory, query: (read: Reader, ...args: A) => T, args: A): LiveQuery<T> {
    const asked = [memory, query, ...args]
    const same =
      asked.length === this.#asked.length && asked.every((item, index) => Object.is(item, this.#asked[index]))
    if (!this.#live || !same) {
      this.#asked = asked
      this.#live = new LiveQuery(memory, (read) => query(read, ...args))
    }
    return this.#live
  }
}
