import { Button, Group, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useVault } from '#renderer/vault/index.ts'
import { useTeller } from '#renderer/live/teller.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'

/** Takes the vault off this laptop, journal and all. */
export function RemoveVault(): ReactNode {
  const { removeVault } = useVault()
  const teller = useTeller()
  const [asking, setAsking] = useState(false)
  return (
    <Card title="Remove these notes from this laptop">
      <Stack gap="md">
        <p>
          Erases the notes, the journal beside them, their sealed backups and the keychain’s key. Nothing brings them
          back but a copy you saved.
        </p>
        <Group>
          <Button color="red" variant="outline" onClick={() => setAsking(true)}>
            Remove them…
          </Button>
        </Group>
      </Stack>
      <PassphraseDialog
        opened={asking}
        title="Remove these notes for good?"
        sentence="Save an encrypted copy first if you may need them. Type the passphrase to remove them."
        submitLabel="Remove for good"
        onSubmit={async (passphrase) => {
          const { records, outOfReach } = await removeVault(passphrase)
          teller.said(`${records} records were erased. ${outOfReach.join(' ')}`)
        }}
        onClose={() => setAsking(false)}
      />
    </Card>
  )
}
