import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { shortcuts as commitmentKeys } from '../features/commitments/index.ts'
import { shortcuts as decisionKeys } from '../features/decisions/index.ts'
import { shortcuts as measureKeys } from '../features/measures/index.ts'
import { shortcuts as methodKeys } from '../features/methods/index.ts'
import { shortcuts as minutesKeys } from '../features/minutes/index.ts'
import { shortcuts as prototypeKeys } from '../features/prototypes/index.ts'
import { shortcuts as purposeKeys } from '../features/purposes/index.ts'
import { shortcuts as agendaKeys } from '../features/sessions/index.ts'
import { shortcuts as runKeys } from '../features/run/index.ts'
import { paths } from '../paths.ts'
import classes from './HelpSheet.module.css'
import { shortcuts, type Shortcut } from './shortcuts.ts'

/** For somebody new: the question, and the screen that answers it. */
const places: readonly {
  readonly look: string
  readonly to: string
  readonly where: string
  readonly finds: string
}[] = [
  { look: 'Who meets', to: paths.forums, where: 'Forums', finds: 'each with its members and sessions' },
  {
    look: 'An agenda',
    to: paths.forums,
    where: 'Forums',
    finds: 'choose the forum, then its session: blocks, clock times, what came out',
  },
  {
    look: 'Minutes',
    to: paths.forums,
    where: 'Forums',
    finds: 'choose the forum, then a session that was held: “Close session” drafts them',
  },
  {
    look: 'What we promised',
    to: paths.commitments,
    where: 'Commitments',
    finds: 'as a table or a board; “Import” brings in an Excel or CSV log',
  },
  {
    look: 'How to run a block',
    to: paths.methods,
    where: 'Methods',
    finds: 'what to do, in steps; whole sessions too',
  },
  {
    look: 'What we are for',
    to: paths.purposes,
    where: 'Shared purpose',
    finds: 'from the wall to adopted words, who stands behind them, and the work that serves them',
  },
  {
    look: 'What we decided',
    to: paths.decisions,
    where: 'Decisions',
    finds: 'with where each stood and what followed',
  },
  {
    look: 'What we are trying out',
    to: paths.prototypes,
    where: 'Prototypes',
    finds: 'test cards before, learning cards after, and what was decided',
  },
  {
    look: 'What difference it makes',
    to: paths.measures,
    where: 'Measures',
    finds: 'each number with its baseline, its target, and the day and source of every observation',
  },
  {
    look: 'How we are doing together',
    to: paths.pulses,
    where: 'Pulse',
    finds: 'ten anonymous questions, on this laptop, on paper or from a CSV file',
  },
  { look: 'Who somebody is', to: paths.people, where: 'People', finds: 'with their forums and open promises' },
  {
    look: 'A log for the board',
    to: paths.reports,
    where: 'Reports',
    finds: 'the action log for a forum, as Excel, CSV, PDF or a page',
  },
  {
    look: 'Private coaching notes',
    to: paths.coaching,
    where: 'Coaching',
    finds: 'encrypted on this laptop, opened with your own passphrase',
  },
  { look: 'Larger text', to: paths.settings, where: 'Settings', finds: 'also dark, high contrast, where data lives' },
  {
    look: 'Another programme',
    to: paths.home,
    where: 'its name, top left',
    finds: 'switch, start, open, save a copy, archive, delete',
  },
]

export function HelpContent({ onLeave }: { onLeave: () => void }): ReactNode {
  return (
    <div className={classes.columns}>
      <div>
        <Keys title="Everywhere" shortcuts={shortcuts} />
        <Keys title="On a session’s agenda" shortcuts={agendaKeys} />
        <Keys title="Methods beside an agenda" shortcuts={methodKeys} />
        <Keys title="While a session runs" shortcuts={runKeys} />
        <Keys title="In minutes" shortcuts={minutesKeys} />
        <Keys title="With commitments" shortcuts={commitmentKeys} />
        <Keys title="With a shared purpose" shortcuts={purposeKeys} />
        <Keys title="With decisions" shortcuts={decisionKeys} />
        <Keys title="With prototypes" shortcuts={prototypeKeys} />
        <Keys title="With measures" shortcuts={measureKeys} />
      </div>
      <section className={classes.group} aria-label="Where is…">
        <h3>Where is…</h3>
        <dl className={classes.places}>
          {places.map(({ look, to, where, finds }) => (
            <Place key={look} look={look}>
              <Link href={to} onClick={onLeave}>
                {where}
              </Link>
              : {finds}
            </Place>
          ))}
        </dl>
      </section>
    </div>
  )
}

function Place({ look, children }: { look: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{look}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Keys({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }): ReactNode {
  return (
    <section className={classes.group} aria-label={title}>
      <h3>{title}</h3>
      <dl className={classes.keys}>
        {shortcuts.map(({ keys, does }) => (
          <KeyRow key={does} keys={keys} does={does} />
        ))}
      </dl>
    </section>
  )
}

function KeyRow({ keys, does }: Shortcut): ReactNode {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </>
  )
}
