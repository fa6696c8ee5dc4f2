import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { paths } from '#renderer/paths.ts'
import { CoachingLog } from './log/CoachingLog.tsx'
import { VaultDoor, VaultSettings } from './vault/index.ts'

/** Everything of a coach's, behind the vault's door. */
export function CoachingScreen(): ReactNode {
  const [location] = useLocation()
  return <VaultDoor>{location === paths.coachingVault ? <VaultSettings /> : <CoachingLog />}</VaultDoor>
}
