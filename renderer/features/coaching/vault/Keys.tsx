import { Button, Group, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useVault } from '#renderer/vault/index.ts'
import { useTeller } from '#renderer/live/teller.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { ChangePassphrase } from './ChangePassphrase.tsx'
import { ChangeRecoveryKey } from './ChangeRecoveryKey.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'

/** What opens the vault. */
export function Keys(): ReactNode {
  const { keychain, current, useKeychain: allowKeychain, forgetKeychain } = useVault()
  const teller = useTeller()
  const [dialog, setDialog] = useState<'passphrase' | 'recovery' | 'keychain' | null>(null)
  const close = (): void => setDialog(null)
  return (
    <Card title="What opens it">
      <Stack gap="md">
        <Group>
          <Button variant="default" onClick={() => setDialog('passphrase')}>
            Change the passphrase…
          </Button>
          <Button variant="default" onClick={() => setDialog('recovery')}>
            New recovery key…
          </Button>
        </Group>
        {current?.keychain ? (
          <Group>
            <Button
              variant="default"
              onClick={() =>
                void forgetKeychain().then(
                  () => teller.said('This laptop’s keychain no longer opens your notes.'),
                  (error: unknown) => teller.failed(error),
                )
              }
            >
              Stop using this laptop’s keychain
            </Button>
          </Group>
        ) : keychain.available ? (
          <>
            <p className="muted small">
              The laptop’s keychain can open the notes for whoever is logged in to your account here. Quicker, and
              weaker: an administrator of this laptop may be able to use it.
            </p>
            <Group>
              <Button variant="default" onClick={() => setDialog('keychain')}>
                Let the keychain unlock it…
              </Button>
            </Group>
          </>
        ) : (
          <p className="muted small">{keychain.why} So only the passphrase and the recovery key open it.</p>
        )}
      </Stack>
      <ChangePassphrase opened={dialog === 'passphrase'} onClose={close} />
      {dialog === 'recovery' && <ChangeRecoveryKey onClose={close} />}
      <PassphraseDialog
        opened={dialog === 'keychain'}
        title="Let the keychain unlock it"
        sentence="Type your passphrase once more."
        submitLabel="Let it unlock"
        onSubmit={async (passphrase) => {
          await allowKeychain(passphrase)
          close()
        }}
        onClose={close}
      />
    </Card>
  )
}
