import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconLock, IconPlus } from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { Link, Redirect, Route, Switch, useLocation, useRoute } from 'wouter'
import { Page } from '#renderer/ui/Page.tsx'
import { withdrawOffer } from '#renderer/ui/notify.tsx'
import { isTyping } from '#renderer/ui/isTyping.ts'
import { useVault } from '#renderer/vault/index.ts'
import { useForms } from '../forms/asked.ts'
import { FormsHost } from '../forms/FormsHost.tsx'
import { HoursScreen } from '../hours/HoursScreen.tsx'
import { CoacheePage } from './CoacheePage.tsx'
import { CoacheesScreen } from './CoacheesScreen.tsx'
import classes from './CoachingLog.module.css'
import { coachingPaths } from './coachingPaths.ts'
import { KeptDrafts } from './KeptDrafts.tsx'
import { LogScreen } from './LogScreen.tsx'
import { PracticeScreen } from './PracticeScreen.tsx'
import { ThemesScreen } from './ThemesScreen.tsx'

const tabs = [
  { to: coachingPaths.log, label: 'Log' },
  { to: coachingPaths.coachees, label: 'Coachees' },
  { to: coachingPaths.practice, label: 'My practice' },
  { to: coachingPaths.hours, label: 'Hours log' },
  { to: coachingPaths.themes, label: 'Themes' },
  { to: coachingPaths.vault, label: 'Vault' },
] as const

/** The log behind the vault's door: only drawn, and only in memory, while the vault is open. */
export function CoachingLog(): ReactNode {
  // An offer to undo holds on to the records it would change; they must go when the vault locks.
  useEffect(() => withdrawOffer, [])
  return (
    <FormsHost>
      <Frame>
        <Switch>
          <Route path={coachingPaths.log} component={LogScreen} />
          <Route path={coachingPaths.newSession} component={NewSession} />
          <Route path={coachingPaths.coachees} component={CoacheesScreen} />
          <Route path={`${coachingPaths.coachees}/:coacheeId/:sessionId?`} component={CoacheePage} />
          <Route path={coachingPaths.practice} component={PracticeScreen} />
          <Route path={coachingPaths.hours} component={HoursScreen} />
          <Route path={coachingPaths.themes} component={ThemesScreen} />
          <Route>
            <Redirect to={coachingPaths.log} replace />
          </Route>
        </Switch>
      </Frame>
    </FormsHost>
  )
}

/** Opens the form for a session in front of the log; what the palette leads to, also through a locked door. */
function NewSession(): ReactNode {
  const forms = useForms()
  useEffect(() => forms.add('session'), [forms])
  return <Redirect to={coachingPaths.log} replace />
}

function Frame({ children }: { children: ReactNode }): ReactNode {
  const [location] = useLocation()
  const { lock } = useVault()
  const forms = useForms()
  // On a coachee's page, it is them that a session is logged with.
  const [, params] = useRoute(`${coachingPaths.coachees}/:coacheeId/*?`)
  const coacheeId = params?.coacheeId
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const held = event.ctrlKey || event.metaKey || event.altKey
      const busy = isTyping(event.target) || document.querySelector('[role="dialog"]') !== null
      if (event.key.toLowerCase() !== 'l' || held || busy) return
      event.preventDefault()
      forms.add('session', coacheeId)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [coacheeId, forms])
  return (
    <Page
      title="Coaching"
      actions={
        <>
          <Button variant="default" leftSection={<IconLock size={16} aria-hidden />} onClick={() => void lock()}>
            Lock
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                rightSection={<IconChevronDown size={16} aria-hidden />}
              >
                Add
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => forms.add('coachee')}>Coachee</Menu.Item>
              <Menu.Item onClick={() => forms.add('supervision')}>Supervision</Menu.Item>
              <Menu.Item onClick={() => forms.add('cpd')}>CPD</Menu.Item>
              <Menu.Item onClick={() => forms.add('reflection')}>Reflective note</Menu.Item>
              <Menu.Item onClick={() => forms.add('theme')}>Theme</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            leftSection={<IconPlus size={17} aria-hidden />}
            rightSection={<kbd>L</kbd>}
            aria-keyshortcuts="L"
            onClick={() => forms.add('session', coacheeId)}
          >
            Log a session
          </Button>
        </>
      }
    >
      <nav aria-label="Coaching" className={classes.tabs}>
        {tabs.map(({ to, label }) => {
          const here = to === coachingPaths.log ? location === to : location.startsWith(to)
          return (
            <Link key={to} href={to} className={classes.tab ?? ''} aria-current={here ? 'page' : undefined}>
              {label}
            </Link>
          )
        })}
      </nav>
      <KeptDrafts />
      {children}
    </Page>
  )
}
