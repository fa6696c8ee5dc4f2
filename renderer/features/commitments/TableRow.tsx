import { Checkbox } from '@mantine/core'
import { memo, type MouseEvent, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { linksOf, type CommitmentPage } from '#shared/commitments/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDateShort } from '#renderer/ui/dates.ts'
import { InitialsRow } from '#renderer/ui/Initials.tsx'
import classes from './CommitmentTable.module.css'
import { StateChip } from './StateChip.tsx'
import { dueWords } from './words.ts'

interface RowProps {
  readonly held: Commitment
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  /** The row the keys move; only what is in it can be reached with Tab. */
  readonly active: boolean
  readonly selected: boolean
  readonly opened: boolean
  readonly today: string
  readonly measure: (element: HTMLElement | null) => void
  readonly onSelect: (index: number, extend: boolean) => void
}

/** One commitment as a row. */
export const TableRow = memo(function TableRow({ measure, ...props }: RowProps): ReactNode {
  const { held, index, active } = props
  const links = useQuery(linksOf, held)
  const tabIndex = active ? 0 : -1
  return (
    <div
      ref={measure}
      role="row"
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      data-index={index}
      data-commitment={held.id}
      data-opened={props.opened}
      tabIndex={tabIndex}
    >
      <div role="gridcell" className={classes.tick}>
        <Checkbox
          size="xs"
          tabIndex={tabIndex}
          checked={props.selected}
          readOnly
          aria-label={`Select “${short(held.action)}”`}
          onClick={(event: MouseEvent) => props.onSelect(index, event.shiftKey)}
        />
      </div>
      <div role="gridcell" className={classes.reference}>
        {held.reference}
      </div>
      <div role="gridcell">
        <Link href={paths.commitment(held.id)} className={classes.action} tabIndex={tabIndex} dir="auto">
          {short(held.action, 400)}
        </Link>
      </div>
      <div role="gridcell">
        <Owners links={links} />
      </div>
      <div role="gridcell" className={classes.clamp}>
        {links.forum?.name ?? <span className="muted">–</span>}
      </div>
      <div role="gridcell">
        <Origin links={links} tabIndex={tabIndex} today={props.today} />
      </div>
      <div role="gridcell">
        <Due held={held} today={props.today} />
      </div>
      <div role="gridcell">
        <StateChip state={held.state} />
      </div>
    </div>
  )
})

function Owners({ links }: { links: CommitmentPage }): ReactNode {
  const { givers } = links
  if (givers.length === 0) return <span className="muted">Nobody yet</span>
  return (
    <span className={classes.owners}>
      <InitialsRow people={givers} most={2} />
      <span className={classes.clamp}>{givers.map((giver) => giver.name).join(', ')}</span>
    </span>
  )
}

/** Where it was promised: one click to the item on the agenda. */
function Origin({ links, tabIndex, today }: { links: CommitmentPage; tabIndex: number; today: string }): ReactNode {
  const { session, block } = links
  if (!session) return <span className="muted">–</span>
  const href = block ? paths.block(session.id, block.id) : paths.session(session.id)
  return (
    <Link href={href} className={classes.origin} tabIndex={tabIndex}>
      {formatDateShort(session.date, today)} · {session.title}
      {block && <> › {block.title}</>}
    </Link>
  )
}

function Due({ held, today }: { held: Commitment; today: string }): ReactNode {
  const words = dueWords(held, today)
  return (
    <>
      <div className="tabular">
        {held.due === null ? <span className="muted">No date</span> : formatDateShort(held.due, today)}
      </div>
      {words && (
        <div className={classes.late} data-tone={words.tone}>
          {words.words}
        </div>
      )}
    </>
  )
}

function short(text: string, most = 80): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
