import { Loader, Modal } from '@mantine/core'
import { lazy, Suspense, type ReactNode } from 'react'

/** Loaded when first asked for, with the keys of every screen. */
const HelpContent = lazy(async () => ({ default: (await import('./HelpContent.tsx')).HelpContent }))

/** All keys, and where everything is. */
export function HelpSheet({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode {
  return (
    <Modal opened={opened} onClose={onClose} title="Help and keys" size="min(980px, 94vw)">
      <Suspense fallback={<Loader aria-label="Opening" />}>
        <HelpContent onLeave={onClose} />
      </Suspense>
    </Modal>
  )
}
