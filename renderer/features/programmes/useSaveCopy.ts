import { useCallback } from 'react'
import { catalog } from '#shared/catalog.ts'
import { fileName } from '#shared/exports/fileName.ts'
import { theProgramme } from '#shared/programme/queries.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { useNewestChange } from '#renderer/store/backups/useUncopied.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import { useReader } from '#renderer/store/useQuery.ts'
import { useTeller } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'
import { programmeFileKind } from './fileKind.ts'

/** Saves the open programme as a file that can be opened here, on another laptop, or read by eye. */
export function useSaveCopy(): () => Promise<void> {
  const platform = usePlatform()
  const read = useReader()
  const teller = useTeller()
  const noteCopy = useNoteCopy()
  return useCallback(async () => {
    try {
      const { writeProgrammeFile } = await import('#shared/files/programmeFile.ts')
      const savedAt = new Date().toISOString()
      const text = writeProgrammeFile({
        records: Object.fromEntries(catalog.map((table) => [table.name, read.all(table)])),
        savedAt,
        app: `Throughline ${platform.about.app}`,
      })
      const saved = await platform.files.save({
        suggestedName: fileName(theProgramme(read).name, `${savedAt.slice(0, 10)}.throughline`),
        kind: programmeFileKind,
        bytes: new TextEncoder().encode(text),
      })
      if (!saved) return
      await noteCopy(savedAt)
      const { path } = saved
      if (path !== null && platform.files.canReveal) {
        say(`Copy saved as ${saved.name}.`, {
          label: 'Show in folder',
          run: () => void platform.files.reveal(path).catch((error: unknown) => teller.failed(error)),
        })
      } else say(`Copy saved as ${saved.name}, where your browser keeps downloads.`)
    } catch (error) {
      teller.failed(error)
    }
  }, [noteCopy, platform, read, teller])
}

/** Remembers that everything up to now is in a copy, so that a reminder tells the truth. */
function useNoteCopy(): (at: string) => Promise<void> {
  const { currentId } = useProgrammes()
  const newest = useNewestChange()
  const [{ copies }, change] = useSettings()
  return useCallback(
    async (at) => {
      if (currentId !== null) await change({ copies: { ...copies, [currentId]: { at, seq: newest() } } })
    },
    [change, copies, currentId, newest],
  )
}
