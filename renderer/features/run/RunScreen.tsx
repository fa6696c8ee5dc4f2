import { Button, Select, Switch } from '@mantine/core'
import { IconArrowLeft, IconPresentation, IconUsers } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { Link, useParams } from 'wouter'
import { isBehind } from '#shared/sessions/recovery.ts'
import { projectionOf } from '#shared/sessions/projection.ts'
import { sessionPage, type SessionPage } from '#shared/sessions/queries.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { paths } from '#renderer/paths.ts'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { announce } from '#renderer/ui/announce.ts'
import { PositionsDialog } from '../decisions/index.ts'
import { ServesDialog } from '../purposes/index.ts'
import { AttendanceDialog } from '../attendance/index.ts'
import { CaptureBar } from './CaptureBar.tsx'
import { Captured, lastWorkCaptured } from './Captured.tsx'
import { captureKeys, capturing, type Capturing } from './capturing.ts'
import { ClockJump } from './ClockJump.tsx'
import { useProjecting } from './projector.ts'
import { RecoveryOffers } from './RecoveryOffers.tsx'
import { RunAgenda } from './RunAgenda.tsx'
import { RunClock } from './RunClock.tsx'
import classes from './RunScreen.module.css'
import { Standing } from './Standing.tsx'
import { useRun } from './useRun.ts'
import { useRunActions } from './useRunActions.ts'
import { useRunKeys } from './useRunKeys.ts'
import { BeforeOrAfter } from './BeforeOrAfter.tsx'
import { wallClock } from './words.ts'

/** A session while it is held: the whole window, the whole keyboard. */
export function RunScreen(): ReactNode {
  const { sessionId } = useParams<{ sessionId: string }>()
  const page = useQuery(sessionPage, sessionId)
  if (!page) {
    return (
      <Page title="Session" crumbs={<Link href={paths.forums}>Forums</Link>}>
        <EmptyState
          title="This session is no longer there"
          sentence="If it was removed just now, undo brings it back."
        />
      </Page>
    )
  }
  return <Running key={sessionId} page={page} />
}

function Running({ page: { session, forum } }: { page: SessionPage }): ReactNode {
  const run = useRun(session)
  const { state, now, plan, offers } = run
  const actions = useRunActions(run)
  const platform = usePlatform()
  const teller = useTeller()
  const [capturingKind, setCapturingKind] = useState<Capturing | null>(null)
  const [attendance, setAttendance] = useState(false)
  const [positionsOf, setPositionsOf] = useState<string | null>(null)
  const [serving, setServing] = useState<string | null>(null)
  const lastCaptured = useQuery(lastWorkCaptured, session.id)
  const behind = isBehind(state)
  const words = { session: session.title, forum: forum?.name ?? '', startsAt: plan.startsAt }
  useProjecting(session.id, projectionOf(words, state, now))

  const openProjector = (): void =>
    void platform.projector.open(session.id).catch((error: unknown) => teller.failed(error))
  const keys: Record<string, () => void> = {
    s: actions.start,
    arrowright: actions.next,
    pagedown: actions.next,
    arrowleft: actions.back,
    pageup: actions.back,
    ' ': actions.pause,
    '+': () => actions.give(1),
    '=': () => actions.give(1),
    '-': () => actions.give(-1),
    m: actions.toggleAuto,
    t: () => setAttendance(true),
    w: openProjector,
    c: () => {
      if (lastCaptured === null) announce('No commitment or decision has been captured yet.')
      setServing(lastCaptured)
    },
  }
  for (const kind of capturing) keys[captureKeys[kind]] = () => setCapturingKind(kind)
  for (const [index, offer] of offers.entries()) {
    keys[String(index + 1)] = () => behind && actions.recover(offer)
  }
  useRunKeys(keys)
  const blockId = state.current?.item.block.id ?? null
  const where = useMemo(
    () => ({ forumId: session.forumId, sessionId: session.id, blockId }),
    [blockId, session.forumId, session.id],
  )

  return (
    <div className={classes.screen}>
      <header className={classes.top}>
        <Link href={paths.session(session.id)} className={classes.leave ?? ''}>
          <IconArrowLeft size={16} aria-hidden /> Leave run mode
        </Link>
        <h1 className={classes.title} dir="auto">
          {session.title}
        </h1>
        <span className={`${classes.wall} tabular`} aria-label="The time">
          {wallClock(now)}
        </span>
        {session.days > 1 && (
          <Select
            aria-label="Day"
            size="xs"
            allowDeselect={false}
            data={Array.from({ length: session.days }, (_, day) => ({ value: String(day), label: `Day ${day + 1}` }))}
            value={String(run.day)}
            onChange={(day) => day !== null && run.chooseDay(Number(day))}
          />
        )}
        <Switch label="Move on by itself" checked={state.auto} onChange={actions.toggleAuto} />
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconUsers size={16} aria-hidden />}
          onClick={() => setAttendance(true)}
        >
          Who is here
        </Button>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPresentation size={16} aria-hidden />}
          onClick={openProjector}
        >
          Projector
        </Button>
      </header>
      <ClockJump run={run} onMove={actions.moveClock} />
      <div className={classes.columns}>
        <div className={classes.main}>
          {state.current && state.phase !== 'finished' ? (
            <RunClock state={state} step={state.current} actions={actions} />
          ) : (
            <BeforeOrAfter session={session} run={run} actions={actions} />
          )}
        </div>
        <aside className={classes.aside} aria-label="How the session stands">
          <Standing run={run} />
          {behind && <RecoveryOffers offers={offers} onTake={actions.recover} />}
          <RunAgenda
            steps={state.steps}
            onGo={state.phase === 'running' || state.phase === 'paused' ? actions.goTo : null}
          />
          <Captured sessionId={session.id} onPositions={setPositionsOf} onServes={setServing} />
        </aside>
      </div>
      <CaptureBar kind={capturingKind} onKind={setCapturingKind} where={where} onPositions={setPositionsOf} />
      <AttendanceDialog sessionId={session.id} opened={attendance} onClose={() => setAttendance(false)} />
      <PositionsDialog id={positionsOf} onClose={() => setPositionsOf(null)} />
      <ServesDialog id={serving} onClose={() => setServing(null)} />
    </div>
  )
}
