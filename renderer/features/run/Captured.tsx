import { Button } from '@mantine/core'
import { IconBulb, IconHelpCircle, IconNote, IconParking } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { commitments, type Commitment } from '#shared/commitments/commitments.ts'
import { decisions, type Decision } from '#shared/decisions/decisions.ts'
import { delegateOf } from '#shared/decisions/queries.ts'
import { counted } from '#shared/records/counted.ts'
import type { Reader } from '#shared/records/reader.ts'
import { captureKindLabels, captures, type Capture, type CaptureKind } from '#shared/sessions/captures.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { CommitmentLine } from '../commitments/index.ts'
import { DecisionLine } from '../decisions/index.ts'
import classes from './RunScreen.module.css'

const icons: Readonly<Record<CaptureKind, typeof IconNote>> = {
  insight: IconBulb,
  question: IconHelpCircle,
  parked: IconParking,
  note: IconNote,
}

/** Everything captured in this session, newest first. */
export function Captured(props: {
  sessionId: string
  onPositions: (id: string) => void
  /** Hears the id of the decision or commitment whose clauses are to be chosen. */
  onServes: (id: string) => void
}): ReactNode {
  const { sessionId, onPositions } = props
  const decided = useQuery(decidedIn, sessionId)
  const promised = useQuery(promisedIn, sessionId)
  const said = useQuery(saidIn, sessionId)
  const total = decided.length + promised.length + said.length
  return (
    <section aria-label="Captured">
      <h2 className={classes.asideTitle}>Captured</h2>
      {total === 0 ? (
        <p className="muted small">Nothing yet. Press a letter below, write a line, press Enter.</p>
      ) : (
        <ul className={`${classes.captured} small`}>
          {decided.map((decision) => (
            <li key={decision.id}>
              <DecisionLine decision={decision} />
              <Button size="compact-xs" variant="subtle" onClick={() => onPositions(decision.id)}>
                <Stands decision={decision} />
              </Button>
              <Serves held={decision} onServes={props.onServes} />
            </li>
          ))}
          {promised.map((held) => (
            <li key={held.id}>
              <CommitmentLine id={held.id} />
              <Serves held={held} onServes={props.onServes} />
            </li>
          ))}
          {said.map((capture) => (
            <Said key={capture.id} capture={capture} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Stands({ decision }: { decision: Decision }): ReactNode {
  const delegate = useQuery(delegateOf, decision)
  if (decision.method !== 'delegated') return 'Where each stands'
  return delegate ? `Delegated to ${delegate.name}` : 'Delegated to…'
}

function Serves({ held, onServes }: { held: Decision | Commitment; onServes: (id: string) => void }): ReactNode {
  const count = held.clauseIds.length
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => onServes(held.id)}>
      {count === 0 ? 'Serves…' : `Serves ${counted(count, 'clause')}`}
    </Button>
  )
}

function Said({ capture }: { capture: Capture }): ReactNode {
  const Icon = icons[capture.kind]
  return (
    <li className={classes.said}>
      <Icon size={16} stroke={1.7} role="img" aria-label={captureKindLabels[capture.kind]} />
      <span dir="auto">{capture.text}</span>
      {capture.confidential && <Chip tone="plum">Confidential</Chip>}
    </li>
  )
}

/** The decision or commitment captured last in a session, or null. */
export function lastWorkCaptured(read: Reader, sessionId: string): string | null {
  const all = [...read.where(decisions, 'sessionId', sessionId), ...read.where(commitments, 'sessionId', sessionId)]
  return (
    all.reduce<(typeof all)[number] | null>(
      (last, each) => (last === null || each.createdAt >= last.createdAt ? each : last),
      null,
    )?.id ?? null
  )
}

function decidedIn(read: Reader, sessionId: string) {
  return [...read.where(decisions, 'sessionId', sessionId)].reverse()
}

function promisedIn(read: Reader, sessionId: string) {
  return [...read.where(commitments, 'sessionId', sessionId)].reverse()
}

function saidIn(read: Reader, sessionId: string) {
  return [...read.where(captures, 'sessionId', sessionId)].reverse()
}
