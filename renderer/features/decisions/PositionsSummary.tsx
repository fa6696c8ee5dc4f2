import { Button, Group } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { positionsOf, tally } from '#shared/decisions/positionCommands.ts'
import { stanceLabels } from '#shared/decisions/positions.ts'
import { partiesOf } from '#shared/people/parties.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import classes from './DecisionDrawer.module.css'
import { PositionsDialog } from './PositionsDialog.tsx'

/** Where each stood on a decision: counted, then named with their reasons. */
export function PositionsSummary({ decisionId }: { decisionId: string }): ReactNode {
  const held = useQuery(positionsOf, decisionId)
  const ids = useMemo(() => held.map(({ partyId }) => partyId), [held])
  const parties = useQuery(partiesOf, ids)
  const [editing, setEditing] = useState(false)
  const name = (id: string): string => parties.find((party) => party.id === id)?.name ?? ''
  return (
    <section aria-label="Where each stood">
      <Group justify="space-between" align="baseline">
        <h3>Where each stood</h3>
        <Button size="compact-sm" variant="light" onClick={() => setEditing(true)}>
          {held.length === 0 ? 'Say where each stood' : 'Change'}
        </Button>
      </Group>
      {held.length === 0 ? (
        <p className="muted small">Nobody’s position is recorded.</p>
      ) : (
        <>
          <p className="small">
            {tally(held)
              .map(({ stance, count }) => `${stanceLabels[stance]}: ${count}`)
              .join(' · ')}
          </p>
          <ul className={`${classes.followed} small`}>
            {held.map((position) => (
              <li key={position.id} dir="auto">
                <strong>{name(position.partyId)}</strong>: {stanceLabels[position.stance]}
                {position.reason !== '' && <span className="muted">. {position.reason}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <PositionsDialog id={editing ? decisionId : null} onClose={() => setEditing(false)} />
    </section>
  )
}
