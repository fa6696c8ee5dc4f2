import { useCallback, useEffect, useState } from 'react'
import type { ProgrammeEntry } from '#shared/platform/settings.ts'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'

export interface ProgrammeList {
  /** Last opened first; null until it is read. */
  readonly entries: readonly ProgrammeEntry[] | null
  readonly refresh: () => Promise<void>
}

/** The programmes on this laptop, read again when another one is opened and when asked. */
export function useProgrammeList(): ProgrammeList {
  const { programmes, currentId } = useProgrammes()
  const teller = useTeller()
  const [entries, setEntries] = useState<readonly ProgrammeEntry[] | null>(null)
  const refresh = useCallback(async () => {
    try {
      setEntries(await programmes.list())
    } catch (error) {
      teller.failed(error)
    }
  }, [programmes, teller])
  useEffect(() => void refresh(), [refresh, currentId])
  return { entries, refresh }
}
