import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { useLiveUndo, type UndoRedo } from '../live/hooks.ts'
import { paths } from '../paths.ts'
import { useGateIfAny } from '../store/context.tsx'
import { useVault } from '../vault/index.ts'

export interface UndoHere extends UndoRedo {
  /** For the system's menu, which is outside the window: the vault's steps are not named there. */
  readonly menuLabels: { readonly undo: string | null; readonly redo: string | null }
}

/** Undo and redo of what is on the screen: the vault's on the coaching screens, else the programme's. */
export function useUndoHere(): UndoHere {
  const programme = useGateIfAny()
  const { gate } = useVault()
  const [location] = useLocation()
  const coaching = location.startsWith(paths.coaching)
  const steps = useLiveUndo(coaching && gate ? gate : programme)
  const { undoLabel, redoLabel } = steps
  const menuLabels = useMemo(() => {
    const named = (label: string | null): string | null => (coaching && label ? 'Coaching notes' : label)
    return { undo: named(undoLabel), redo: named(redoLabel) }
  }, [coaching, undoLabel, redoLabel])
  return { ...steps, menuLabels }
}
