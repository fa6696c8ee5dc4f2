import { Button, Loader, Modal } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import type { Backup } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { useBackups } from '#renderer/store/backups/useBackups.ts'
import { useTeller, useUndo } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'
import classes from './backups.module.css'
import { useReadBackup, useRestoreAsNew } from './useRestoreAsNew.ts'
import { momentInWords } from './words.ts'

/** A backup of the open programme that was read whole: beside what is here now, or in its place. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }): ReactNode {
  const { effect, restore } = useBackups()
  const { undo } = useUndo()
  const teller = useTeller()
  const read = useReadBackup()
  const asNew = useRestoreAsNew()
  const [records, setRecords] = useState<RecordSet | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const moment = momentInWords(backup.at)

  useEffect(() => {
    let wanted = true
    read(backup).then(
      (found) => wanted && setRecords(found),
      (error: unknown) => {
        if (error instanceof Problem) setProblem(error)
        else teller.failed(error)
      },
    )
    return () => {
      wanted = false
    }
  }, [backup, read, teller])

  async function inPlace(found: RecordSet): Promise<void> {
    setBusy(true)
    const { done } = await restore(found)
    setBusy(false)
    if (!done) return
    onClose()
    say(`Restored to ${moment}.`, { label: 'Undo', run: () => void undo() })
  }

  async function beside(): Promise<void> {
    setBusy(true)
    if (!(await asNew(backup))) setBusy(false)
  }

  return (
    <Modal opened onClose={onClose} title={`Backup of ${moment}`} size="lg">
      {problem && (
        <div role="alert">
          <b>{problem.what}</b>
          <p>{[problem.safe, problem.next].filter(Boolean).join(' ')}</p>
        </div>
      )}
      {!problem && !records && <Loader size="sm" role="status" aria-label="Reading the backup" />}
      {records && (
        <div className={classes.ways}>
          <section aria-label="As a programme of its own">
            <p>
              <b>As a programme of its own.</b> What is open now stays as it is; compare the two and take over what you
              need.
            </p>
            <Button data-autofocus loading={busy} onClick={() => void beside()}>
              Open as a new programme
            </Button>
          </section>
          <section aria-label="In place of what is open">
            <p>
              <b>In place of what is open.</b> {effect(records)} A backup of now is made first, and Undo takes the whole
              step back.
            </p>
            <Button variant="default" loading={busy} onClick={() => void inPlace(records)}>
              Put it in place
            </Button>
          </section>
        </div>
      )}
    </Modal>
  )
}
