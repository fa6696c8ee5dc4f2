import { useSyncExternalStore } from 'react'
import type { CanaryResult } from '#renderer/vault/index.ts'

/** The search ends on the lock screen, long after the screen that asked for it is gone; the result waits for it here. */
let result: CanaryResult | null = null
const listeners = new Set<() => void>()

export function showProof(found: CanaryResult | null): void {
  result = found
  for (const listener of listeners) listener()
}

export function useProofResult(): CanaryResult | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => result,
  )
}
