import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useSettings } from '../platform/context.tsx'

/** Puts theme, contrast and text size from the settings on the page. */
export function useAppearance(): void {
  const [settings] = useSettings()
  const { setColorScheme } = useMantineColorScheme()
  useEffect(
    () => setColorScheme(settings.theme === 'system' ? 'auto' : settings.theme),
    [settings.theme, setColorScheme],
  )
  useEffect(() => {
    document.documentElement.dataset['contrast'] = settings.contrast
    document.documentElement.style.setProperty('--text-scale', String(settings.textSize / 100))
  }, [settings.contrast, settings.textSize])
}
