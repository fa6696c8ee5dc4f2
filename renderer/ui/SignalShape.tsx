import type { ReactNode } from 'react'
import classes from './SignalShape.module.css'

export type Signal = 'green' | 'amber-green' | 'amber' | 'amber-red' | 'red'

const shapes: Readonly<Record<Signal, string>> = {
  green: 'M6 1a5 5 0 1 1 0 10A5 5 0 1 1 6 1Z',
  'amber-green': 'M4 1h4l3 3v4l-3 3H4L1 8V4Z',
  amber: 'M6 1l5 10H1Z',
  'amber-red': 'M6 .5 11.5 6 6 11.5.5 6Z',
  red: 'M1 1h10v10H1Z',
}

/** Circle, octagon, triangle, diamond, square: signals told apart without any colour. A word stands beside it. */
export function SignalShape({ signal }: { signal: Signal }): ReactNode {
  return (
    <svg viewBox="0 0 12 12" className={classes.shape} data-signal={signal} aria-hidden>
      <path d={shapes[signal]} />
    </svg>
  )
}
