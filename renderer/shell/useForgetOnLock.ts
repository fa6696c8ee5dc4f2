import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useVault } from '../vault/index.ts'

/** What was said about coaching notes goes when they are locked; it may name somebody. */
export function useForgetOnLock(): void {
  const { state } = useVault()
  useEffect(() => {
    if (state !== 'open') return
    return () => notifications.clean()
  }, [state])
}
