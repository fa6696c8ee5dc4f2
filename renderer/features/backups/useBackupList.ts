import { useCallback, useEffect, useState } from 'react'
import { isVaultId, type Backup } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'

export interface BackupList {
  /** Newest first, of every programme; null until they are read. */
  readonly backups: readonly Backup[] | null
  /** Why they cannot be read. */
  readonly problem: Problem | null
  readonly refresh: () => void
}

/** The backups in the folder, looked for again whenever `made` is another number. */
export function useBackupList(made: number): BackupList {
  const platform = usePlatform()
  const teller = useTeller()
  const [found, setFound] = useState<Pick<BackupList, 'backups' | 'problem'>>({ backups: null, problem: null })
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let wanted = true
    platform.backups.list().then(
      (all) => wanted && setFound({ backups: all.filter((backup) => !isVaultId(backup.programmeId)), problem: null }),
      (error: unknown) => {
        if (!wanted) return
        if (error instanceof Problem) setFound({ backups: [], problem: error })
        else teller.failed(error)
      },
    )
    return () => {
      wanted = false
    }
  }, [asked, made, platform, teller])
  return { ...found, refresh: useCallback(() => setAsked((times) => times + 1), []) }
}
