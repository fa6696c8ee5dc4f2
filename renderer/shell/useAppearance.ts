import { useMantineColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useLayoutEffect } from 'react'
import { useSettings } from '../platform/context.tsx'

/** Puts theme, contrast and text size on the page: from the settings, and as the laptop is set where it asks for more. */
export function useAppearance(): void {
  const [settings] = useSettings()
  const { setColorScheme } = useMantineColorScheme()
  const asked = useMediaQuery('(prefers-contrast: more)', false, { getInitialValueInEffect: false })
  const contrast = asked ? 'high' : settings.contrast
  // Before anything is painted: nobody who reads in the dark is to be dazzled first.
  useLayoutEffect(
    () => setColorScheme(settings.theme === 'system' ? 'auto' : settings.theme),
    [settings.theme, setColorScheme],
  )
  useLayoutEffect(() => {
    document.documentElement.dataset['contrast'] = contrast
    document.documentElement.style.setProperty('--text-scale', String(settings.textSize / 100))
  }, [contrast, settings.textSize])
}
