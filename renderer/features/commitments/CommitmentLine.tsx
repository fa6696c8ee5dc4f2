import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { commitments } from '#shared/commitments/commitments.ts'
import { partiesOf } from '#shared/people/parties.ts'
import type { Reader } from '#shared/records/reader.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDateShort } from '#renderer/ui/dates.ts'
import { InitialsRow } from '#renderer/ui/Initials.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import classes from './CommitmentLine.module.css'
import { StateChip } from './StateChip.tsx'
import { dueWords } from './words.ts'

/** One commitment in a list on any screen: what, who, by when, how it stands. Opens the commitment. */
export function CommitmentLine({ id }: { id: string }): ReactNode {
  const today = useToday()
  const held = useQuery(commitmentById, id)
  const givers = useQuery(giversOf, id)
  if (!held) return null
  const late = dueWords(held, today)
  return (
    <div className={classes.line}>
      <InitialsRow people={givers} most={3} />
      <Link href={paths.commitment(id)} className={classes.action} dir="auto">
        {held.action}
      </Link>
      <span className={classes.end}>
        {held.due && <span className="muted small tabular">{formatDateShort(held.due, today)}</span>}
        {late && <Chip tone={late.tone}>{late.words}</Chip>}
        <StateChip state={held.state} />
      </span>
    </div>
  )
}

export function commitmentById(read: Reader, id: string) {
  return read.get(commitments, id)
}

/** Who gave a promise, the lead first. */
export function giversOf(read: Reader, id: string) {
  return partiesOf(read, read.get(commitments, id)?.giverIds ?? [])
}
