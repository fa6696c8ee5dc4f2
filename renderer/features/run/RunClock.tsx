import { Button, Tooltip } from '@mantine/core'
import { IconMinus, IconPlayerPause, IconPlayerPlay, IconPlayerSkipBack, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { partyOf } from '#shared/people/queries.ts'
import { duration } from '#shared/records/duration.ts'
import type { Reader } from '#shared/records/reader.ts'
import { blockKindLabels } from '#shared/sessions/sessions.ts'
import type { RunState, RunStep } from '#shared/sessions/runState.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { blockTones } from '../sessions/index.ts'
import { OnlyForYou } from './OnlyForYou.tsx'
import { PaceMark } from './PaceMark.tsx'
import { RoomClocks } from './RoomClocks.tsx'
import classes from './RunScreen.module.css'
import type { RunActions } from './useRunActions.ts'
import { countdown, paceWords, spokenCountdown, wallClock } from './words.ts'

/** The block that is on, the time it has left, and what to do about it. */
export function RunClock({ state, step, actions }: { state: RunState; step: RunStep; actions: RunActions }): ReactNode {
  const { block } = step.item
  const lead = useQuery(leadOf, block.leadId)
  const paused = state.phase === 'paused'
  return (
    <section className={classes.clockCard} data-pace={state.pace} data-rooms={state.rooms.length > 0} aria-label="Now">
      <div className={classes.clockHead}>
        <Chip tone={blockTones[block.kind]}>{blockKindLabels[block.kind]}</Chip>
        <span className="muted small tabular">
          since {wallClock(step.start)} · {duration(step.minutes)}
          {step.minutes !== block.minutes && ` (planned ${duration(block.minutes)})`}
        </span>
        {lead && <span className="muted small">Lead: {lead.name}</span>}
        {block.room !== '' && <span className="muted small">Room: {block.room}</span>}
      </div>
      <h2 className={classes.blockTitle} dir="auto">
        {block.title}
      </h2>
      {block.description !== '' && (
        <p className={classes.description} dir="auto">
          {block.description}
        </p>
      )}
      <div className={classes.clockRow}>
        <div className={classes.clock} role="timer" aria-label={spokenCountdown(state.left)}>
          {countdown(state.left)}
        </div>
        <p className={classes.pace}>
          <PaceMark pace={state.pace} paused={paused} />
          <strong>{paused ? 'Paused' : paceWords[state.pace]}</strong>
        </p>
      </div>
      {state.rooms.length > 0 && <RoomClocks rooms={state.rooms} backTogether={state.backTogether} />}
      <div className={classes.buttons}>
        <Tooltip label="Back to the block before (←)">
          <Button
            variant="default"
            leftSection={<IconPlayerSkipBack size={16} aria-hidden />}
            onClick={actions.back}
            disabled={!actions.canGoBack}
          >
            Back
          </Button>
        </Tooltip>
        <Tooltip label="Space">
          <Button
            variant="default"
            leftSection={paused ? <IconPlayerPlay size={16} aria-hidden /> : <IconPlayerPause size={16} aria-hidden />}
            onClick={actions.pause}
          >
            {paused ? 'Go on' : 'Pause'}
          </Button>
        </Tooltip>
        <Button.Group>
          <Tooltip label="One minute less (−)">
            <Button variant="default" onClick={() => actions.give(-1)} aria-label="One minute less">
              <IconMinus size={16} aria-hidden />
            </Button>
          </Tooltip>
          <Button.GroupSection variant="default" className="small">
            1 min
          </Button.GroupSection>
          <Tooltip label="One minute more (+)">
            <Button variant="default" onClick={() => actions.give(1)} aria-label="One minute more">
              <IconPlus size={16} aria-hidden />
            </Button>
          </Tooltip>
        </Button.Group>
        <Button variant="default" onClick={() => actions.give(5)}>
          5 min more
        </Button>
        <Tooltip label={state.next ? 'On to the next block (→)' : 'End the session (→)'}>
          <Button className={classes.next ?? ''} onClick={actions.next}>
            {state.next ? `Next: ${state.next.item.block.title}` : 'Finish session'}
          </Button>
        </Tooltip>
      </div>
      <OnlyForYou block={block} rooms={state.rooms} />
    </section>
  )
}

function leadOf(read: Reader, id: string | null) {
  return id === null ? undefined : partyOf(read, id)
}
