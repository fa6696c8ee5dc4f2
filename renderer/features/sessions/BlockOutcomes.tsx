import type { ReactNode } from 'react'
import { outcomesOfBlock } from '#shared/sessions/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { CommitmentLine } from '../commitments/index.ts'
import { DecisionLine } from '../decisions/index.ts'
import { PrototypeLine } from '../prototypes/index.ts'
import classes from './BlockRow.module.css'

/** What came out of a block: decisions first, then commitments and prototypes, each one click away. */
export function BlockOutcomes({ blockId }: { blockId: string }): ReactNode {
  const outcomes = useQuery(outcomesOfBlock, blockId)
  const { decisions, commitments, prototypes } = outcomes
  if (decisions.length + commitments.length + prototypes.length === 0) return null
  return (
    <ul className={classes.outcomes} aria-label="What came out of it">
      <OutcomeItems {...outcomes} />
    </ul>
  )
}

/** The same as items of any list: decisions first, then commitments and prototypes. */
export function OutcomeItems({ decisions, commitments, prototypes }: ReturnType<typeof outcomesOfBlock>): ReactNode {
  return (
    <>
      {decisions.map((decision) => (
        <li key={decision.id}>
          <DecisionLine decision={decision} />
        </li>
      ))}
      {commitments.map((held) => (
        <li key={held.id}>
          <CommitmentLine id={held.id} />
        </li>
      ))}
      {prototypes.map((prototype) => (
        <li key={prototype.id}>
          <PrototypeLine prototype={prototype} />
        </li>
      ))}
    </>
  )
}
