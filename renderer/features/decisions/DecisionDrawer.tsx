import { Button, Drawer, Group } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { removeDecision } from '#shared/decisions/commands.ts'
import { decisionMethodLabels, type Decision } from '#shared/decisions/decisions.ts'
import { commitmentsOfDecision, decisionById, originOfDecision } from '#shared/decisions/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { say } from '#renderer/ui/notify.tsx'
import { CommitmentFormDialog, CommitmentLine } from '../commitments/index.ts'
import classes from './DecisionDrawer.module.css'
import { DecisionFormDialog } from './DecisionFormDialog.tsx'
import { PositionsSummary } from './PositionsSummary.tsx'

/** One decision beside the register; null closes it. */
export function DecisionDrawer({ id, onClose }: { id: string | null; onClose: () => void }): ReactNode {
  const decision = useQuery(decisionById, id ?? '')
  return (
    <Drawer opened={id !== null} onClose={onClose} title="Decision" size="lg">
      {decision ? (
        <Details decision={decision} onRemoved={onClose} />
      ) : (
        <p className="muted">This decision is no longer there. If it was removed just now, undo brings it back.</p>
      )}
    </Drawer>
  )
}

function Details({ decision, onRemoved }: { decision: Decision; onRemoved: () => void }): ReactNode {
  const [editing, setEditing] = useState(false)
  const [adding, setAdding] = useState(false)
  const { forum, session, block } = useQuery(originOfDecision, decision)
  const followed = useQuery(commitmentsOfDecision, decision.id)
  const remove = useCommand(removeDecision)
  const { undo } = useUndo()

  const takeAway = async (): Promise<void> => {
    const outcome = await remove({ id: decision.id })
    if (!outcome.done) return
    onRemoved()
    say('Decision removed.', { label: 'Undo', run: () => void undo() })
  }
  return (
    <article className={classes.details}>
      <h2 className={classes.outcome} dir="auto">
        {decision.outcome}
      </h2>
      {decision.confidential && (
        <span>
          <Chip tone="plum">Confidential</Chip>
        </span>
      )}
      {decision.context !== '' && (
        <p className={classes.context} dir="auto">
          {decision.context}
        </p>
      )}
      <dl className={classes.facts}>
        <dt>Decided</dt>
        <dd>
          {formatDate(decision.decidedOn)}, by {decisionMethodLabels[decision.method].toLocaleLowerCase('en-GB')}
        </dd>
        <dt>Review</dt>
        <dd>{decision.reviewOn === null ? 'No date set' : formatDate(decision.reviewOn)}</dd>
        <dt>Forum</dt>
        <dd>{forum ? <Link href={paths.forum(forum.id)}>{forum.name}</Link> : 'None'}</dd>
        <dt>Session</dt>
        <dd>
          {session ? (
            <Link href={paths.session(session.id)}>
              {session.title}, {formatDate(session.date)}
            </Link>
          ) : (
            'None'
          )}
        </dd>
        {session && block && (
          <>
            <dt>Agenda item</dt>
            <dd>
              <Link href={paths.block(session.id, block.id)}>{block.title}</Link>
            </dd>
          </>
        )}
      </dl>
      <PositionsSummary decisionId={decision.id} />
      <section aria-label="What followed">
        <Group justify="space-between" align="baseline">
          <h3>What followed</h3>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            Add commitment
          </Button>
        </Group>
        {followed.length === 0 ? (
          <p className="muted small">No commitment has followed from this decision yet.</p>
        ) : (
          <ul className={classes.followed}>
            {followed.map((held) => (
              <li key={held.id}>
                <CommitmentLine id={held.id} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <Group gap="sm">
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
          Edit decision
        </Button>
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => void takeAway()}
        >
          Remove
        </Button>
      </Group>
      <DecisionFormDialog opened={editing} onClose={() => setEditing(false)} editing={decision} />
      <CommitmentFormDialog
        opened={adding}
        onClose={() => setAdding(false)}
        defaults={{
          forumId: decision.forumId,
          sessionId: decision.sessionId,
          blockId: decision.blockId,
          decisionId: decision.id,
          clauseIds: decision.clauseIds,
        }}
      />
    </article>
  )
}
