import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { counted, grouped } from '#shared/records/counted.ts'
import { duration } from '#shared/records/duration.ts'
import { resolveCapture } from '#shared/sessions/captureCommands.ts'
import { captureKindLabels, type Capture } from '#shared/sessions/captures.ts'
import { askAfter, askRule, carriedInto, carryOverRule, sizeOf } from '#shared/sessions/carryOver.ts'
import { reviewPlace } from '#shared/sessions/reviewBlock.ts'
import { addBlock } from '#shared/sessions/commands.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { CommitmentLine, useMoves } from '../commitments/index.ts'
import { CarryOverRound } from './CarryOverRound.tsx'
import { summary } from './carriedOverWords.ts'
import classes from './FromLastTime.module.css'

/** Lines of each kind at first, and with each "Show more". */
const step = 5

/** What a session opens with: the forum's open commitments, parked items and questions, each with one thing to do. */
export function FromLastTime({ session }: { session: Session }): ReactNode {
  const today = useToday()
  const carried = useQuery(carriedInto, session, today)
  const [asking, setAsking] = useState(false)
  const planning = session.state === 'planning'
  const size = sizeOf(carried)
  return (
    <Card title="From last time" tight action={<Link href={paths.forum(session.forumId)}>Forum</Link>}>
      <p className="small">{summary(carried, today)}</p>
      <p className="muted small">{carryOverRule}</p>
      {carried.asked.length > 0 && (
        <div className={classes.asked}>
          <p className="small">
            <strong>{counted(carried.asked.length, 'commitment has', 'commitments have')}</strong> been carried over{' '}
            {askAfter} times or more. {askRule}
          </p>
          <Button size="compact-sm" onClick={() => setAsking(true)}>
            Decide one by one
          </Button>
        </div>
      )}
      {planning && size > 0 && <AddReview session={session} size={size} />}
      <Lines
        title="Promised"
        all={carried.commitments}
        draw={(held) => <Promised id={held.id} action={held.action} canClose={planning} />}
      />
      <Lines
        title="Questions"
        all={carried.questions}
        draw={(each) => <Captured capture={each} canClose={planning} />}
      />
      <Lines title="Parked" all={carried.parked} draw={(each) => <Captured capture={each} canClose={planning} />} />
      {asking && <CarryOverRound session={session} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function Lines<T extends { readonly id: string }>(props: {
  title: string
  all: readonly T[]
  draw: (each: T) => ReactNode
}): ReactNode {
  const { title, all } = props
  const [shown, setShown] = useState(step)
  if (all.length === 0) return null
  return (
    <>
      <h3 className={classes.kind}>{title}</h3>
      <ul className={`${classes.list} small`} aria-label={`${title}, from last time`}>
        {all.slice(0, shown).map((each) => (
          <li key={each.id}>{props.draw(each)}</li>
        ))}
      </ul>
      {all.length > shown && (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown + step * 2)}>
          Show {Math.min(step * 2, all.length - shown)} more of {grouped(all.length)}
        </Button>
      )}
    </>
  )
}

function Promised({ id, action, canClose }: { id: string; action: string; canClose: boolean }): ReactNode {
  const { move } = useMoves()
  return (
    <div className={classes.line}>
      <CommitmentLine id={id} />
      {canClose && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconCheck size={14} aria-hidden />}
          aria-label={`Kept: ${action}`}
          onClick={() => void move([id], 'kept')}
        >
          Kept
        </Button>
      )}
    </div>
  )
}

function Captured({ capture, canClose }: { capture: Capture; canClose: boolean }): ReactNode {
  const resolve = useCommand(resolveCapture)
  const { undo } = useUndo()
  const word = capture.kind === 'question' ? 'Answered' : 'Dealt with'
  const close = async (): Promise<void> => {
    const outcome = await resolve({ id: capture.id, answer: '' })
    if (outcome.done)
      say(`${captureKindLabels[capture.kind]}: ${word.toLowerCase()}.`, { label: 'Undo', run: () => void undo() })
  }
  return (
    <div className={classes.line}>
      <span className={classes.said} dir="auto">
        {capture.text}
      </span>
      {canClose && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconCheck size={14} aria-hidden />}
          aria-label={`${word}: ${capture.text.slice(0, 120)}`}
          onClick={() => void close()}
        >
          {word}
        </Button>
      )}
    </div>
  )
}

/** One press puts time for what is open into the agenda. */
function AddReview({ session, size }: { session: Session; size: number }): ReactNode {
  const place = useQuery(reviewPlace, session, size)
  const add = useCommand(addBlock)
  const { undo } = useUndo()
  if (!place) return null
  const insert = async (): Promise<void> => {
    const outcome = await add(place)
    if (outcome.done) say(`“${place.block.title}” is in the agenda.`, { label: 'Undo', run: () => void undo() })
  }
  return (
    <Button
      mt={8}
      size="compact-sm"
      variant="light"
      className={classes.review ?? ''}
      leftSection={<IconPlus size={15} aria-hidden />}
      onClick={() => void insert()}
    >
      Give it {duration(place.block.minutes)} in the agenda
    </Button>
  )
}
