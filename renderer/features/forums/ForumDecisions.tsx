import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { decisionsOfForum } from '#shared/decisions/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { DecisionFormDialog, DecisionLine } from '../decisions/index.ts'
import classes from './ForumScreen.module.css'

/** Lines drawn at first and with each "Show more". */
const step = 6

/** What the forum decided, newest first. */
export function ForumDecisions({ forumId }: { forumId: string }): ReactNode {
  const decisions = useQuery(decisionsOfForum, forumId)
  const [shown, setShown] = useState(step)
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title="Decisions"
      action={
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Record decision
        </Button>
      }
    >
      {decisions.length === 0 && <p className="muted small">This forum has not recorded a decision yet.</p>}
      <ul className={classes.list}>
        {decisions.slice(0, shown).map((decision) => (
          <li key={decision.id}>
            <DecisionLine decision={decision} />
          </li>
        ))}
      </ul>
      {decisions.length > shown && (
        <Button mt="sm" size="compact-sm" variant="default" onClick={() => setShown(shown + step)}>
          Show {Math.min(step, decisions.length - shown)} more
        </Button>
      )}
      <DecisionFormDialog opened={adding} onClose={() => setAdding(false)} defaults={{ forumId }} />
    </Card>
  )
}
