import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Command } from '#shared/records/command.ts'
import { useGate } from './context.tsx'

/** What became of a command. A failure has already been told to the person. */
export type Outcome<R> = { readonly done: true; readonly result: R } | { readonly done: false }

/** Tells the person what happened. The composition root gives the real one. */
export interface Teller {
  failed(error: unknown): void
  said(sentence: string): void
}

export const TellerContext = createContext<Teller | null>(null)

/** For failures outside a command: a file that cannot be read, a list that cannot be written. */
export function useTeller(): Teller {
  const teller = useContext(TellerContext)
  if (!teller) throw new Error('Nobody is here to tell the person what happened.')
  return teller
}

/** The way to change the programme: `const move = useCommand(moveBlock)`, then `await move({ … })`. */
export function useCommand<I, R>(command: Command<I, R>): (input: I) => Promise<Outcome<R>> {
  const gate = useGate()
  const teller = useTeller()
  return useCallback(
    async (input: I) => {
      try {
        return { done: true, result: await gate.execute(command, input) }
      } catch (error) {
        teller.failed(error)
        return { done: false }
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

/** Undo and redo, with the names of the steps they would take. */
export function useUndo(): UndoRedo {
  const gate = useGate()
  const teller = useTeller()
  const subscribe = useCallback((changed: () => void) => gate.subscriptions.add(changed), [gate])
  const next = useSyncExternalStore(subscribe, () => gate.history.nextUndo)
  const again = useSyncExternalStore(subscribe, () => gate.history.nextRedo)
  const take = useCallback(
    async (which: 'undo' | 'redo') => {
      try {
        const step = await gate[which]()
        if (!step) return
        const left = step.skipped > 0 ? ` ${step.skipped} later changes were left as they are.` : ''
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
