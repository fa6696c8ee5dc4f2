import { Button, Group, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useVault } from '#renderer/vault/index.ts'
import { useTeller } from '#renderer/live/teller.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { showProof } from './proofResult.ts'

/** Lets a coach see for themselves that a note cannot be found on the disk. */
export function Proof(): ReactNode {
  const { kind } = usePlatform()
  const { prove } = useVault()
  const teller = useTeller()
  const [busy, setBusy] = useState(false)
  return (
    <Card title="Show me">
      <Stack gap="md">
        <p>
          Writes a sentence nobody has written before as a note, locks, and searches{' '}
          {kind === 'desktop'
            ? 'every file in the app’s data folder'
            : 'everything this browser stores for Throughline (a page may not look at the files behind it)'}{' '}
          for it.
        </p>
        <Group>
          <Button
            variant="default"
            loading={busy}
            onClick={() => {
              setBusy(true)
              prove().then(showProof, (error: unknown) => teller.failed(error))
            }}
          >
            Write, lock and search
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
