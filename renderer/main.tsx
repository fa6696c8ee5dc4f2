import '@fontsource-variable/atkinson-hyperlegible-next'
import '@fontsource-variable/fraunces'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { choosePlatform } from './platform/choose.ts'
import { App } from './shell/App.tsx'
import { startUp } from './shell/startup.ts'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { watchForFaults } from './shell/faults.ts'
import { projectedSession } from './shell/projected.ts'

const root = createRoot(document.getElementById('root') as HTMLElement)
const projected = projectedSession(location.hash)

/** Not awaited at the top of the file: what is loaded later is part of it too, and would wait for it in a circle. */
async function begin(): Promise<void> {
  if (projected !== null) {
    const { ProjectorApp } = await import('./shell/ProjectorApp.tsx')
    root.render(<ProjectorApp sessionId={projected} />)
  } else {
    const platform = choosePlatform()
    watchForFaults(platform)
    const startup = await startUp(platform)
    root.render(
      <StrictMode>
        <ErrorBoundary platform={platform}>
          <App platform={platform} startup={startup} />
        </ErrorBoundary>
      </StrictMode>,
    )
  }
}

void begin()
