import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { VaultBackup } from '#renderer/vault/index.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { momentOf } from './moment.ts'

/** Vaults of which there is a sealed backup and nothing else: a new laptop, or one that lost its data. */
export function LostVaults(props: {
  backups: readonly VaultBackup[]
  onChoose: (backup: VaultBackup) => void
}): ReactNode {
  return (
    <Card title="Found in the folder for backups">
      <Stack gap="md">
        <p>Coaching notes that are not on this laptop, still encrypted.</p>
        {props.backups.map((backup) => (
          <Group key={backup.vaultId} justify="space-between">
            <span>Backed up on {momentOf(backup)}</span>
            <Button
              variant="default"
              aria-label={`Bring back the notes backed up on ${momentOf(backup)}`}
              onClick={() => props.onChoose(backup)}
            >
              Bring them back…
            </Button>
          </Group>
        ))}
      </Stack>
    </Card>
  )
}
