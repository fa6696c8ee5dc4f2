import { useMemo, type ReactNode } from 'react'
import { addDays } from '#shared/commitments/queries.ts'
import { plannedBeside } from '#shared/sessions/queries.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { SortableStrip, SortableTarget } from '#renderer/ui/SortableBoard.tsx'
import classes from './OtherSessions.module.css'

/** As many as can be aimed at without scrolling. */
const most = 6

/** A day of another session to which a block can be dragged. */
export interface OtherDay {
  /** The id of the target it is dropped on. */
  readonly id: string
  readonly session: Session
  /** 0 is the first. */
  readonly day: number
}

/** The days of the forum’s other planned sessions that are nearest to this one, soonest first; and how many there are. */
export function useOtherDays(session: Session): { readonly days: readonly OtherDay[]; readonly of: number } {
  const others = useQuery(plannedBeside, session)
  return useMemo(() => {
    const every = others.flatMap((other) =>
      Array.from({ length: other.days }, (_, day): OtherDay => ({ id: `${other.id} day ${day}`, session: other, day })),
    )
    const far = ({ session: other, day }: OtherDay): number =>
      Math.abs(Date.parse(addDays(other.date, day)) - Date.parse(session.date))
    const nearest = new Set(every.toSorted((a, b) => far(a) - far(b)).slice(0, most))
    return { days: every.filter((each) => nearest.has(each)), of: every.length }
  }, [others, session.date])
}

/** While a block is dragged: the forum’s other sessions, each to drop it on. */
export function OtherSessions({ days, of }: { days: readonly OtherDay[]; of: number }): ReactNode {
  if (days.length === 0) return null
  return (
    <SortableStrip label="Other sessions of this forum">
      <p className={`${classes.head} small`}>Drop it on another session</p>
      {days.map((each) => (
        <SortableTarget key={each.id} id={each.id} name={nameOf(each)}>
          <strong className={classes.title} dir="auto">
            {each.session.title}
          </strong>
          <span className="muted small tabular">{whenOf(each)}</span>
        </SortableTarget>
      ))}
      {of > days.length && (
        <p className={`${classes.more} muted small`}>
          {of - days.length} more: press <kbd>O</kbd> on the block.
        </p>
      )}
    </SortableStrip>
  )
}

/** "Day 2 · 12 Mar 2027" */
function whenOf({ session, day }: OtherDay): string {
  const date = formatDate(addDays(session.date, day))
  return session.days > 1 ? `Day ${day + 1} · ${date}` : date
}

function nameOf(each: OtherDay): string {
  return `the session “${each.session.title}”, ${whenOf(each)}`
}
