import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { closeSession } from '#shared/sessions/minutesCommands.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'

/** Closes a session: it is held, its minutes are drafted and opened. */
export function useCloseSession(): (sessionId: string) => Promise<void> {
  const [, navigate] = useLocation()
  const close = useCommand(closeSession)
  const { undo } = useUndo()
  return useCallback(
    async (sessionId) => {
      const outcome = await close({ id: sessionId })
      if (!outcome.done) return
      navigate(paths.minutes(sessionId))
      say('Session closed. Its minutes are drafted from what was captured.', { label: 'Undo', run: () => void undo() })
    },
    [close, navigate, undo],
  )
}
