import { useCallback } from 'react'
import type { Backup } from '#shared/platform/platform.ts'
import { programmes } from '#shared/programme/programme.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import { say } from '#renderer/ui/notify.tsx'
import { momentInWords } from './words.ts'

/** Reads a backup as opening its file would. Rejects with a Problem when it is not whole. */
export function useReadBackup(): (backup: Backup) => Promise<RecordSet> {
  const platform = usePlatform()
  return useCallback(
    async (backup) => {
      const { readProgrammeBytes } = await import('#renderer/store/backups/readFile.ts')
      return (await readProgrammeBytes(await platform.backups.read(backup.id))).records
    },
    [platform],
  )
}

/** Opens a backup as a programme of its own, named so that nobody takes it for the other. Faults are told. */
export function useRestoreAsNew(): (backup: Backup) => Promise<boolean> {
  const read = useReadBackup()
  const { create } = useProgrammes()
  const teller = useTeller()
  return useCallback(
    async (backup) => {
      try {
        const records = await read(backup)
        const named = `(as it was on ${momentInWords(backup.at)})`
        const renamed = (records[programmes.name] ?? []).map((record) => ({
          ...record,
          name: `${String(record['name']).slice(0, 440)} ${named}`,
        }))
        if (!(await create({ ...records, [programmes.name]: renamed }))) return false
        say('The backup is open as a programme of its own.')
        return true
      } catch (error) {
        teller.failed(error)
        return false
      }
    },
    [create, read, teller],
  )
}
