import type { ReactNode } from 'react'
import type { Position } from '#shared/decisions/positions.ts'
import { distribution } from '#shared/decisions/result.ts'
import classes from './GradientSpread.module.css'

/**
 * Gradients of agreement in little room: how many stand at each place, from 5 (full support) to 1, every place in its
 * own column so that one decision compares with the next. `words` says the same in a sentence.
 */
export function GradientSpread(props: { held: readonly Pick<Position, 'stance'>[]; words: string }): ReactNode {
  return (
    <div className={classes.result} title={props.words}>
      <span className="unseen">{props.words}</span>
      <div className={`${classes.spread} tabular`} aria-hidden>
        {distribution('gradients', props.held).map(({ stance, count }) => (
          <span key={stance} data-stance={stance} data-none={count === 0}>
            <b>{count === 0 ? '–' : count}</b>
            <small>{stance.replace('gradient-', '')}</small>
          </span>
        ))}
      </div>
    </div>
  )
}
