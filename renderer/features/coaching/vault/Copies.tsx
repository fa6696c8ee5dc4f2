import { Button, Group, Stack, Switch } from '@mantine/core'
import { format } from 'date-fns'
import { useState, type ReactNode } from 'react'
import type { FileKind } from '#shared/platform/platform.ts'
import { useTeller } from '#renderer/live/teller.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { useVault } from '#renderer/vault/index.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import { RestoreBackup } from './RestoreBackup.tsx'
import { RestoreCopy } from './RestoreCopy.tsx'
import { SaveCopy } from './SaveCopy.tsx'

const readableKind: FileKind = { label: 'Readable copy', extensions: ['json'], mime: 'application/json' }

/** Copies that leave the app: encrypted by rule, readable only on purpose; and the way back. */
export function Copies(): ReactNode {
  const { exportReadable } = useVault()
  const platform = usePlatform()
  const teller = useTeller()
  const [{ vaultBackups }, change] = useSettings()
  const [dialog, setDialog] = useState<'save' | 'restore' | 'backup' | 'readable' | null>(null)
  const close = (): void => setDialog(null)
  return (
    <Card title="Copies">
      <Stack gap="md">
        <p>
          An encrypted copy opens with its own passphrase, here or with the standard <code>age</code> command on any
          computer, also without Throughline.
        </p>
        <Group>
          <Button variant="default" onClick={() => setDialog('save')}>
            Save an encrypted copy…
          </Button>
          <Button variant="default" onClick={() => setDialog('restore')}>
            Restore from a copy…
          </Button>
          <Button variant="subtle" onClick={() => setDialog('readable')}>
            Save a readable copy…
          </Button>
        </Group>
        {platform.backups.available && (
          <>
            <Switch
              label="Back up on locking, still encrypted"
              description="In the folder for backups that Settings shows. Whoever can look into that folder sees that there are notes, and can read none."
              checked={vaultBackups}
              onChange={(event) =>
                void change({ vaultBackups: event.currentTarget.checked }).catch((error: unknown) =>
                  teller.failed(error),
                )
              }
            />
            <Group>
              <Button variant="default" onClick={() => setDialog('backup')}>
                Restore from a backup…
              </Button>
            </Group>
          </>
        )}
      </Stack>
      <SaveCopy opened={dialog === 'save'} onClose={close} />
      <RestoreCopy opened={dialog === 'restore'} onClose={close} />
      <RestoreBackup opened={dialog === 'backup'} onClose={close} />
      <PassphraseDialog
        opened={dialog === 'readable'}
        title="Save a readable copy?"
        sentence="Everybody who gets the file can read every note in it. Type your passphrase to go on."
        submitLabel="Save it readable"
        onSubmit={async (passphrase) => {
          const bytes = await exportReadable(passphrase)
          const suggestedName = `Coaching notes, readable, ${format(new Date(), 'yyyy-MM-dd')}.json`
          const saved = await platform.files.save({ suggestedName, kind: readableKind, bytes })
          if (saved) teller.said(`Saved as ${saved.name}. It is not encrypted.`)
          close()
        }}
        onClose={close}
      />
    </Card>
  )
}
