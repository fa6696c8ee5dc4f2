import { useEffect } from 'react'
import { useTeller } from '../live/teller.ts'
import { usePlatform, useSettings } from '../platform/context.tsx'

/** How often it is looked whether somebody is there, in milliseconds. A laptop that slept is noticed at the first look. */
const lookEvery = 5_000
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/** Locks an open vault when nobody is at it: idle, asleep, screen locked, window out of sight; each as the settings say. */
export function useAutoLock(open: boolean, lock: () => Promise<void>): void {
  const platform = usePlatform()
  const teller = useTeller()
  const [{ vaultLock }] = useSettings()
  useEffect(() => {
    if (!open) return
    const lockNow = (): void => void lock().catch((error: unknown) => teller.failed(error))
    let seenAt = Date.now()
    let hiddenAt: number | null = document.hidden ? Date.now() : null
    const seen = (): void => {
      seenAt = Date.now()
    }
    const look = (): void => {
      const { idleMinutes, hiddenSeconds } = vaultLock
      const idle = Date.now() - seenAt >= idleMinutes * 60_000
      const hidden = hiddenAt !== null && hiddenSeconds !== null && Date.now() - hiddenAt >= hiddenSeconds * 1000
      if (idle || hidden) lockNow()
    }
    const seenOrHidden = (): void => {
      // Back in sight: what ran out meanwhile counts, even when timers slept with the window.
      if (!document.hidden) look()
      hiddenAt = document.hidden ? Date.now() : null
      if (document.hidden && vaultLock.hiddenSeconds === 0) lockNow()
    }
    const timer = setInterval(look, lookEvery)
    const stopAway = platform.onAway(() => vaultLock.whenAway && lockNow())
    const stopClosing = platform.onBeforeClose(lock)
    for (const sign of signs) window.addEventListener(sign, seen, { capture: true, passive: true })
    document.addEventListener('visibilitychange', seenOrHidden)
    return () => {
      clearInterval(timer)
      stopAway()
      stopClosing()
      for (const sign of signs) window.removeEventListener(sign, seen, { capture: true })
      document.removeEventListener('visibilitychange', seenOrHidden)
    }
  }, [lock, open, platform, teller, vaultLock])
}
