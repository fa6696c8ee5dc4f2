import { useCallback } from 'react'
import { useUndo, type Outcome } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'

/** Says that something was done, with the way back beside it; answers whether it was. */
export function useChanged(): (outcome: Outcome<unknown>, sentence: string) => boolean {
  const { undo } = useUndo()
  return useCallback(
    ({ done }, sentence) => {
      if (done) say(sentence, { label: 'Undo', run: () => void undo() })
      return done
    },
    [undo],
  )
}
