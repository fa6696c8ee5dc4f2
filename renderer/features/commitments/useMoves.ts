import { useCallback } from 'react'
import { removeCommitments, setCommitmentState } from '#shared/commitments/commands.ts'
import { commitmentStateLabels, type CommitmentState } from '#shared/commitments/commitments.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'
import { counted } from './words.ts'

/** Moves commitments to a state, or removes them: one step however many, said aloud, with the way back beside it. */
export function useMoves(): {
  move: (ids: readonly string[], state: CommitmentState) => Promise<boolean>
  remove: (ids: readonly string[]) => Promise<boolean>
} {
  const setState = useCommand(setCommitmentState)
  const removeAll = useCommand(removeCommitments)
  const { undo } = useUndo()
  const move = useCallback(
    async (ids: readonly string[], state: CommitmentState) => {
      const moved = await setState({ ids: [...ids], state, text: '' })
      if (moved.done) {
        say(`${subject(ids)} moved to ${commitmentStateLabels[state]}.`, { label: 'Undo', run: () => void undo() })
      }
      return moved.done
    },
    [setState, undo],
  )
  const remove = useCallback(
    async (ids: readonly string[]) => {
      const removed = await removeAll({ ids: [...ids] })
      if (removed.done) say(`${subject(ids)} removed.`, { label: 'Undo', run: () => void undo() })
      return removed.done
    },
    [removeAll, undo],
  )
  return { move, remove }
}

function subject(ids: readonly string[]): string {
  return ids.length === 1 ? 'Commitment' : counted(ids.length, 'commitment', 'commitments')
}
