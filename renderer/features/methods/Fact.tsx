import type { ReactNode } from 'react'
import classes from './Methods.module.css'

/** One thing to know about a method or a template, under its heading. */
export function Fact({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <h2>{title}</h2>
      <div className={classes.words} dir="auto">
        {children}
      </div>
    </div>
  )
}
