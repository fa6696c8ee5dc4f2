import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { coachingCatalog } from '#shared/coaching/catalog.ts'
import { useTeller } from '../live/teller.ts'
import { usePlatform } from '../platform/context.tsx'
import { VaultContext } from './context.ts'
import { VaultKeeper } from './keeper.ts'
import { useAutoLock } from './useAutoLock.ts'

/** Gives the screens below the coaching vaults on this laptop, and locks the open one when nobody is there. */
export function VaultProvider({ children }: { children: ReactNode }): ReactNode {
  const platform = usePlatform()
  const teller = useTeller()
  const [keeper] = useState(
    () => new VaultKeeper({ platform, tables: coachingCatalog, warn: (problem) => teller.failed(problem) }),
  )
  const view = useSyncExternalStore(keeper.subscribe, keeper.view)
  useEffect(() => {
    keeper.look().catch((error: unknown) => teller.failed(error))
  }, [keeper, teller])
  useAutoLock(view.state === 'open', keeper.lock)
  const here = useMemo(() => ({ ...keeper, ...view }), [keeper, view])
  return <VaultContext.Provider value={here}>{children}</VaultContext.Provider>
}
