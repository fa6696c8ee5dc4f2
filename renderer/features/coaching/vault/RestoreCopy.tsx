import { Button, Group, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useVault } from '#renderer/vault/index.ts'
import { copyKind } from './copyKind.ts'
import { PassphraseField } from './PassphraseField.tsx'
import { RestoreSteps } from './RestoreSteps.tsx'
import { problemText, useTask } from './useTask.ts'

/** Chooses an encrypted copy, and opens it with its passphrase, to restore from. */
export function RestoreCopy({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode {
  const { previewRestore } = useVault()
  const platform = usePlatform()
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array } | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const task = useTask()
  const choose = async (): Promise<void> => {
    const chosen = await platform.files.open({ title: 'Choose an encrypted copy', kinds: [copyKind] })
    if (chosen) setFile(chosen)
  }
  return (
    <RestoreSteps
      opened={opened}
      from="copy"
      read={file && passphrase !== '' ? () => previewRestore(file.bytes, passphrase) : null}
      task={task}
      onClose={() => {
        setFile(null)
        setPassphrase('')
        onClose()
      }}
    >
      <Stack gap="md">
        <Group>
          <Button variant="default" data-autofocus onClick={() => void task.run(choose)}>
            Choose the file…
          </Button>
          <span role="status">{file?.name ?? 'No file chosen.'}</span>
        </Group>
        <PassphraseField
          label="Passphrase of the copy"
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed)
            task.clear()
          }}
          error={problemText(task.problem)}
        />
      </Stack>
    </RestoreSteps>
  )
}
