import { useMemo, useState, type ReactNode } from 'react'
import { placeKey, slotsInOrder, type DayPlan, type Plan } from '#shared/sessions/plan.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { formatDateLong } from '#renderer/ui/dates.ts'
import { SortableLine, SortableTail } from '#renderer/ui/SortableBoard.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { AddLine } from './AddLine.tsx'
import classes from './Agenda.module.css'
import { verdictOf } from './Balance.tsx'
import { BlockRow } from './BlockRow.tsx'
import { noBlock } from './NewBlockLine.tsx'
import { Rooms } from './Rooms.tsx'
import type { AgendaActions } from './useAgendaActions.ts'

/** The blocks of a session as a list: day by day, rooms side by side. `blockId` is the one the address names. */
export function Agenda(props: {
  session: Session
  plan: Plan
  blockId: string | null
  /** A new block is being written after this one. */
  after: string | null
  actions: AgendaActions
  /** The line after a block added one, or was left. */
  onAfter: (blockId: string | null) => void
}): ReactNode {
  const { session, plan, blockId, after, actions } = props
  const today = useToday()
  const writing = useState(noBlock)
  const slots = useMemo(() => new Map(slotsInOrder(plan).map((slot) => [slot.block.id, slot])), [plan])
  const lineAfter = (id: string): ReactNode => {
    const slot = slots.get(id)
    if (!slot || id !== after) return null
    const siblings = [...slots.values()].filter(
      ({ block }) => block.trackId === slot.block.trackId && (block.trackId !== null || block.day === slot.block.day),
    )
    return (
      <AddLine
        sessionId={session.id}
        place={slot.block}
        index={siblings.indexOf(slot) + 1}
        of={siblings.length}
        start={slot.end}
        name=""
        writing={writing}
        onAdded={props.onAfter}
        onLeave={() => {
          writing[1](noBlock)
          props.onAfter(null)
        }}
      />
    )
  }
  const row = (id: string, first: boolean, rooms: number): ReactNode => {
    const slot = slots.get(id)
    if (!slot) return null
    const { block, start, gap, overrun } = slot
    const times = { start, gap, overrun, first, rooms }
    return <BlockRow block={block} {...times} here={id === blockId} actions={actions} />
  }
  return (
    <div className={classes.days} data-capturing={session.state === 'held' || session.date <= today}>
      {plan.days.map((day) => (
        <Day key={day.day} day={day} session={session} many={plan.days.length > 1} after={after}>
          {(id, index) => {
            const slot = day.slots.find(({ block }) => block.id === id)
            return (
              <>
                {row(id, index === 0 && day.day === 0, slot?.rooms.length ?? 0)}
                {slot && slot.rooms.length > 0 && (
                  <Rooms
                    slot={slot}
                    day={day.day}
                    actions={actions}
                    renderItem={(inside) => (
                      <>
                        {row(inside, false, 0)}
                        {lineAfter(inside)}
                      </>
                    )}
                  />
                )}
                {lineAfter(id)}
              </>
            )
          }}
        </Day>
      ))}
    </div>
  )
}

function Day(props: {
  day: DayPlan
  session: Session
  many: boolean
  after: string | null
  children: (id: string, index: number) => ReactNode
}): ReactNode {
  const { day, session, many } = props
  const place = { day: day.day, trackId: null }
  const list = placeKey(place)
  const name = many ? `day ${day.day + 1}` : ''
  const lines = (
    <div className={classes.agenda}>
      <SortableLine list={list} label={many ? `Agenda of ${name}` : 'Agenda'} depth={0} renderItem={props.children} />
      <SortableTail list={list} depth={0}>
        {(props.after === null || many) && (
          <AddLine
            sessionId={session.id}
            place={place}
            index={day.slots.length}
            of={day.slots.length}
            start={day.end}
            name={name}
          />
        )}
      </SortableTail>
    </div>
  )
  if (!many) {
    return (
      <>
        <h2 className="unseen">Agenda</h2>
        {lines}
      </>
    )
  }
  return (
    <section aria-labelledby={`${list} heading`} className={classes.day}>
      <header className={classes.dayHead}>
        <h2 id={`${list} heading`} className={classes.dayTitle}>
          Day {day.day + 1} <span className="muted">· {formatDateLong(day.date)}</span>
        </h2>
        <span className={`${classes.verdict} small tabular`} data-over={day.spare < 0 || day.overlap > 0}>
          {verdictOf(day)}
        </span>
      </header>
      {lines}
    </section>
  )
}
