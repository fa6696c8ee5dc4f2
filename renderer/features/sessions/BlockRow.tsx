import {
  IconAlertTriangle,
  IconArrowBarToDown,
  IconBook2,
  IconCompass,
  IconHourglassEmpty,
  IconLock,
  IconMapPin,
  IconNotes,
  IconPackage,
  IconPaperclip,
  IconUser,
} from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { methodById } from '#shared/methods/queries.ts'
import { partyOf } from '#shared/people/queries.ts'
import { counted } from '#shared/records/counted.ts'
import { duration } from '#shared/records/duration.ts'
import type { Reader } from '#shared/records/reader.ts'
import { clockOf } from '#shared/sessions/schedule.ts'
import { blockKindLabels, type Block } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { SortableGrip } from '#renderer/ui/SortableBoard.tsx'
import { AttachedFact } from './Attachments.tsx'
import { BlockOutcomes } from './BlockOutcomes.tsx'
import classes from './BlockRow.module.css'
import { BlockTools } from './BlockTools.tsx'
import { blockTones, kindColour } from './blockTones.ts'
import { MinutesField } from './MinutesField.tsx'
import type { AgendaActions } from './useAgendaActions.ts'

/** One block of an agenda: when it starts, what it is, what came out of it. Times are minutes after midnight. */
export const BlockRow = memo(function BlockRow(props: {
  block: Block
  start: number
  gap: number
  overrun: number
  first: boolean
  /** How many rooms open in it. */
  rooms: number
  /** The address names this block. */
  here: boolean
  actions: AgendaActions
}): ReactNode {
  const { block, start, actions } = props
  return (
    <div className={classes.row} data-block={block.id} data-here={props.here} data-inside={block.trackId !== null}>
      <Notes {...props} />
      <div className={`${classes.time} tabular`}>
        <strong>{clockOf(start)}</strong>
        {start >= 1440 && <span className="small"> next day</span>}
        <MinutesField
          title={block.title}
          minutes={block.minutes}
          onChange={(minutes) => actions.setMinutes(block.id, minutes)}
        />
      </div>
      <Body block={block} first={props.first} rooms={props.rooms} actions={actions} />
    </div>
  )
})

/** All of a row but its times: a change of minutes early in a plan moves every time after it, and nothing else. */
const Body = memo(function Body(props: {
  block: Block
  first: boolean
  rooms: number
  actions: AgendaActions
}): ReactNode {
  const { block, actions } = props
  const lead = useQuery(leadOf, block.leadId)
  const method = useQuery(methodById, block.methodId)
  return (
    <div className={classes.block} style={{ borderLeftColor: kindColour(block.kind) }} data-kind={block.kind}>
      <SortableGrip label={`Move ${block.title}`} />
      <div className={classes.body}>
        <h3 className={classes.title} dir="auto">
          <button
            type="button"
            data-block-title
            onClick={() => actions.open({ show: 'editor', blockId: block.id })}
            title="Edit"
          >
            {block.title}
          </button>
        </h3>
        {block.description !== '' && (
          <p className={`${classes.description} muted small`} dir="auto">
            {block.description}
          </p>
        )}
        <div className={`${classes.facts} muted small`}>
          {lead && (
            <Fact icon={IconUser}>
              <span className="unseen">Lead: </span>
              {lead.name}
            </Fact>
          )}
          {block.room !== '' && (
            <Fact icon={IconMapPin}>
              <span className="unseen">Room: </span>
              {block.room}
            </Fact>
          )}
          {block.lockedStart !== null && block.trackId === null && (
            <Fact icon={IconLock}>Starts at {block.lockedStart}, locked</Fact>
          )}
          {block.materials !== '' && (
            <Fact icon={IconPackage}>
              <span className="unseen">Materials: </span>
              {block.materials}
            </Fact>
          )}
          {block.clauseIds.length > 0 && <Fact icon={IconCompass}>{serves(block.clauseIds.length)}</Fact>}
          {method && (
            <Fact icon={IconBook2}>
              <Link href={paths.method(method.id)} aria-label={`Read the method ${method.title}`}>
                {method.title === block.title ? 'Read the method' : method.title}
              </Link>
            </Fact>
          )}
          {block.attachments.trim() !== '' && (
            <Fact icon={IconPaperclip}>
              <AttachedFact text={block.attachments} />
            </Fact>
          )}
          {(block.droppable || block.minimumMinutes !== null) && (
            <Fact icon={IconHourglassEmpty}>{flexible(block)}</Fact>
          )}
          {block.facilitatorNotes !== '' && <Fact icon={IconNotes}>Private notes</Fact>}
        </div>
      </div>
      <BlockTools block={block} actions={actions} first={props.first} rooms={props.rooms} />
      <span className={classes.kind}>
        <Chip tone={blockTones[block.kind]}>{blockKindLabels[block.kind]}</Chip>
      </span>
      <BlockOutcomes blockId={block.id} />
    </div>
  )
})

function Notes(props: { start: number; gap: number; overrun: number; first: boolean }): ReactNode {
  if (props.gap > 0) {
    return (
      <p className={classes.gap}>
        <IconArrowBarToDown size={15} aria-hidden /> {duration(props.gap)} free before
      </p>
    )
  }
  if (props.overrun === 0) return null
  const clock = clockOf(props.start)
  return (
    <p className={classes.overrun}>
      <IconAlertTriangle size={15} aria-hidden />
      {props.first
        ? `Locked to ${clock}, ${duration(props.overrun)} before the session starts`
        : `What comes before runs ${duration(props.overrun)} past ${clock}`}
    </p>
  )
}

function Fact(props: { icon: typeof IconLock; children: ReactNode }): ReactNode {
  const Icon = props.icon
  return (
    <span className={classes.fact}>
      <Icon size={14} stroke={1.8} aria-hidden />
      <span>{props.children}</span>
    </span>
  )
}

/** "Serves 2 clauses". */
function serves(count: number): string {
  return `Serves ${counted(count, 'clause')}`
}

/** What may give when time runs short. */
function flexible({ droppable, minimumMinutes }: Block): string {
  const least = minimumMinutes === null ? '' : `At least ${duration(minimumMinutes)}`
  if (!droppable) return least
  return least === '' ? 'May be left out' : `${least}, or left out`
}

function leadOf(read: Reader, id: string | null) {
  return id === null ? undefined : partyOf(read, id)
}
