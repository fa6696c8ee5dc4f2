import { Suspense, useMemo, useState, type ReactNode } from 'react'
import { Loader } from '@mantine/core'
import { Route, Switch, useRoute } from 'wouter'
import { CopyReminder } from '../features/backups/index.ts'
import { useReminders } from '../features/reminders/index.ts'
import { usePlatform } from '../platform/context.tsx'
import { useGateIfAny } from '../store/context.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { noteScroll, Page } from '../ui/Page.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import classes from './Frame.module.css'
import { HelpSheet } from './HelpSheet.tsx'
import { Palette } from './Palette.tsx'
import { freeRoutes, routes, runPath } from './routes.tsx'
import { Sidebar } from './Sidebar.tsx'
import { useOffersThatHold } from './useOffersThatHold.ts'
import { useShellKeys } from './useShellKeys.ts'

/** Sidebar, screen, and what is always at hand, of the open programme; where none is open, of what needs none. */
export function Frame(): ReactNode {
  const platform = usePlatform()
  const gate = useGateIfAny()
  const programme = gate !== null
  useOffersThatHold(gate)
  const [helpOpen, setHelpOpen] = useState(false)
  const [paletteOpen, setPaletteOpen] = useState(false)
  const on = useMemo(() => ({ help: () => setHelpOpen(true), palette: () => setPaletteOpen(true) }), [])
  useShellKeys(on)
  const [wholeWindow] = useRoute(runPath)
  return (
    <div className={classes.frame} data-whole={wholeWindow}>
      <a className={classes.skip} href="#main" onClick={skipToMain}>
        Skip to the screen
      </a>
      {!wholeWindow && <Sidebar onHelp={on.help} onSearch={programme ? on.palette : null} />}
      <main id="main" tabIndex={-1} className={classes.main} onScroll={noteScroll}>
        {programme && <Reminders held={wholeWindow} />}
        {programme && !wholeWindow && <CopyReminder />}
        <ErrorBoundary platform={platform}>
          <Suspense fallback={<Loader m="xl" role="status" aria-label="Opening" />}>
            <Switch>
              {(programme ? routes : freeRoutes).map(({ path, screen: Screen }) => (
                <Route key={path} path={path}>
                  <Screen />
                </Route>
              ))}
              <Route>
                <Page title="Not found">
                  <EmptyState title="There is no screen at this address" sentence="Choose one in the sidebar." />
                </Page>
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      {programme && <Palette opened={paletteOpen} onClose={() => setPaletteOpen(false)} onHelp={on.help} />}
      <HelpSheet opened={helpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  )
}

function Reminders({ held }: { held: boolean }): ReactNode {
  useReminders(held)
  return null
}

/** The address belongs to the router, so the jump is made by focus. */
function skipToMain(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
