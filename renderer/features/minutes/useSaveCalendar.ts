import { useCallback } from 'react'
import type { CalendarFile } from '#shared/exports/invitations/calendar.ts'
import { counted } from '#shared/records/counted.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'

const kind = { label: 'Calendar', extensions: ['ics'], mime: 'text/calendar' }

/** Saves what `make` makes of the present instant as a calendar file, where the person says. */
export function useSaveCalendar(): (make: (now: string) => CalendarFile) => Promise<void> {
  const { files } = usePlatform()
  const teller = useTeller()
  return useCallback(
    async (make) => {
      try {
        const made = make(new Date().toISOString())
        const saved = await files.save({ suggestedName: made.fileName, kind, bytes: made.bytes })
        if (saved) say(`Saved as ${saved.name}: ${counted(made.count, 'session')}.`)
      } catch (error) {
        teller.failed(error)
      }
    },
    [files, teller],
  )
}
