import type { ReactNode } from 'react'
import { duration } from '#shared/records/duration.ts'
import classes from './Outline.module.css'

/** An agenda in a few lines, so that nobody has to leave the form to know it. */
export function Brief(props: {
  /** What the blocks are: "Blocks it begins with". */
  label: string
  words: string | null
  blocks: readonly {
    readonly title: string
    readonly minutes: number
    readonly rooms?: readonly { readonly title: string }[]
  }[]
}): ReactNode {
  return (
    <div className={classes.brief}>
      {props.words !== null && (
        <p className="small muted" role="status">
          {props.words}
        </p>
      )}
      <ol className="small" aria-label={props.label}>
        {props.blocks.map(({ title, minutes, rooms = [] }, index) => (
          <li key={`${index} ${title}`}>
            <span className="tabular muted">{duration(minutes)}</span>
            <span dir="auto">
              {title}
              {rooms.length > 0 && <span className="muted"> · {rooms.map((room) => room.title).join(', ')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
