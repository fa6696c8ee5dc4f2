import { Button } from '@mantine/core'
import { Suspense, useState, type ReactNode } from 'react'
import type { ProgrammeEntry } from '#shared/platform/settings.ts'
import { DeleteProgrammeDialog, useProgrammeList } from '#renderer/features/programmes/index.ts'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import { Card } from '#renderer/ui/Card.tsx'
import classes from './Settings.module.css'

/** Every programme on this laptop: open, put away, bring back, delete. */
export function ProgrammesKept(): ReactNode {
  const { programmes, currentId, open } = useProgrammes()
  const { entries, refresh } = useProgrammeList()
  const teller = useTeller()
  const [deleting, setDeleting] = useState<ProgrammeEntry | null>(null)

  async function archive(entry: ProgrammeEntry): Promise<void> {
    try {
      await programmes.archive(entry.id, !entry.archived)
      refresh()
    } catch (error) {
      teller.failed(error)
    }
  }

  return (
    <Card title="Programmes on this laptop">
      <ul className={classes.programmes}>
        {entries?.map((entry) => (
          <li key={entry.id}>
            <span className={classes.programmeName}>
              {entry.name}
              <span className="muted small">
                {entry.id === currentId ? ' · open now' : entry.archived ? ' · archived' : ''}
              </span>
            </span>
            {entry.id !== currentId && (
              <>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Open ${entry.name}`}
                  onClick={() => void open(entry.id)}
                >
                  Open
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${entry.archived ? 'Bring back' : 'Archive'} ${entry.name}`}
                  onClick={() => void archive(entry)}
                >
                  {entry.archived ? 'Bring back' : 'Archive'}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  aria-label={`Delete ${entry.name}`}
                  onClick={() => setDeleting(entry)}
                >
                  Delete…
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="muted small">
        The open programme is archived or deleted from its own menu, at the top of the sidebar.
      </p>
      <Suspense>
        {deleting && (
          <DeleteProgrammeDialog
            programme={deleting}
            onClose={() => {
              setDeleting(null)
              refresh()
            }}
          />
        )}
      </Suspense>
    </Card>
  )
}
