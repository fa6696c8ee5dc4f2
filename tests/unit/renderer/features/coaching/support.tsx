import { MantineProvider } from '@mantine/core'
import { cleanup, render } from '@testing-library/react'
import { useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { vi } from 'vitest'
import { TellerContext } from '#renderer/live/teller.ts'
import { PlatformProvider } from '#renderer/platform/context.tsx'
import { VaultContext } from '#renderer/vault/context.ts'
import { VaultKeeper } from '#renderer/vault/keeper.ts'
import { coachingCatalog } from '#shared/coaching/catalog.ts'
import { defaultSettings } from '#shared/platform/settings.ts'
import { createFakePlatform, type FakePlatform } from '../../../../support/fakePlatform.ts'
import { quickDerive } from '../../vault/support.ts'

export interface Coach {
  readonly platform: FakePlatform
  readonly keeper: VaultKeeper
  readonly failed: ReturnType<typeof vi.fn>
  show(screen: ReactNode): void
}

/** A coach at a laptop: its vaults, and the way to show a screen of them. */
export async function coachHere(platform = createFakePlatform()): Promise<Coach> {
  standInForLayout()
  const failed = vi.fn()
  const keeper = new VaultKeeper({
    platform,
    tables: coachingCatalog,
    warn: failed,
    derive: quickDerive,
    claim: async () => () => undefined,
  })
  await keeper.look()

  function Vault({ children }: { children: ReactNode }): ReactNode {
    const view = useSyncExternalStore(keeper.subscribe, keeper.view)
    const here = useMemo(() => ({ ...keeper, ...view }), [view])
    return <VaultContext value={here}>{children}</VaultContext>
  }

  return {
    platform,
    keeper,
    failed,
    show(screen) {
      cleanup()
      render(
        <MantineProvider>
          <PlatformProvider platform={platform} settings={defaultSettings}>
            <TellerContext value={{ failed, said: () => undefined }}>
              <Vault>{screen}</Vault>
            </TellerContext>
          </PlatformProvider>
        </MantineProvider>,
      )
    },
  }
}

/** Node's own answers bytes that are none in jsdom's world. */
function cloned(value: unknown): unknown {
  if (value instanceof Uint8Array) return value.slice()
  if (Array.isArray(value)) return value.map(cloned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cloned(each)]))
}

/** What a browser has and jsdom has not. */
function standInForLayout(): void {
  class Still {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal('ResizeObserver', Still)
  // The lock screen readies one to make keys; here the keeper makes them in place.
  vi.stubGlobal(
    'Worker',
    class {
      terminate(): void {}
    },
  )
  vi.stubGlobal('structuredClone', cloned)
  const fonts = { addEventListener: vi.fn(), removeEventListener: vi.fn() }
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true })
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }))
}
