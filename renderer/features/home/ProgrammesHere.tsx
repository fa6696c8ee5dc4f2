import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { ProgrammeEntry } from '#shared/platform/settings.ts'
import { useProgrammeList } from '#renderer/features/programmes/index.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import classes from './Welcome.module.css'

/** The programmes already on this laptop, one press from open. Archived ones wait until they are asked for. */
export function ProgrammesHere(): ReactNode {
  const { open } = useProgrammes()
  const { entries } = useProgrammeList()
  const [showArchived, setShowArchived] = useState(false)
  if (!entries || entries.length === 0) return null
  const archived = entries.filter((entry) => entry.archived).length
  const shown = entries.filter((entry) => showArchived || !entry.archived)
  return (
    <section aria-label="On this laptop">
      <h2>On this laptop</h2>
      <ul className={classes.here}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={classes.programme} onClick={() => void open(entry.id)}>
              <span className={classes.programmeName}>{entry.name}</span>
              <span className="muted small">{lastOpened(entry)}</span>
            </button>
          </li>
        ))}
      </ul>
      {archived > 0 && (
        <Button mt={8} size="compact-sm" variant="subtle" onClick={() => setShowArchived(!showArchived)}>
          {showArchived ? 'Hide archived programmes' : `Show archived programmes (${archived})`}
        </Button>
      )}
    </section>
  )
}

/** Programmes found again after the settings were lost carry no date. */
function lastOpened({ openedAt, archived }: ProgrammeEntry): string {
  const when = openedAt.startsWith('1970') ? 'found on this laptop' : `opened ${formatDate(openedAt.slice(0, 10))}`
  return archived ? `archived · ${when}` : when
}
