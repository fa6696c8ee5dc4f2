import { useCallback } from 'react'
import { removeCommitments, setCommitmentState } from '#shared/commitments/commands.ts'
import { commitmentStateLabels, type CommitmentState } from '#shared/commitments/commitments.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useChanged } from './useChanged.ts'
import { subject } from './words.ts'

/** Moves commitments to a state, or removes them: one step however many, said aloud, with the way back beside it. */
export function useMoves(): {
  move: (ids: readonly string[], state: CommitmentState) => Promise<boolean>
  remove: (ids: readonly string[]) => Promise<boolean>
} {
  const setState = useCommand(setCommitmentState)
  const removeAll = useCommand(removeCommitments)
  const changed = useChanged()
  const move = useCallback(
    async (ids: readonly string[], state: CommitmentState) => {
      const moved = await setState({ ids: [...ids], state, text: '' })
      return changed(moved, `${subject(ids)} moved to ${commitmentStateLabels[state]}.`)
    },
    [setState, changed],
  )
  const remove = useCallback(
    async (ids: readonly string[]) => changed(await removeAll({ ids: [...ids] }), `${subject(ids)} removed.`),
    [removeAll, changed],
  )
  return { move, remove }
}
