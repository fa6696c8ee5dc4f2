import { useCallback } from 'react'
import { useUndo, type Outcome } from '#renderer/store/useCommand.ts'
import { sayDone } from '#renderer/ui/notify.tsx'

/** Says that something was done, with the way back beside it; answers whether it was. */
export function useChanged(): (outcome: Outcome<unknown>, sentence: string) => boolean {
  const { undo } = useUndo()
  return useCallback((outcome, sentence) => sayDone(outcome, sentence, undo), [undo])
}
