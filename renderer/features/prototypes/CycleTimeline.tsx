import type { ReactNode } from 'react'
import type { Cycle } from '#shared/prototypes/prototypes.ts'
import { prototypeStateLabels, stateOfCycle } from '#shared/prototypes/states.ts'
import { timelineOf } from '#shared/prototypes/timeline.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { headingId } from './CycleCards.tsx'
import classes from './CycleTimeline.module.css'
import { daysWords, stateTones } from './words.ts'

/** The tests of a prototype one beneath the other, to scale: each a way to its cards. */
export function CycleTimeline({ cycles, today }: { cycles: readonly Cycle[]; today: string }): ReactNode {
  const timeline = timelineOf(cycles, today)
  if (!timeline) return null
  return (
    <nav aria-label="Tests on a timeline" className={classes.frame}>
      <ol className={classes.rows}>
        {timeline.stretches.map(({ cycle, place, learned }, index) => {
          const state = stateOfCycle(cycle, today)
          const again = cycle.outcome === 'again'
          return (
            <li key={cycle.id}>
              <button type="button" className={classes.row} onClick={() => goTo(cycle)}>
                <span className={classes.name}>
                  <strong>Test {index + 1}</strong>
                  <span className="muted small tabular">{daysWords(cycle, today) || 'No days planned'}</span>
                </span>
                <span className={classes.track}>
                  {place && (
                    <span
                      className={classes.bar}
                      data-tone={again ? 'stone' : stateTones[state]}
                      style={{ left: `${place.from * 100}%`, width: `${(place.to - place.from) * 100}%` }}
                    />
                  )}
                  {learned !== null && <span className={classes.learned} style={{ left: `${learned * 100}%` }} />}
                  {timeline.today !== null && (
                    <span className={classes.today} style={{ left: `${timeline.today * 100}%` }} />
                  )}
                </span>
                <span className={`${classes.state} small`}>{again ? 'Tested again' : prototypeStateLabels[state]}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <div className={`${classes.ends} muted small tabular`} aria-hidden>
        <span>{formatDate(timeline.first)}</span>
        <span>{formatDate(timeline.last)}</span>
      </div>
      <p className={`${classes.legend} muted small`} aria-hidden>
        {timeline.stretches.some(({ learned }) => learned !== null) && (
          <span data-mark="learned">Learning card written</span>
        )}
        {timeline.today !== null && <span data-mark="today">Today</span>}
      </p>
    </nav>
  )
}

/** Brings a test's cards into view, and the focus to their heading. */
function goTo(cycle: Cycle): void {
  const heading = document.getElementById(headingId(cycle))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
