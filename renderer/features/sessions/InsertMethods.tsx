import { useCallback, useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { insertMethod } from '#shared/methods/commands.ts'
import type { Method } from '#shared/methods/methods.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'
import { MethodPanel } from '../methods/index.ts'

/** The method library beside the agenda. What is inserted goes after the block that had the focus last, and has it then. */
export function InsertMethods({ session }: { session: Session }): ReactNode {
  const [, navigate] = useLocation()
  const after = useLastFocusedBlock()
  const insert = useCommand(insertMethod)
  const { undo } = useUndo()
  const onInsert = async (method: Method): Promise<void> => {
    const outcome = await insert({ sessionId: session.id, methodId: method.id, after: after() })
    if (!outcome.done) return
    navigate(paths.block(session.id, outcome.result), { replace: true })
    say(`${method.title} is in the agenda.`, { label: 'Undo', run: () => void undo() })
  }
  return <MethodPanel onInsert={(method) => void onInsert(method)} />
}

/** Answers the way to ask which block of the page had the focus last. */
function useLastFocusedBlock(): () => string | null {
  const last = useRef<string | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null
      if (row) last.current = row.dataset['block'] ?? null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  return useCallback(() => last.current, [])
}
