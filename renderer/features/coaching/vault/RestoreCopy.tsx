import { Button, Group, Radio, Stack, Table } from '@mantine/core'
import { format } from 'date-fns'
import { useState, type ReactNode } from 'react'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useVault, useVaultUndo, type RestorePreview } from '#renderer/vault/index.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { copyKind } from './copyKind.ts'
import { PassphraseField } from './PassphraseField.tsx'
import { problemText, useTask } from './useTask.ts'

/** Opens an encrypted copy, shows what it would bring, and brings it in as one step. */
export function RestoreCopy({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode {
  const { previewRestore, restore } = useVault()
  const { undo } = useVaultUndo()
  const platform = usePlatform()
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array } | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [preview, setPreview] = useState<RestorePreview | null>(null)
  const [different, setDifferent] = useState<'keep mine' | 'take the file’s'>('keep mine')
  const { problem, run, clear } = useTask()
  const close = (): void => {
    setFile(null)
    setPassphrase('')
    setPreview(null)
    clear()
    onClose()
  }
  const brings = preview?.tables.some(({ added, different: differ }) => added > 0 || differ > 0) ?? false

  return (
    <FormDialog
      opened={opened}
      title="Restore from a copy"
      submitLabel={preview ? 'Restore' : 'Show what is in it'}
      changed={false}
      ready={preview ? brings : file !== null && passphrase !== ''}
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

function Preview(props: {
  preview: RestorePreview
  different: 'keep mine' | 'take the file’s'
  onDifferent: (which: 'keep mine' | 'take the file’s') => void
}): ReactNode {
  const { exportedAt, label, tables } = props.preview
  const shown = tables.filter(({ added, same, different }) => added + same + different > 0)
  const differ = tables.some(({ different }) => different > 0)
  return (
    <Stack gap="md">
      <p>
        “{label}”, saved on {format(new Date(exportedAt), "d MMMM yyyy 'at' HH:mm")}. Nothing is changed until you
        choose Restore; undo takes all of it back.
      </p>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">What</Table.Th>
            <Table.Th scope="col">Not here now</Table.Th>
            <Table.Th scope="col">The same here</Table.Th>
            <Table.Th scope="col">Different here</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ noun, added, same, different }) => (
            <Table.Tr key={noun}>
              <Table.Th scope="row">{noun}</Table.Th>
              <Table.Td>{added}</Table.Td>
              <Table.Td>{same}</Table.Td>
              <Table.Td>{different}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {differ && (
        <Radio.Group
          label="Where both have a record and they differ"
          value={props.different}
          onChange={(which) => props.onDifferent(which === 'keep mine' ? which : 'take the file’s')}
        >
          <Stack gap={8} mt={6}>
            <Radio value="keep mine" label="Keep what is here" />
            <Radio value="take the file’s" label="Take what is in the copy" />
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  )
}
