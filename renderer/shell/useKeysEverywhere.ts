import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { usePlatform } from '../platform/context.tsx'
import { paths } from '../paths.ts'
import { useVault } from '../vault/index.ts'

/** Keys and menu items that work with and without a programme: locking the vault, and the way to what needs none. */
export function useKeysEverywhere(): void {
  const platform = usePlatform()
  const [, navigate] = useLocation()
  const { lock } = useVault()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      void lock()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [lock])
  useEffect(
    () =>
      platform.onMenu((command) => {
        if (command === 'go-coaching') navigate(paths.coaching)
        else if (command === 'go-settings') navigate(paths.settings)
        else if (command === 'lock-vault') void lock()
      }),
    [lock, navigate, platform],
  )
}
