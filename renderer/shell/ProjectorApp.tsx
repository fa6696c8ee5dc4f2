import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProjectorScreen } from '../features/run/index.ts'
import { cssVariables, theme } from '../ui/theme.ts'

/** What the room sees: a page of its own that opens no programme and has no way to the system. */
export function ProjectorApp({ sessionId }: { sessionId: string }): ReactNode {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ProjectorScreen sessionId={sessionId} />
    </MantineProvider>
  )
}
