import type { Command } from '#shared/records/command.ts'
import { useLiveCommand, useLiveUndo, type UndoRedo } from '../live/hooks.ts'
import type { Outcome } from '../live/teller.ts'
import { useGate } from './context.tsx'

export type { UndoRedo } from '../live/hooks.ts'
export { useTeller, type Outcome, type Teller } from '../live/teller.ts'

/** The way to change the programme: `const move = useCommand(moveBlock)`, then `await move({ … })`. */
export function useCommand<I, R>(command: Command<I, R>): (input: I) => Promise<Outcome<R>> {
  return useLiveCommand(useGate(), command)
}

/** Undo and redo, with the names of the steps they would take. */
export function useUndo(): UndoRedo {
  return useLiveUndo(useGate())
}
