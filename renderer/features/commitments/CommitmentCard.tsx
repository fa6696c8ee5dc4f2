import type { KeyboardEvent, ReactNode } from 'react'
import { Link } from 'wouter'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDateShort } from '#renderer/ui/dates.ts'
import { InitialsRow } from '#renderer/ui/Initials.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import classes from './CommitmentCard.module.css'
import { giversOf } from './CommitmentLine.tsx'
import { RagChip } from './RagChip.tsx'
import { dueWords } from './words.ts'

/** What a commitment's card says: the promise, who leads it, the date, and what there is to say about it. */
export function CommitmentCard(props: {
  held: Commitment
  /** Where its name leads. */
  href?: string
  /** Keys pressed on its name. */
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  /** What can be done with it, beside its name. */
  children?: ReactNode
}): ReactNode {
  const { held } = props
  const today = useToday()
  const givers = useQuery(giversOf, held.id)
  const late = dueWords(held, today)
  const date = held.state === 'kept' ? held.closedOn : held.due
  const action = held.action.length > 300 ? `${held.action.slice(0, 300)}…` : held.action
  const names = givers.map((giver) => giver.name).join(', ')
  return (
    <div className={classes.card}>
      <div className={classes.head}>
        {props.href === undefined ? (
          <span className={classes.action} dir="auto">
            {action}
          </span>
        ) : (
          <Link href={props.href} className={classes.action} dir="auto" draggable={false} onKeyDown={props.onKeyDown}>
            {action}
          </Link>
        )}
        {props.children}
      </div>
      <div className={classes.names}>{givers.length === 0 ? 'Nobody yet' : names}</div>
      <div className={classes.foot}>
        {givers.length > 0 && <InitialsRow people={givers} most={3} />}
        {date && <span className="tabular">{formatDateShort(date, today)}</span>}
        {late && <Chip tone={late.tone}>{late.words}</Chip>}
        {held.rag !== null && <RagChip rag={held.rag} />}
      </div>
      {held.state === 'stuck' && held.helpNeeded !== '' && (
        <div className={classes.help} dir="auto">
          Needs: {held.helpNeeded}
        </div>
      )}
    </div>
  )
}
