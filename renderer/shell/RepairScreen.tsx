import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { countsInWords } from '#shared/backups/differences.ts'
import { fileName } from '#shared/exports/fileName.ts'
import type { Problem } from '#shared/records/problem.ts'
import { BackupLine, useBackupList, useRestoreAsNew } from '../features/backups/index.ts'
import { programmeFileKind } from '../features/programmes/index.ts'
import { usePlatform, useSettings } from '../platform/context.tsx'
import { useTeller } from '../store/useCommand.ts'
import { useProgrammes } from '../store/useProgrammes.ts'
import { Card } from '../ui/Card.tsx'
import { sayToRead } from '../ui/notify.tsx'
import classes from './RepairScreen.module.css'

interface Props {
  readonly programmeId: string
  readonly problem: Problem
  readonly onTryAgain: () => void
  readonly onLeave: () => void
}

/** In place of a programme that does not open: what happened, its backups, and what can be saved of it. */
export function RepairScreen({ programmeId, problem, onTryAgain, onLeave }: Props): ReactNode {
  const platform = usePlatform()
  const [settings] = useSettings()
  const name = settings.programmes.find(({ id }) => id === programmeId)?.name ?? 'This programme'
  return (
    <main id="main" tabIndex={-1} className={classes.repair}>
      <h1>“{name}” does not open</h1>
      <div role="alert">
        <p>{problem.what}</p>
        <p>{[problem.safe, problem.next].filter(Boolean).join(' ')}</p>
      </div>
      <Group>
        <Button onClick={onTryAgain}>Try again</Button>
        <Button variant="default" onClick={onLeave}>
          Go back to the start
        </Button>
      </Group>
      {platform.backups.available && <Backups programmeId={programmeId} />}
      <WhatCanBeRead programmeId={programmeId} name={name} />
    </main>
  )
}

function Backups({ programmeId }: { programmeId: string }): ReactNode {
  const { backups, problem } = useBackupList(0)
  const asNew = useRestoreAsNew()
  const own = backups?.filter((backup) => backup.programmeId === programmeId) ?? []
  return (
    <Card title="Open its last backup">
      <p className="muted">It becomes a programme of its own; the damaged one is left as it is.</p>
      {problem && <p>{[problem.what, problem.next].filter(Boolean).join(' ')}</p>}
      {backups && !problem && own.length === 0 && <p>There is no backup of this programme in the folder.</p>}
      <ul className={classes.backups} aria-label="Backups of this programme">
        {own.map((backup) => (
          <BackupLine key={backup.id} backup={backup} now={null} action="Open" onAction={() => void asNew(backup)} />
        ))}
      </ul>
    </Card>
  )
}

function WhatCanBeRead({ programmeId, name }: { programmeId: string; name: string }): ReactNode {
  const platform = usePlatform()
  const { programmes } = useProgrammes()
  const teller = useTeller()
  const [busy, setBusy] = useState(false)

  async function save(): Promise<void> {
    setBusy(true)
    try {
      const { text, counts, lost } = await programmes.salvage(programmeId)
      const saved = await platform.files.save({
        suggestedName: fileName(name, 'what could be read.throughline'),
        kind: programmeFileKind,
        bytes: new TextEncoder().encode(text),
      })
      if (saved) {
        const missing =
          lost === 0 ? 'Every record found was whole.' : `${lost} records were not whole and are left out.`
        sayToRead(`Saved as ${saved.name}`, [`It holds ${countsInWords(counts)}.`, missing])
      }
    } catch (error) {
      teller.failed(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Card title="Save what can be read">
      <p className="muted">
        Reads the database and the journal beside it, leaves out what is not whole, and saves the rest as a programme
        file you can open. Nothing here is changed by it.
      </p>
      <Button variant="default" loading={busy} onClick={() => void save()}>
        Save what can be read…
      </Button>
    </Card>
  )
}
