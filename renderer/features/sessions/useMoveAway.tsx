import { useCallback } from 'react'
import { Link } from 'wouter'
import { moveBlock } from '#shared/sessions/commands.ts'
import type { Block, Session } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'

/** Moves a block to the end of a day of another session and says where it is now; false when it was refused. */
export function useMoveAway(): (block: Block, to: Session, day: number) => Promise<boolean> {
  const move = useCommand(moveBlock)
  const { undo } = useUndo()
  return useCallback(
    async (block, { id: sessionId, title }, day) => {
      const outcome = await move({ id: block.id, index: 10_000, to: { sessionId, day, trackId: null } })
      if (!outcome.done) return false
      say(
        <>
          “{block.title.slice(0, 60)}” is in <Link href={paths.block(sessionId, block.id)}>{title.slice(0, 60)}</Link>{' '}
          now. What came out of it before stays where it was.
        </>,
        { label: 'Undo', run: () => void undo() },
      )
      return true
    },
    [move, undo],
  )
}
