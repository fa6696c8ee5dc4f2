import type { ReactNode } from 'react'
import classes from './Chip.module.css'

export type Tone = 'teal' | 'coral' | 'gold' | 'plum' | 'sky' | 'leaf' | 'stone'

/** A short word on a tint: a kind or a state. The word carries the meaning, the colour only helps. */
export function Chip({ tone, children }: { tone: Tone; children: ReactNode }): ReactNode {
  return (
    <span className={classes.chip} data-tone={tone}>
      {children}
    </span>
  )
}
