import { IconGavel } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { decisionStateLabels, type Decision } from '#shared/decisions/decisions.ts'
import { paths } from '#renderer/paths.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDateShort } from '#renderer/ui/dates.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import classes from './DecisionLine.module.css'
import { stateTones } from './words.ts'

/** One decision in a list on any screen; opens the decision. */
export function DecisionLine({ decision }: { decision: Decision }): ReactNode {
  const today = useToday()
  return (
    <div className={classes.line}>
      <IconGavel size={17} stroke={1.7} className={classes.icon} aria-label="Decision" role="img" />
      <Link href={paths.decision(decision.id)} className={classes.outcome ?? ''} dir="auto">
        {decision.outcome}
      </Link>
      {decision.state !== 'decided' && (
        <Chip tone={stateTones[decision.state]}>{decisionStateLabels[decision.state]}</Chip>
      )}
      <span className="muted small tabular">{formatDateShort(decision.decidedOn, today)}</span>
    </div>
  )
}
