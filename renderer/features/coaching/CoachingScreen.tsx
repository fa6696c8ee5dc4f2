import type { ReactNode } from 'react'
import { VaultDoor, VaultSettings } from './vault/index.ts'

/** Everything of a coach's, behind the vault's door. */
export function CoachingScreen(): ReactNode {
  return (
    <VaultDoor>
      <VaultSettings />
    </VaultDoor>
  )
}
