import { Select } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useVault, useVaultUndo, type RestorePreview, type VaultBackup } from '#renderer/vault/index.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { momentOf } from './moment.ts'
import { bringsAny, Preview, type Different } from './RestorePreview.tsx'
import { problemText, useTask } from './useTask.ts'

/** Shows what a sealed backup of the open vault would bring, and brings it in as one step. */
export function RestoreBackup({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode {
  const { backups, current, previewBackup, restore } = useVault()
  const { undo } = useVaultUndo()
  const [found, setFound] = useState<readonly VaultBackup[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [preview, setPreview] = useState<RestorePreview | null>(null)
  const [different, setDifferent] = useState<Different>('keep mine')
  const { problem, run, clear } = useTask()
  const own = found?.filter(({ vaultId }) => vaultId === current?.id) ?? []
  const backup = own.find(({ id }) => id === chosen) ?? own[0]
  useEffect(() => {
    if (opened) void run(async () => setFound(await backups()))
  }, [opened, backups, run])
  const close = (): void => {
    setFound(null)
    setChosen(null)
    setPreview(null)
    clear()
    onClose()
  }

  return (
    <FormDialog
      opened={opened}
      title="Restore from a backup"
      submitLabel={preview ? 'Restore' : 'Show what is in it'}
      changed={false}
      ready={preview ? bringsAny(preview) : backup !== undefined}
      onSubmit={async () => {
        if (preview) {
          if (!(await run(() => restore(preview, different)))) return
          say('Restored from the backup.', { label: 'Undo', run: () => void undo() })
          close()
        } else if (backup) {
          await run(async () => setPreview(await previewBackup(backup)))
        }
      }}
      onClose={close}
      size="lg"
    >
      {preview ? (
        <Preview preview={preview} different={different} onDifferent={setDifferent} />
      ) : (
        <>
          {own.length > 0 && (
            <Select
              data-autofocus
              label="Backup"
              data={own.map((each) => ({ value: each.id, label: momentOf(each) }))}
              value={backup?.id ?? null}
              allowDeselect={false}
              onChange={setChosen}
              error={problemText(problem)}
            />
          )}
          {own.length === 0 && (
            <p role="status">
              {problemText(problem) ??
                (found && 'There is no backup of these notes in the folder yet. Locking makes one.')}
            </p>
          )}
        </>
      )}
    </FormDialog>
  )
}
