import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { grouped } from '#shared/records/counted.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { showProof, useProofResult } from './proofResult.ts'
import classes from './Vault.module.css'

/** What the search for the sentence found, on the lock screen. */
export function ProofResult(): ReactNode {
  const result = useProofResult()
  if (!result) return null
  const { sentence, where, searched, found, controlFound } = result
  return (
    <Card title={found.length === 0 ? 'The sentence was not found' : 'The sentence was found in the clear'}>
      <div role="status" className={classes.plain}>
        <p className={classes.result}>“{sentence}”</p>
        <p>
          {grouped(searched)} {where.includes('folder') ? 'files' : 'stored values'} in {where} were searched, after it
          was written as a note and the vault was locked.
        </p>
        {found.length > 0 && (
          <ul>
            {found.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
        <p className="muted">
          {controlFound
            ? 'The same search did find a copy we put there in the clear to test it, and removed again.'
            : 'The search did not find the copy put there to test it, so its answer cannot be relied on.'}
        </p>
        <Group mt="sm">
          <Button variant="default" size="compact-sm" onClick={() => showProof(null)}>
            Close
          </Button>
        </Group>
      </div>
    </Card>
  )
}
