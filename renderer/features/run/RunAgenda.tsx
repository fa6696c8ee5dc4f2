import { IconCheck, IconChevronRight, IconPlayerPlay, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { duration } from '#shared/records/duration.ts'
import type { RunStep, StepStatus } from '#shared/sessions/runState.ts'
import { wholeMinutes } from '#shared/sessions/taken.ts'
import { kindColour } from '../sessions/index.ts'
import classes from './RunScreen.module.css'
import { wallClock } from './words.ts'

const statusWords: Readonly<Record<StepStatus, string>> = {
  done: 'done',
  current: 'now',
  coming: 'to come',
  skipped: 'passed over',
  dropped: 'left out',
}
const icons: Readonly<Record<StepStatus, typeof IconCheck>> = {
  done: IconCheck,
  current: IconPlayerPlay,
  coming: IconChevronRight,
  skipped: IconX,
  dropped: IconX,
}

/** The whole agenda with the times as they were and as they will be; a click goes to a block. */
export function RunAgenda(props: {
  steps: readonly RunStep[]
  /** Null while nothing can be gone to. */
  onGo: ((blockId: string) => void) | null
}): ReactNode {
  return (
    <ol className={classes.agenda} aria-label="Agenda">
      {props.steps.map(({ item: { block }, status, start, minutes, took }) => {
        const Icon = icons[status]
        const gone = status === 'dropped' || status === 'skipped'
        const line = (
          <>
            <span className="tabular">{gone ? '–' : wallClock(start)}</span>
            <span className={classes.edge} style={{ background: kindColour(block.kind) }} />
            <span className={classes.agendaTitle} dir="auto">
              {block.title}
            </span>
            <span className="muted small tabular">
              {took === null ? duration(minutes) : `${duration(wholeMinutes(took))} of ${duration(block.minutes)}`}
            </span>
            <Icon size={15} aria-hidden />
            <span className="unseen">{statusWords[status]}</span>
          </>
        )
        const canGo = props.onGo !== null && status !== 'current' && status !== 'dropped' && minutes > 0
        return (
          <li key={block.id} data-status={status} aria-current={status === 'current' ? 'step' : undefined}>
            {canGo ? (
              <button type="button" title="Go to this block" onClick={() => props.onGo?.(block.id)}>
                {line}
              </button>
            ) : (
              <div>{line}</div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
