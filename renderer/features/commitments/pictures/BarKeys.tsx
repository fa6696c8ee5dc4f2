import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Rectangle, ResponsiveContainer, type BarShapeProps } from 'recharts'
import type { Counted } from '#shared/commitments/pictures.ts'
import classes from './Pictures.module.css'

/** A bar, or a part of one, that lists what it counts. */
export interface Mark {
  readonly key: string
  /** "Moorland Trust, late: 3". */
  readonly label: string
  readonly counted: Counted
}

/**
 * The frame of a picture of bars, and its bars by keyboard: one stop for all of them, the arrows go from bar to bar, Enter lists what one counts.
 * The drawing itself is for the eye; what is said aloud is a list beside it.
 */
export function BarKeys(props: {
  /** What the bars show. */
  label: string
  marks: readonly Mark[]
  /** CSS pixels. */
  height: number
  onShow: (counted: Counted) => void
  /** Draws the picture with one mark told apart. */
  children: (active: string | null) => ReactNode
}): ReactNode {
  const marks = props.marks.filter(({ counted }) => counted.count > 0)
  const [place, setPlace] = useState(0)
  const [focused, setFocused] = useState(false)
  const id = useId()
  const current = Math.min(place, marks.length - 1)
  const active = marks[current]

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = {
      ArrowRight: current + 1,
      ArrowDown: current + 1,
      ArrowLeft: current - 1,
      ArrowUp: current - 1,
      Home: 0,
      End: marks.length - 1,
    }[event.key]
    if (to !== undefined) setPlace(Math.min(marks.length - 1, Math.max(0, to)))
    else if ((event.key === 'Enter' || event.key === ' ') && active) props.onShow(active.counted)
    else return
    event.preventDefault()
  }

  return (
    <div className={classes.keys}>
      <div aria-hidden>
        <ResponsiveContainer width="100%" height={props.height} minWidth={0}>
          {props.children(focused && active ? active.key : null)}
        </ResponsiveContainer>
      </div>
      {active && (
        <div
          role="listbox"
          tabIndex={0}
          aria-label={`${props.label}: bars`}
          aria-activedescendant={`${id}-${current}`}
          className={classes.stop}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        >
          {marks.map(({ key, label }, index) => (
            <div key={key} id={`${id}-${index}`} role="option" aria-selected={index === current} className="unseen">
              {label}
            </div>
          ))}
          {focused && <p className={classes.said}>{active.label}</p>}
        </div>
      )}
    </div>
  )
}

/** What every `Bar` in the frame takes: a click lists what it counts, and the one the keys are on has an outline. */
export function barProps(
  markAt: (index: number) => { readonly key: string; readonly counted: Counted | undefined } | undefined,
  active: string | null,
  onShow: (counted: Counted) => void,
) {
  return {
    isAnimationActive: false,
    cursor: 'pointer',
    shape: (drawn: BarShapeProps) => {
      const isActive = active !== null && markAt(drawn.index)?.key === active
      return <Rectangle {...drawn} {...(isActive && { stroke: 'var(--focus)', strokeWidth: 3 })} />
    },
    onClick: (_: unknown, index: number) => {
      const counted = markAt(index)?.counted
      if (counted) onShow(counted)
    },
  }
}
