import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

/** Nothing here yet: one sentence that teaches and one thing to do. */
export function EmptyState(props: { title: string; sentence: string; action?: ReactNode }): ReactNode {
  return (
    <div className={classes.empty}>
      <h2>{props.title}</h2>
      <p className="muted">{props.sentence}</p>
      {props.action}
    </div>
  )
}
