import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Platform, Settings, SettingsPatch } from '#shared/platform/platform.ts'

interface Here {
  readonly platform: Platform
  readonly settings: Settings
  readonly changeSettings: (patch: SettingsPatch) => Promise<void>
}

const PlatformContext = createContext<Here | null>(null)

/** Gives the screens the machine they run on and the person's settings. */
export function PlatformProvider(props: { platform: Platform; settings: Settings; children: ReactNode }): ReactNode {
  const { platform } = props
  const [settings, setSettings] = useState(props.settings)
  const changeSettings = useCallback(
    async (patch: SettingsPatch) => setSettings(await platform.settings.write(patch)),
    [platform],
  )
  const here = useMemo(() => ({ platform, settings, changeSettings }), [platform, settings, changeSettings])
  return <PlatformContext.Provider value={here}>{props.children}</PlatformContext.Provider>
}

function useHere(): Here {
  const here = useContext(PlatformContext)
  if (!here) throw new Error('This screen needs a platform around it.')
  return here
}

export function usePlatform(): Platform {
  return useHere().platform
}

/** The person's settings, and the way to change them. */
export function useSettings(): readonly [Settings, (patch: SettingsPatch) => Promise<void>] {
  const { settings, changeSettings } = useHere()
  return [settings, changeSettings]
}
