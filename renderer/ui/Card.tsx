import type { ReactNode } from 'react'
import classes from './Card.module.css'

/** A raised sheet with an optional heading and something to do beside it. */
export function Card(props: { title?: string; action?: ReactNode; children: ReactNode; tight?: boolean }): ReactNode {
  return (
    <section className={classes.card} data-tight={props.tight ?? false} aria-label={props.title}>
      {props.title && (
        <div className={classes.head}>
          <h2 className={classes.title}>{props.title}</h2>
          {props.action}
        </div>
      )}
      {props.children}
    </section>
  )
}

/** One number that matters, with the words that make it honest. */
export function Figure(props: { value: string; words: string; alarming?: boolean }): ReactNode {
  return (
    <div className={`${classes.card} ${classes.figured}`}>
      <div className={classes.figure} data-alarming={props.alarming ?? false}>
        {props.value}
      </div>
      <div className="muted small">{props.words}</div>
    </div>
  )
}
