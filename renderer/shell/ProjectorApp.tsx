import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProjectorScreen } from '../features/run/index.ts'
import { cssVariables, theme } from '../ui/theme.ts'

const address = /^#\/projector\/([a-z0-9-]{1,80})$/

/** The session whose projector this page is; null when it is the app itself. */
export function projectedSession(hash: string): string | null {
  return address.exec(hash)?.[1] ?? null
}

/** What the room sees: a page of its own that opens no programme and has no way to the system. */
export function ProjectorApp({ sessionId }: { sessionId: string }): ReactNode {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ProjectorScreen sessionId={sessionId} />
    </MantineProvider>
  )
}
