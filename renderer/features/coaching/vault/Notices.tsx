import { Alert, Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useVault } from '#renderer/vault/index.ts'
import { useTeller } from '#renderer/live/teller.ts'
import classes from './Vault.module.css'

/** What was found when the vault was opened; stays until it has been read. */
export function Notices(): ReactNode {
  const { notices, dismiss, acceptLoss } = useVault()
  const teller = useTeller()
  if (notices.length === 0) return null
  return (
    <div className={classes.notices}>
      {notices.map((notice) => (
        <Alert
          key={notice.problem.what}
          color={notice.kind === 'repaired' ? 'teal' : 'orange'}
          variant="light"
          title={notice.problem.what}
        >
          <p>{[notice.problem.safe, notice.problem.next].filter(Boolean).join(' ')}</p>
          {notice.records.length > 0 && (
            <ul>
              {notice.records.map((record) => (
                <li key={record}>{record}</li>
              ))}
            </ul>
          )}
          <Group mt="xs">
            <Button variant="default" size="compact-sm" onClick={() => dismiss(notice)}>
              I have read it
            </Button>
            {notice.kind === 'damaged' && notice.records.length > 0 && (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => void acceptLoss().catch((error: unknown) => teller.failed(error))}
              >
                Carry on without them
              </Button>
            )}
          </Group>
        </Alert>
      ))}
    </div>
  )
}
