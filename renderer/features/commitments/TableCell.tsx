import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Commitment } from '#shared/commitments/commitments.ts'
import type { CommitmentPage } from '#shared/commitments/queries.ts'
import type { ColumnKey } from '#shared/commitments/views.ts'
import { organisations } from '#shared/people/people.ts'
import type { Reader } from '#shared/records/reader.ts'
import { timesCarried } from '#shared/sessions/carryOver.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDateShort } from '#renderer/ui/dates.ts'
import { InitialsRow } from '#renderer/ui/Initials.tsx'
import classes from './CommitmentTable.module.css'
import { RagChip } from './RagChip.tsx'
import { StateChip } from './StateChip.tsx'
import { dueWords, short } from './words.ts'

interface CellProps {
  readonly held: Commitment
  readonly links: CommitmentPage
  readonly tabIndex: number
  readonly today: string
}

const nothing = <span className="muted">–</span>

/** What each column says of a commitment. */
export function TableCell({ column, ...props }: CellProps & { column: ColumnKey }): ReactNode {
  const { held, links, today } = props
  const day = (date: string | null): ReactNode =>
    date === null ? nothing : <span className="tabular">{formatDateShort(date, today)}</span>
  switch (column) {
    case 'reference':
      return <span className={classes.reference}>{held.reference}</span>
    case 'action':
      return (
        <Link href={paths.commitment(held.id)} className={classes.action} tabIndex={props.tabIndex} dir="auto">
          {short(held.action, 400)}
        </Link>
      )
    case 'owner':
      return <Owners links={links} />
    case 'organisation':
      return <LeadOrganisation id={links.givers[0]?.organisationId ?? null} />
    case 'receiver':
      return links.receiver ? <span className={classes.clamp}>{links.receiver.name}</span> : nothing
    case 'forum':
      return links.forum ? <span className={classes.clamp}>{links.forum.name}</span> : nothing
    case 'origin':
      return <Origin {...props} />
    case 'due':
      return <Due held={held} today={today} />
    case 'firstDue':
      return day(held.firstDue)
    case 'state':
      return <StateChip state={held.state} />
    case 'rag':
      return held.rag === null ? nothing : <RagChip rag={held.rag} />
    case 'carriedOver':
      return <CarriedOver held={held} />
    case 'help':
      return held.helpNeeded === '' ? nothing : <span className={classes.clamp}>{short(held.helpNeeded, 300)}</span>
    case 'promisedOn':
      return day(held.promisedOn)
    case 'closedOn':
      return day(held.closedOn)
  }
}

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

function LeadOrganisation({ id }: { id: string | null }): ReactNode {
  const organisation = useQuery(organisationById, id)
  return organisation ? <span className={classes.clamp}>{organisation.name}</span> : nothing
}

function organisationById(read: Reader, id: string | null) {
  return read.get(organisations, id)
}

function CarriedOver({ held }: { held: Commitment }): ReactNode {
  const carried = useQuery(timesCarried, held)
  return carried === 0 ? nothing : <span className="tabular">{carried}×</span>
}

/** Where it was promised: one click to the item on the agenda. */
function Origin({ links, tabIndex, today }: CellProps): ReactNode {
  const { session, block } = links
  if (!session) return nothing
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
