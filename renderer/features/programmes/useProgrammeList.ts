import { useCallback, useEffect, useState } from 'react'
import type { ProgrammeEntry } from '#shared/platform/settings.ts'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'

export interface ProgrammeList {
  /** Last opened first; null until it is read. */
  readonly entries: readonly ProgrammeEntry[] | null
  readonly refresh: () => void
}

/** The programmes on this laptop, read again when another one is opened and when asked. */
export function useProgrammeList(): ProgrammeList {
  const { programmes, currentId } = useProgrammes()
  const teller = useTeller()
  const [entries, setEntries] = useState<readonly ProgrammeEntry[] | null>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let wanted = true
    programmes.list().then(
      (found) => wanted && setEntries(found),
      (error: unknown) => teller.failed(error),
    )
    return () => {
      wanted = false
    }
  }, [asked, currentId, programmes, teller])
  return { entries, refresh: useCallback(() => setAsked((times) => times + 1), []) }
}
