import { Button, Loader } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Backup } from '#shared/platform/platform.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useBackups } from '#renderer/store/backups/useBackups.ts'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { BackupLine } from './BackupLine.tsx'
import classes from './backups.module.css'
import { BackupSettings } from './BackupSettings.tsx'
import { BrowserCopies } from './BrowserCopies.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { useBackupList } from './useBackupList.ts'
import { useRestoreAsNew } from './useRestoreAsNew.ts'

const firstShown = 5

/** Backups on the desktop, saved copies in the browser. */
export function BackupsCard(): ReactNode {
  const { backups } = usePlatform()
  return backups.available ? <DesktopBackups /> : <BrowserCopies />
}

/** The folder's backups of the open programme, then those of others, with the ways back. */
function DesktopBackups(): ReactNode {
  const { state, backUpNow, countsNow } = useBackups()
  const { currentId } = useProgrammes()
  const { backups, problem, refresh } = useBackupList(state.made)
  const teller = useTeller()
  const asNew = useRestoreAsNew()
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const now = countsNow()
  const trouble = problem ?? state.failing
  const own = backups?.filter(({ programmeId }) => programmeId === currentId) ?? []
  const others = newestOfEach(backups?.filter(({ programmeId }) => programmeId !== currentId) ?? [])

  async function make(): Promise<void> {
    try {
      await backUpNow()
      say('Backup made, read back and found whole.')
    } catch (error) {
      teller.failed(error)
    }
  }

  return (
    <Card
      title="Backups"
      action={
        <Button size="compact-md" variant="light" loading={state.making} onClick={() => void make()}>
          Back up now
        </Button>
      }
    >
      {trouble && (
        <div role="status" className={classes.trouble}>
          <b>{trouble.what}</b>
          <p>{[trouble.safe, trouble.next].filter(Boolean).join(' ')}</p>
        </div>
      )}
      {!backups && <Loader size="sm" role="status" aria-label="Looking for backups" />}
      {backups && own.length === 0 && !trouble && (
        <p className="muted">There is no backup of this programme yet. One is made soon after the next change.</p>
      )}
      <Lines label="Backups of this programme">
        {own.map((backup) => (
          <BackupLine
            key={backup.id}
            backup={backup}
            now={now}
            action="Restore…"
            onAction={() => setRestoring(backup)}
          />
        ))}
      </Lines>
      {others.length > 0 && (
        <details>
          <summary>Newest backups of other programmes ({others.length})</summary>
          <Lines label="Backups of other programmes">
            {others.map((backup) => (
              <BackupLine
                key={backup.id}
                backup={backup}
                now={null}
                action="Open"
                onAction={() => void asNew(backup)}
              />
            ))}
          </Lines>
        </details>
      )}
      <BackupSettings onFolder={refresh} newest={own[0] ?? null} />
      {restoring && <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </Card>
  )
}

/** The first few lines, and the rest when asked for. */
function Lines({ label, children }: { label: string; children: readonly ReactNode[] }): ReactNode {
  const [all, setAll] = useState(false)
  if (children.length === 0) return null
  return (
    <>
      <ul className={classes.lines} aria-label={label}>
        {all ? children : children.slice(0, firstShown)}
      </ul>
      {!all && children.length > firstShown && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          Show all {children.length}
        </Button>
      )}
    </>
  )
}

function newestOfEach(newestFirst: readonly Backup[]): Backup[] {
  const seen = new Set<string>()
  return newestFirst.filter(({ programmeId }) => !seen.has(programmeId) && seen.add(programmeId))
}
