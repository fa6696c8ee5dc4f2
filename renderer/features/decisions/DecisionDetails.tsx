import { Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { removeDecision, settleDecision } from '#shared/decisions/commands.ts'
import { decisionStateLabels, type Decision } from '#shared/decisions/decisions.ts'
import { commitmentsOfDecision, supersedersOf } from '#shared/decisions/queries.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { isOnlyDialog } from '#renderer/ui/dialogs.ts'
import { say } from '#renderer/ui/notify.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { CommitmentFormDialog, CommitmentLine } from '../commitments/index.ts'
import { ServesDialog } from '../purposes/index.ts'
import { DecisionFacts } from './DecisionFacts.tsx'
import classes from './DecisionDrawer.module.css'
import { DecisionFormDialog } from './DecisionFormDialog.tsx'
import { DecisionHistory } from './DecisionHistory.tsx'
import { PositionsSummary } from './PositionsSummary.tsx'
import { ReviewDialog } from './ReviewDialog.tsx'
import { SettleDialog } from './SettleDialog.tsx'
import { stateTones } from './words.ts'

type Asking = 'edit' | 'commitment' | 'decided' | 'withdrawn' | 'review' | 'replace' | 'serves'

/** A decision, whole: what and how, where each stood, what followed and what happened to it since. */
export function DecisionDetails({ decision, onRemoved }: { decision: Decision; onRemoved: () => void }): ReactNode {
  const { id, state, outcome, proposal, context, stateReason, confidential, forumId, sessionId, blockId } = decision
  const today = useToday()
  const [asking, setAsking] = useState<Asking | null>(null)
  const followed = useQuery(commitmentsOfDecision, id)
  const superseded = useQuery(supersedersOf, id).length > 0
  const remove = useCommand(removeDecision)
  const settle = useCommand(settleDecision)
  const { undo } = useUndo()
  const close = (): void => setAsking(null)
  useHotkeys([['C', () => isOnlyDialog() && setAsking('serves')]])

  const takeAway = async (): Promise<void> => {
    const done = await remove({ id })
    if (!done.done) return
    onRemoved()
    say('Decision removed.', { label: 'Undo', run: () => void undo() })
  }
  const reopen = async (): Promise<void> => {
    const done = await settle({ id, state: 'proposed', outcome, on: today, reason: '' })
    if (!done.done) return
    say('It is a proposal again.', { label: 'Undo', run: () => void undo() })
  }
  return (
    <article className={classes.details}>
      <Group gap={8}>
        <Chip tone={superseded ? 'stone' : stateTones[state]}>
          {superseded ? 'Superseded' : decisionStateLabels[state]}
        </Chip>
        {confidential && <Chip tone="plum">Confidential</Chip>}
      </Group>
      <h2 className={classes.outcome} dir="auto">
        {outcome}
      </h2>
      {proposal !== '' && proposal !== outcome && (
        <p className={classes.context} dir="auto">
          <strong>First proposed:</strong> {proposal}
        </p>
      )}
      {context !== '' && (
        <p className={classes.context} dir="auto">
          {context}
        </p>
      )}
      {stateReason !== '' && (
        <p className={classes.context} dir="auto">
          <strong>{state === 'withdrawn' ? 'Withdrawn because:' : 'Decided all the same:'}</strong> {stateReason}
        </p>
      )}
      {state === 'proposed' ? (
        <Group gap="sm">
          <Button onClick={() => setAsking('decided')}>Mark as decided…</Button>
          <Button variant="default" onClick={() => setAsking('withdrawn')}>
            Withdraw…
          </Button>
        </Group>
      ) : (
        <Group gap="sm">
          {state === 'decided' && !superseded && (
            <>
              <Button variant="default" onClick={() => setAsking('review')}>
                Review…
              </Button>
              <Button variant="default" onClick={() => setAsking('replace')}>
                Decide anew…
              </Button>
            </>
          )}
          <Button variant="subtle" onClick={() => void reopen()}>
            Make it a proposal again
          </Button>
        </Group>
      )}
      <DecisionFacts decision={decision} onServes={() => setAsking('serves')} />
      <PositionsSummary decision={decision} />
      <section aria-label="What followed">
        <Group justify="space-between" align="baseline">
          <h3>What followed</h3>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setAsking('commitment')}
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
      <DecisionHistory decision={decision} />
      <Group justify="space-between">
        <Button variant="subtle" color="red" onClick={() => void takeAway()}>
          Remove
        </Button>
        <Button variant="default" onClick={() => setAsking('edit')}>
          Edit decision
        </Button>
      </Group>
      <DecisionFormDialog opened={asking === 'edit'} onClose={close} editing={decision} />
      <DecisionFormDialog
        opened={asking === 'replace'}
        onClose={close}
        defaults={{ forumId, supersedesId: id }}
        onDone={() => say('Recorded. It takes the place of this decision.')}
      />
      <SettleDialog
        decision={decision}
        to={asking === 'decided' || asking === 'withdrawn' ? asking : null}
        onClose={close}
      />
      <ServesDialog id={asking === 'serves' ? id : null} onClose={close} />
      <ReviewDialog decision={decision} opened={asking === 'review'} onClose={close} />
      <CommitmentFormDialog
        opened={asking === 'commitment'}
        onClose={close}
        defaults={{ forumId, sessionId, blockId, decisionId: id, clauseIds: decision.clauseIds }}
      />
    </article>
  )
}
