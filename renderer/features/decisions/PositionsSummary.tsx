import { Button, Group } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import type { Decision } from '#shared/decisions/decisions.ts'
import { stanceLabels, stancesOf, type Position } from '#shared/decisions/positions.ts'
import { positionsOf } from '#shared/decisions/queries.ts'
import { distribution, resultWords } from '#shared/decisions/result.ts'
import { partiesOf } from '#shared/people/parties.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import classes from './Positions.module.css'
import { PositionsDialog } from './PositionsDialog.tsx'

/** Where each stood on a decision: the result in a sentence, how many stood at each place, then who and why. */
export function PositionsSummary({ decision }: { decision: Decision }): ReactNode {
  const held = useQuery(positionsOf, decision.id)
  const ids = useMemo(() => held.map(({ partyId }) => partyId), [held])
  const parties = useQuery(partiesOf, ids)
  const [editing, setEditing] = useState(false)
  const name = (id: string): string => parties.find((party) => party.id === id)?.name ?? ''
  // A delegated decision has no positions; whom it was given to stands among its facts.
  if (stancesOf[decision.method].length === 0) return null
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
          <p>{resultWords(decision, held)}</p>
          <ul className={classes.spread} aria-label="How many stood at each place">
            {distribution(decision.method, held).map(({ stance, count }) => (
              <li key={stance} data-stance={stance}>
                <span>{stanceLabels[stance]}</span>
                <span className={classes.dots} aria-hidden>
                  {Array.from({ length: Math.min(count, 40) }, (_, index) => (
                    <i key={index} />
                  ))}
                </span>
                <span className="tabular">{count}</span>
              </li>
            ))}
          </ul>
          <ul className={`${classes.said} small`} aria-label="Who stood where">
            {held.map((position) => (
              <li key={position.id} dir="auto">
                <strong>{name(position.partyId)}</strong>: {stanceLabels[position.stance]}
                {position.reason !== '' && <span className="muted">. {position.reason}</span>}
                <Resolved position={position} />
              </li>
            ))}
          </ul>
        </>
      )}
      <PositionsDialog id={editing ? decision.id : null} onClose={() => setEditing(false)} />
    </section>
  )
}

function Resolved({ position: { stance, resolution } }: { position: Position }): ReactNode {
  if (stance !== 'object') return null
  return (
    <div className={classes.resolved}>{resolution.trim() === '' ? 'Not resolved' : <>Resolved: {resolution}</>}</div>
  )
}
