import { Button } from '@mantine/core'
import { addDays, differenceInCalendarDays, parseISO } from 'date-fns'
import type { ReactNode } from 'react'
import { useSaveCopy } from '#renderer/features/programmes/index.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { useUncopiedSince } from '#renderer/store/backups/useUncopied.ts'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import classes from './backups.module.css'

const quietDays = 3

/** In a browser only: changes that no downloaded backup holds for longer than somebody wants are said above the screen. */
export function CopyReminder(): ReactNode {
  const { backups } = usePlatform()
  return backups.available ? null : <Reminder />
}

function Reminder(): ReactNode {
  const { currentId } = useProgrammes()
  const [{ copies, copyReminder }, change] = useSettings()
  const teller = useTeller()
  const saveCopy = useSaveCopy()
  const since = useUncopiedSince(currentId === null ? 1 : (copies[currentId]?.seq ?? 1))
  const now = new Date()
  if (!since || copyReminder.afterDays === null) return null
  const days = differenceInCalendarDays(now, parseISO(since))
  const quiet = copyReminder.quietUntil !== null && copyReminder.quietUntil > now.toISOString()
  if (quiet || days < copyReminder.afterDays) return null

  const later = (): void =>
    void change({ copyReminder: { ...copyReminder, quietUntil: addDays(now, quietDays).toISOString() } }).catch(
      (error: unknown) => teller.failed(error),
    )
  return (
    <aside className={classes.reminder} aria-label="Backup reminder">
      <p>
        {`Changes from the last ${days === 1 ? 'day' : `${days} days`} are only in this browser.`} Download a backup,
        and keep it where you find it again.
      </p>
      <Button size="compact-sm" onClick={() => void saveCopy()}>
        Download a backup
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={later}>
        Not now
      </Button>
    </aside>
  )
}
