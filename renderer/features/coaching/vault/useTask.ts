import { useCallback, useState } from 'react'
import { useTeller } from '#renderer/live/teller.ts'
import { Problem } from '#shared/records/problem.ts'

/** Work that takes a moment: whether it runs, and what a person should read beside the field when it did not work. */
export function useTask(): {
  readonly busy: boolean
  readonly problem: Problem | null
  readonly run: (work: () => Promise<void>) => Promise<boolean>
  readonly clear: () => void
} {
  const teller = useTeller()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = useCallback(
    async (work: () => Promise<void>) => {
      setBusy(true)
      setProblem(null)
      try {
        await work()
        return true
      } catch (error) {
        if (error instanceof Problem) setProblem(error)
        else teller.failed(error)
        return false
      } finally {
        setBusy(false)
      }
    },
    [teller],
  )
  return { busy, problem, run, clear: useCallback(() => setProblem(null), []) }
}

/** A problem as one text under a field. */
export function problemText(problem: Problem | null): string | null {
  return problem && [problem.what, problem.next].filter(Boolean).join(' ')
}
