import { useMemo, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { duration } from '#shared/records/duration.ts'
import { lanesOf, type Lane } from '#shared/sessions/lanes.ts'
import { linesOf, planOf, slotsInOrder, type DayPlan, type Plan, type PlanSlot } from '#shared/sessions/plan.ts'
import { clockOf, type Slot } from '#shared/sessions/schedule.ts'
import { blockKindLabels, type Session } from '#shared/sessions/sessions.ts'
import { formatDateLong } from '#renderer/ui/dates.ts'
import { kindColour } from './blockTones.ts'
import classes from './Timeline.module.css'
import type { AgendaActions } from './useAgendaActions.ts'

/** Pixels a minute takes. */
const scale = 3.4
/** A pointer makes steps of five minutes; with Alt held, single ones. */
const step = 5

/** Where nothing else goes on at the same time. */
const onlyLane: Lane = { lane: 0, of: 1 }

/** What is being drawn longer or shorter, before it is let go. */
interface Stretch {
  readonly id: string
  readonly minutes: number
}

/** The plan to scale: a minute is always as tall, rooms stand side by side. A block's lower edge can be dragged. */
export function Timeline(props: {
  session: Session
  plan: Plan
  blockId: string | null
  actions: AgendaActions
}): ReactNode {
  const { session, plan } = props
  const [stretch, setStretch] = useState<Stretch | null>(null)
  const shown = useMemo(() => (stretch ? stretched(session, plan, stretch) : plan), [plan, session, stretch])
  return (
    <div className={classes.days}>
      {shown.days.map((day) => (
        <Day key={day.day} {...props} day={day} many={shown.days.length > 1} onStretch={setStretch} />
      ))}
    </div>
  )
}

function stretched(session: Session, plan: Plan, { id, minutes }: Stretch): Plan {
  const blocks = slotsInOrder(plan).map(({ block }) => (block.id === id ? { ...block, minutes } : block))
  return planOf(
    session,
    blocks,
    linesOf(plan).flatMap(({ track }) => track ?? []),
  )
}

interface Shared {
  readonly blockId: string | null
  readonly actions: AgendaActions
  readonly onStretch: (stretch: Stretch | null) => void
}

function Day(props: Shared & { day: DayPlan; many: boolean }): ReactNode {
  const { day } = props
  const from = Math.min(day.start, ...day.slots.map(({ start }) => start))
  const to = Math.max(day.bookedEnd, day.end, ...day.slots.flatMap(({ rooms }) => rooms.map(({ end }) => end)))
  const top = (minutes: number): number => (minutes - from) * scale
  const lanes = lanesOf(day.slots)
  const halfHours: number[] = []
  for (let at = Math.ceil(from / 30) * 30; at <= to; at += 30) halfHours.push(at)
  return (
    <section aria-label={props.many ? `Day ${day.day + 1}` : 'Timeline'}>
      {props.many ? (
        <h2 className={classes.heading}>
          Day {day.day + 1} <span className="muted">· {formatDateLong(day.date)}</span>
        </h2>
      ) : (
        <h2 className="unseen">Timeline</h2>
      )}
      <div className={classes.day} style={{ height: top(to) + 30 }}>
        {halfHours.map((at) => (
          <div key={at} className={`${classes.hour} small muted tabular`} style={{ top: top(at) }} aria-hidden>
            <span>{clockOf(at)}</span>
          </div>
        ))}
        <ol className={classes.lane} aria-label={props.many ? `Timeline of day ${day.day + 1}` : 'Timeline'}>
          {day.slots.map((slot) => (
            <Bar
              key={slot.block.id}
              {...props}
              slot={slot}
              top={top(slot.start)}
              lane={lanes.get(slot.block.id) ?? onlyLane}
            >
              {slot.rooms.length > 0 && <Rooms {...props} slot={slot} />}
            </Bar>
          ))}
        </ol>
        <p className={`${classes.booked} small`} style={{ top: top(day.bookedEnd) }}>
          Booked until {clockOf(day.bookedEnd)}
        </p>
      </div>
    </section>
  )
}

function Rooms(props: Shared & { slot: PlanSlot }): ReactNode {
  const { slot } = props
  return (
    <div className={classes.rooms} data-over={slot.rooms.some(({ spare }) => spare < 0)}>
      {slot.rooms.map(({ track, slots, spare }) => (
        <section key={track.id} className={classes.room} aria-label={track.title}>
          <h3
            className={classes.roomTitle}
            data-over={spare < 0}
            title={[track.title, track.room].filter(Boolean).join(' · ')}
          >
            {track.title}
            {spare < 0 && <span> · {duration(-spare)} over</span>}
          </h3>
          <ol className={classes.lane} aria-label={`Timeline of ${track.title}`}>
            {slots.map((inside) => (
              <Bar
                key={inside.block.id}
                {...props}
                slot={inside}
                top={(inside.start - slot.start) * scale}
                lane={onlyLane}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Bar(props: Shared & { slot: Slot; top: number; lane: Lane; children?: ReactNode }): ReactNode {
  const { slot, top, lane, actions } = props
  const { block, start, end, gap, overrun } = slot
  const place = { '--lane': lane.lane, '--lanes': lane.of, '--kind': kindColour(block.kind) }
  const style = { top, height: block.minutes * scale, ...place } as CSSProperties
  const size = block.minutes === 0 ? 'marker' : block.minutes < 9 ? 'tiny' : block.minutes < 16 ? 'small' : 'full'
  return (
    <>
      {gap > 0 && (
        <li className={`${classes.gap} small muted`} style={{ top: top - gap * scale, height: gap * scale }}>
          {duration(gap)} free
        </li>
      )}
      <li
        className={classes.bar}
        style={style}
        data-block={block.id}
        data-kind={block.kind}
        data-size={size}
        data-over={overrun > 0}
        data-here={block.id === props.blockId}
        data-rooms={props.children !== undefined && props.children !== false}
      >
        <div className={classes.words}>
          <button
            type="button"
            data-block-title
            className={classes.title}
            title="Edit"
            dir="auto"
            onClick={() => actions.open({ show: 'editor', blockId: block.id })}
          >
            {block.title}
          </button>
          <span className={`${classes.facts} tabular`}>
            {clockOf(start)}–{clockOf(end)} · {duration(block.minutes)}
            <span className={classes.kind}> · {blockKindLabels[block.kind]}</span>
            {block.lockedStart !== null && block.trackId === null && ' · locked'}
            {overrun > 0 && <strong> · {duration(overrun)} overlap</strong>}
          </span>
        </div>
        {props.children}
        <Edge slot={slot} actions={actions} onStretch={props.onStretch} />
      </li>
    </>
  )
}

/** The lower edge: dragged, or moved with the arrow keys, it makes the block longer or shorter. */
function Edge(props: { slot: Slot; actions: AgendaActions; onStretch: Shared['onStretch'] }): ReactNode {
  const { slot, actions, onStretch } = props
  const { id, title, minutes } = slot.block
  const [held, setHeld] = useState<{ readonly y: number; readonly minutes: number } | null>(null)
  const wanted = (event: PointerEvent): number => {
    if (!held) return minutes
    const fine = event.altKey ? 1 : step
    const moved = Math.round((event.clientY - held.y) / scale / fine) * fine
    return Math.min(1440, Math.max(0, held.minutes + moved))
  }
  const letGo = (): void => {
    setHeld(null)
    onStretch(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: step, ArrowRight: step, ArrowUp: -step, ArrowLeft: -step }[event.key]
    if (by === undefined || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    actions.addMinutes(id, by)
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={classes.edge}
      aria-label={`Minutes of ${title}`}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={1440}
      aria-valuenow={minutes}
      aria-valuetext={duration(minutes)}
      title="Drag to change the minutes"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setHeld({ y: event.clientY, minutes })
      }}
      onPointerMove={(event) => held && onStretch({ id, minutes: wanted(event) })}
      onPointerUp={(event) => {
        if (!held) return
        const to = wanted(event)
        letGo()
        if (to !== held.minutes) actions.setMinutes(id, to)
      }}
      onPointerCancel={letGo}
    />
  )
}
