import type { MouseEvent, ReactNode } from 'react'
import classes from './Tick.module.css'

/** A checkbox without words beside it, for rows: long lists are full of them, and this one is a single element. */
export function Tick(props: {
  label: string
  checked: boolean
  /** Some of what it stands for is chosen. */
  partly?: boolean
  tabIndex?: number
  onClick: (event: MouseEvent) => void
}): ReactNode {
  const { label, checked, partly = false, tabIndex, onClick } = props
  return (
    <input
      type="checkbox"
      ref={(input) => {
        if (input) input.indeterminate = partly
      }}
      className={classes.tick}
      aria-label={label}
      checked={checked}
      readOnly
      tabIndex={tabIndex}
      onClick={onClick}
    />
  )
}
