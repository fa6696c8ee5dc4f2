import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useMemo, type ReactNode } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Platform } from '#shared/platform/platform.ts'
import { PlatformProvider } from '../platform/context.tsx'
import { TellerContext } from '../live/teller.ts'
import { VaultProvider } from '../vault/index.ts'
import { sayInPlace } from '../ui/notify.tsx'
import { cssVariables, schemeKeptElsewhere, theme } from '../ui/theme.ts'
import { tellFault } from './faults.ts'
import type { Startup } from './startup.ts'
import { useAppearance } from './useAppearance.ts'
import { useForgetOnLock } from './useForgetOnLock.ts'
import { Workspace } from './Workspace.tsx'

/** The whole app. Without settings, which has been told, nothing else can be shown. */
export function App({ platform, startup }: { platform: Platform; startup: Startup }): ReactNode {
  const { settings } = startup
  const teller = useMemo(
    () => ({ failed: (error: unknown) => tellFault(platform, error), said: sayInPlace }),
    [platform],
  )

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      {...(platform.kind === 'desktop' && { colorSchemeManager: schemeKeptElsewhere })}
    >
      <Router hook={useHashLocation}>
        <Notifications position="bottom-right" limit={4} />
        {settings && (
          <PlatformProvider platform={platform} settings={settings}>
            <TellerContext.Provider value={teller}>
              <VaultProvider>
                <Appearance />
                <Workspace startup={startup} />
              </VaultProvider>
            </TellerContext.Provider>
          </PlatformProvider>
        )}
      </Router>
    </MantineProvider>
  )
}

function Appearance(): null {
  useAppearance()
  useForgetOnLock()
  return null
}
