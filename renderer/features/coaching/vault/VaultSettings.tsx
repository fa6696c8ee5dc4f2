import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { paths } from '#renderer/paths.ts'
import { useVault } from '#renderer/vault/index.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Copies } from './Copies.tsx'
import { Keys } from './Keys.tsx'
import { Label } from './Label.tsx'
import { Locking } from './Locking.tsx'
import { Proof } from './Proof.tsx'
import { Protects } from './Protects.tsx'
import { RemoveVault } from './RemoveVault.tsx'
import classes from './Vault.module.css'

/** Everything about the vault itself: when it locks, what opens it, copies of it, proof, removal. */
export function VaultSettings(): ReactNode {
  const { current, lock } = useVault()
  return (
    <Page
      title="Vault"
      crumbs={
        <>
          <Link href={paths.coaching}>Coaching</Link> › {current?.label}
        </>
      }
      actions={
        <Button leftSection={<IconLock size={17} aria-hidden />} onClick={() => void lock()}>
          Lock now
        </Button>
      }
    >
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Locking />
          <Keys />
          <Copies />
        </div>
        <div className={classes.stack}>
          <Proof />
          <Protects />
          <Label />
          <RemoveVault />
        </div>
      </div>
    </Page>
  )
}
