import { Button, Group, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useVault, useVaultUndo, type RestorePreview } from '#renderer/vault/index.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { copyKind } from './copyKind.ts'
import { PassphraseField } from './PassphraseField.tsx'
import { bringsAny, Preview, type Different } from './RestorePreview.tsx'
import { problemText, useTask } from './useTask.ts'

/** Opens an encrypted copy, shows what it would bring, and brings it in as one step. */
export function RestoreCopy({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode {
  const { previewRestore, restore } = useVault()
  const { undo } = useVaultUndo()
  const platform = usePlatform()
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array } | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [preview, setPreview] = useState<RestorePreview | null>(null)
  const [different, setDifferent] = useState<Different>('keep mine')
  const { problem, run, clear } = useTask()
  const close = (): void => {
    setFile(null)
    setPassphrase('')
    setPreview(null)
    clear()
    onClose()
  }

  return (
    <FormDialog
      opened={opened}
      title="Restore from a copy"
      submitLabel={preview ? 'Restore' : 'Show what is in it'}
      changed={false}
      ready={preview ? bringsAny(preview) : file !== null && passphrase !== ''}
      onSubmit={async () => {
        if (preview) {
          if (!(await run(() => restore(preview, different)))) return
          say('Restored from the copy.', { label: 'Undo', run: () => void undo() })
          close()
        } else if (file) {
          await run(async () => setPreview(await previewRestore(file.bytes, passphrase)))
        }
      }}
      onClose={close}
      size="lg"
    >
      {preview ? (
        <Preview preview={preview} different={different} onDifferent={setDifferent} />
      ) : (
        <Stack gap="md">
          <Group>
            <Button
              variant="default"
              data-autofocus
              onClick={() =>
                void run(async () => {
                  const chosen = await platform.files.open({ title: 'Choose an encrypted copy', kinds: [copyKind] })
                  if (chosen) setFile(chosen)
                })
              }
            >
              Choose the file…
            </Button>
            <span role="status">{file?.name ?? 'No file chosen.'}</span>
          </Group>
          <PassphraseField
            label="Passphrase of the copy"
            value={passphrase}
            onChange={(typed) => {
              setPassphrase(typed)
              clear()
            }}
            error={problemText(problem)}
          />
        </Stack>
      )}
    </FormDialog>
  )
}
