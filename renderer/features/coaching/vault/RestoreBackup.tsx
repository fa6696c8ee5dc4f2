import { Select } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useVault, type VaultBackup } from '#renderer/vault/index.ts'
import { momentOf } from './moment.ts'
import { RestoreSteps } from './RestoreSteps.tsx'
import { problemText, useTask } from './useTask.ts'

/** Chooses one of the sealed backups of the open vault to restore from. */
export function RestoreBackup({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode {
  const { backups, current, previewBackup } = useVault()
  const [found, setFound] = useState<readonly VaultBackup[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const task = useTask()
  const { run } = task
  const own = found?.filter(({ vaultId }) => vaultId === current?.id) ?? []
  const backup = own.find(({ id }) => id === chosen) ?? own[0]
  useEffect(() => {
    if (opened) void run(async () => setFound(await backups()))
  }, [opened, backups, run])
  return (
    <RestoreSteps
      opened={opened}
      from="backup"
      read={backup ? () => previewBackup(backup) : null}
      task={task}
      onClose={() => {
        setFound(null)
        setChosen(null)
        onClose()
      }}
    >
      {own.length > 0 ? (
        <Select
          data-autofocus
          label="Backup"
          data={own.map((each) => ({ value: each.id, label: momentOf(each) }))}
          value={backup?.id ?? null}
          allowDeselect={false}
          onChange={setChosen}
          error={problemText(task.problem)}
        />
      ) : (
        <p role="status">
          {problemText(task.problem) ??
            (found && 'There is no backup of these notes in the folder yet. Locking makes one.')}
        </p>
      )}
    </RestoreSteps>
  )
}
