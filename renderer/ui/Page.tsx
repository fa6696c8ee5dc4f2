import { useLayoutEffect, type ReactNode } from 'react'
import classes from './Page.module.css'

/** Whether there is anything to scroll back from: to ask the page itself would have a new screen laid out twice. */
let scrolled = false

/** For what all screens scroll in, whenever it does. */
export function noteScroll(): void {
  scrolled = true
}

/** A screen's frame: where it is, its one title, what can be done. */
export function Page(props: {
  title: string
  /** The way here: links, outermost first. */
  crumbs?: ReactNode
  /** A word of state beside the title. */
  badge?: ReactNode
  /** Buttons; at most one of them filled. */
  actions?: ReactNode
  /** Uses the window's height and lets its content scroll inside, for tables and boards. */
  fill?: boolean
  children: ReactNode
}): ReactNode {
  // The place the last screen was scrolled to is not this one's; before anything in it looks for its own place.
  useLayoutEffect(() => {
    const main = scrolled ? document.getElementById('main') : null
    if (main) main.scrollTop = 0
    scrolled = false
  }, [])
  return (
    <div className={classes.page} data-fill={props.fill ?? false}>
      {props.crumbs && (
        <nav aria-label="Where you are" className={classes.crumbs}>
          {props.crumbs}
        </nav>
      )}
      <header className={classes.top}>
        <h1 className={classes.title}>{props.title}</h1>
        {props.badge}
        <div className={classes.actions}>{props.actions}</div>
      </header>
      {props.children}
    </div>
  )
}
