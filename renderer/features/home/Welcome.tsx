import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { ProgrammesHere } from './ProgrammesHere.tsx'
import { paths } from '#renderer/paths.ts'
import { useProgrammeDoor } from '#renderer/features/programmes/index.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { Logo } from '#renderer/ui/Logo.tsx'
import { ThroughLine, type Station } from './ThroughLine.tsx'
import classes from './Welcome.module.css'

const stations: readonly Station[] = [
  { name: 'Purpose', words: 'what we share' },
  { name: 'Session', words: 'planned to the minute' },
  { name: 'Decision', words: 'and why' },
  { name: 'Commitment', words: 'who, what, by when' },
  { name: 'Evidence', words: 'kept, moved or stuck' },
  { name: 'Report', words: 'ready by noon' },
]

/** What somebody sees who has no programme open: what this is, and the ways in. */
export function Welcome(): ReactNode {
  const platform = usePlatform()
  const door = useProgrammeDoor()
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  return (
    <main className={classes.welcome}>
      <header className={classes.head}>
        <span className={classes.brand}>
          <span className={classes.mark}>
            <Logo />
          </span>
          Throughline
        </span>
        <h1>One unbroken line, from why you meet to what was kept</h1>
        <p className={classes.lead}>
          For people who lead change across organisations: plan the session, run it, and keep every decision and promise
          tied to the moment it was made.
        </p>
      </header>

      <ThroughLine label="The line Throughline keeps" stations={stations} />

      <ProgrammesHere />

      <section className={classes.ways} aria-label="Ways to begin">
        <div className={classes.way}>
          <h2>Look around</h2>
          <p>A year of a made-up partnership: four forums, their sessions, and about 120 commitments in every state.</p>
          <Button
            loading={busy}
            onClick={() => {
              setBusy(true)
              void door.openSample().finally(() => setBusy(false))
            }}
          >
            Look around the sample programme
          </Button>
        </div>
        <div className={classes.way}>
          <h2>Start your own</h2>
          <p>Give it a name; add a forum, plan a session, capture the first commitment.</p>
          <Button variant="default" onClick={door.startEmpty}>
            Start an empty programme
          </Button>
        </div>
        <div className={classes.way}>
          <h2>Bring one here</h2>
          <p>Open a .throughline file that you or a colleague saved, or drop it anywhere on this window.</p>
          <Button variant="default" onClick={() => void door.openFile()}>
            Open a programme file…
          </Button>
        </div>
        <div className={classes.way} data-wide>
          <h2>Coach in private</h2>
          <p>Sessions, reflections and hours in an encrypted vault of your own. It needs no programme.</p>
          <Button variant="default" onClick={() => navigate(paths.coaching)}>
            Coaching notes
          </Button>
        </div>
      </section>

      <footer className={classes.privacy}>
        <p>
          <strong>Everything stays on this laptop.</strong> No account, no server, nothing sent anywhere.
        </p>
        {platform.kind === 'browser' && (
          <p>
            This is the browser edition: programmes live in this browser’s storage, which clearing browsing data
            empties. Save a copy of what matters.
          </p>
        )}
      </footer>
    </main>
  )
}
