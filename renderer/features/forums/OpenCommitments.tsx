import { Button } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { openWork } from '#shared/forums/queries.ts'
import { grouped } from '#shared/records/counted.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { CommitmentLine } from '../commitments/index.ts'
import { HandOverDialog } from '../reports/index.ts'
import classes from './ForumScreen.module.css'

/** Lines shown; the commitments screen has the rest. */
const most = 8

/** What the forum still owes, soonest first. */
export function OpenCommitments({ forumId }: { forumId: string }): ReactNode {
  const today = useToday()
  const [handing, setHanding] = useState(false)
  const what = useMemo(() => ({ forumId }), [forumId])
  const { open, overdue, first } = useQuery(openWork, forumId, today, most)
  return (
    <Card title="Open commitments" action={<Link href={paths.commitments}>All commitments</Link>}>
      <p className="small">
        {open === 0 ? (
          <span className="muted">Nothing is open. Promises made in sessions appear here.</span>
        ) : (
          <>
            {grouped(open)} open
            {overdue > 0 && <span className={classes.warn}> · {grouped(overdue)} overdue</span>}
            {open > first.length && <span className="muted"> · the first {first.length} by date</span>}
          </>
        )}
      </p>
      <ul className={classes.list}>
        {first.map((held) => (
          <li key={held.id}>
            <CommitmentLine id={held.id} />
          </li>
        ))}
      </ul>
      {open > 0 && (
        <Button size="compact-sm" variant="default" mt="sm" onClick={() => setHanding(true)}>
          Lists for owners…
        </Button>
      )}
      {handing && <HandOverDialog what={what} onClose={() => setHanding(false)} />}
    </Card>
  )
}
