import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Cycle } from '#shared/prototypes/prototypes.ts'
import { prototypeStateLabels, stateOfCycle } from '#shared/prototypes/states.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import classes from './Cycles.module.css'
import { daysWords, outcomeWords, stateTones } from './words.ts'

/** What can be done with a test; what may not be done now is left out. */
export interface CycleActions {
  readonly changeTest: (cycle: Cycle) => void
  readonly learn: (cycle: Cycle) => void
  readonly remove: (cycle: Cycle) => void
}

/** One test: the card before it, the card after it, and what followed. */
export function CycleCards(props: {
  cycle: Cycle
  /** 1 is the first. */
  number: number
  isLast: boolean
  today: string
  actions: CycleActions
}): ReactNode {
  const { cycle, number, today, actions } = props
  const { outcome, learnedOn } = cycle
  const state = stateOfCycle(cycle, today)
  const days = daysWords(cycle, today)
  const heading = headingId(cycle)
  return (
    <section className={classes.cycle} aria-labelledby={heading}>
      <header className={classes.top}>
        <h2 id={heading} tabIndex={-1}>
          Test {number}
        </h2>
        <Chip tone={outcome === 'again' ? 'stone' : stateTones[state]}>
          {outcome === 'again' ? 'Tested again' : prototypeStateLabels[state]}
        </Chip>
        {days !== '' && <span className="muted small tabular">{days}</span>}
        {props.isLast && (
          <Button
            className={classes.remove ?? ''}
            size="compact-sm"
            fz="xs"
            variant="subtle"
            color="red"
            onClick={() => actions.remove(cycle)}
          >
            Remove test {number}
          </Button>
        )}
      </header>
      <div className={classes.cards}>
        <article className={classes.card} data-card="test" aria-label={`Test card ${number}`}>
          <CardHead
            title="Test card"
            change={`Change test card ${number}`}
            onChange={() => actions.changeTest(cycle)}
          />
          <dl>
            <Said label="We believe that" words={cycle.belief} />
            <Said label="To verify that, we will" words={cycle.test} />
            <Said label="We measure" words={cycle.measure} />
            <Said label="We are right if" words={cycle.rightIf} />
          </dl>
        </article>
        {learnedOn === null ? (
          <div className={classes.unwritten}>
            <p className="muted">
              {state === 'to-learn'
                ? 'The test is over. What did you see, and what did it teach you?'
                : 'What was observed and learned is written here, beside what was believed.'}
            </p>
            <Button variant="default" onClick={() => actions.learn(cycle)}>
              Write learning card {number}
            </Button>
          </div>
        ) : (
          <article className={classes.card} data-card="learning" aria-label={`Learning card ${number}`}>
            <CardHead
              title="Learning card"
              on={formatDate(learnedOn)}
              change={`Change learning card ${number}`}
              onChange={() => actions.learn(cycle)}
            />
            <dl>
              <Said label="We observed" words={cycle.observed} />
              <Said label="From that we learned" words={cycle.learned} strong />
              <Said label="Therefore we will" words={cycle.therefore} />
            </dl>
          </article>
        )}
      </div>
      {outcome !== null && (
        <p className={classes.outcome} data-tone={outcome === 'again' ? 'stone' : stateTones[state]}>
          {outcomeWords(outcome, cycle.decidedOn)}
        </p>
      )}
    </section>
  )
}

/** Where the way to a test leads: its heading. */
export function headingId({ id }: Cycle): string {
  return `test-${id}`
}

function CardHead(props: { title: string; on?: string; change: string; onChange: () => void }): ReactNode {
  return (
    <header className={classes.cardHead}>
      <h3>{props.title}</h3>
      {props.on && <span className="muted small tabular">{props.on}</span>}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPencil size={15} aria-hidden />}
        aria-label={props.change}
        onClick={props.onChange}
      >
        Change
      </Button>
    </header>
  )
}

function Said({ label, words, strong }: { label: string; words: string; strong?: boolean }): ReactNode {
  if (words === '') return null
  return (
    <>
      <dt>{label}</dt>
      <dd dir="auto" data-strong={strong ?? false}>
        {words}
      </dd>
    </>
  )
}
