import type { ReactNode } from 'react'
import classes from './CoachingLog.module.css'

/** A row's title that opens a form; the whole row is its target. */
export function OpenButton({ title, onOpen }: { title: string; onOpen: () => void }): ReactNode {
  return (
    <button type="button" className={classes.open} onClick={onOpen} dir="auto">
      {title}
    </button>
  )
}
