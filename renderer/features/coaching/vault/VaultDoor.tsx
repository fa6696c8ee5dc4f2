import { Loader } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useVault } from '#renderer/vault/index.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Notices } from './Notices.tsx'
import { SetUp } from './SetUp.tsx'
import { Unlock } from './Unlock.tsx'

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
  if (state === 'none') return <SetUp />
  if (state !== 'checking') return <Locked />
  return (
    <Page title="Coaching">
      <Loader aria-label="Looking for coaching notes" />
    </Page>
  )
}

function Locked(): ReactNode {
  const [settingUp, setSettingUp] = useState(false)
  return settingUp ? <SetUp onCancel={() => setSettingUp(false)} /> : <Unlock onSetUp={() => setSettingUp(true)} />
}
