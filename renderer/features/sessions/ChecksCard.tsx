import { IconAlertTriangle, IconCircleCheck, IconEye } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import { clausesToCheck } from '#shared/purposes/coverage.ts'
import { checksOf } from '#shared/sessions/checks.ts'
import type { Plan } from '#shared/sessions/plan.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import classes from './ChecksCard.module.css'

/** What a careful colleague would say of the plan; each sentence leads to its block. */
export function ChecksCard(props: { session: Session; plan: Plan; onBlock: (id: string) => void }): ReactNode {
  const { session, plan } = props
  const clauses = useQuery(clausesToCheck, session.forumId)
  const checks = useMemo(() => checksOf(plan, session.purpose, clauses), [clauses, plan, session.purpose])
  return (
    <Card title="Checks" tight>
      {checks.length === 0 ? (
        <p className={`${classes.good} small`}>
          <IconCircleCheck size={16} aria-hidden /> Fits its booking, has its breaks and its leads.
        </p>
      ) : (
        <ul className={`${classes.list} small`} aria-label="Checks">
          {checks.map(({ id, tone, says, blockId }) => (
            <li key={id} data-tone={tone}>
              {tone === 'wrong' ? (
                <IconAlertTriangle size={16} role="img" aria-label="Does not work" />
              ) : (
                <IconEye size={16} role="img" aria-label="Worth a look" />
              )}
              {blockId === null ? (
                <span>{says}</span>
              ) : (
                <button type="button" onClick={() => props.onBlock(blockId)}>
                  {says}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
