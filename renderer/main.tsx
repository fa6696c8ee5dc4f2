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
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { watchForFaults } from './shell/faults.ts'

const platform = await choosePlatform()
watchForFaults(platform)

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <ErrorBoundary platform={platform}>
      <App platform={platform} />
    </ErrorBoundary>
  </StrictMode>,
)
