import { Loader } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useVault, type VaultBackup } from '#renderer/vault/index.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { LostVaults } from './LostVaults.tsx'
import { Notices } from './Notices.tsx'
import { SetUp } from './SetUp.tsx'
import { Unlock } from './Unlock.tsx'
import { useLostVaults } from './useLostVaults.ts'

/** In front of everything of a coach's: what is behind it is drawn only while the vault is open. */
export function VaultDoor({ children }: { children: ReactNode }): ReactNode {
  const { state, gate } = useVault()
  if (gate) {
    return (
      <>
        <Notices />
        {children}
      </>
    )
  }
  if (state !== 'checking') return <Locked none={state === 'none'} />
  return (
    <Page title="Coaching">
      <Loader aria-label="Looking for coaching notes" />
    </Page>
  )
}

function Locked({ none }: { none: boolean }): ReactNode {
  const lost = useLostVaults()
  const [settingUp, setSettingUp] = useState(false)
  const [backup, setBackup] = useState<VaultBackup | null>(null)
  if (backup) return <Unlock backup={backup} onLeave={() => setBackup(null)} />
  const found = lost.length > 0 && <LostVaults backups={lost} onChoose={setBackup} />
  if (settingUp || none) return <SetUp found={found} {...(!none && { onCancel: () => setSettingUp(false) })} />
  return <Unlock found={found} onLeave={() => setSettingUp(true)} />
}
