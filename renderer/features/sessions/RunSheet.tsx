import { IconLock } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { methodById } from '#shared/methods/queries.ts'
import { partyOf } from '#shared/people/queries.ts'
import { duration } from '#shared/records/duration.ts'
import type { Reader } from '#shared/records/reader.ts'
import type { DayPlan, Plan } from '#shared/sessions/plan.ts'
import type { SessionPage } from '#shared/sessions/queries.ts'
import { clockOf, type Slot } from '#shared/sessions/schedule.ts'
import { blockKindLabels } from '#shared/sessions/sessions.ts'
import { minutesTaken } from '#shared/sessions/taken.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { verdictOf } from './Balance.tsx'
import { kindColour } from './blockTones.ts'
import { Paper, PaperDay } from './Paper.tsx'
import classes from './Paper.module.css'

/** Everything whoever runs the session wants in hand, private notes included. */
export function RunSheet({ page, plan }: { page: SessionPage; plan: Plan }): ReactNode {
  const note = (
    <p className={classes.private}>
      <IconLock size={15} aria-hidden /> For the facilitator: holds private notes. Do not hand it out.
    </p>
  )
  const taken = useQuery(minutesTaken, page.session.id)
  return (
    <Paper page={page} kind="Run sheet" wide note={note}>
      {plan.days.map((day) => (
        <section key={day.day}>
          <PaperDay day={day.day} date={day.date} many={plan.days.length > 1} />
          <Sheet day={day} taken={taken} />
          <p className={classes.quiet}>
            Ends at {clockOf(day.end)}, booked until {clockOf(day.bookedEnd)}: {verdictOf(day)}.
          </p>
        </section>
      ))}
    </Paper>
  )
}

function Sheet({ day, taken }: { day: DayPlan; taken: ReadonlyMap<string, number> }): ReactNode {
  return (
    <table className={classes.sheet}>
      <thead>
        <tr>
          <th scope="col">Start</th>
          <th scope="col">Min</th>
          <th scope="col">What</th>
          <th scope="col">Lead</th>
          <th scope="col">Room and materials</th>
          <th scope="col">Private notes</th>
        </tr>
      </thead>
      {day.slots.map((slot) => (
        <Fragment key={slot.block.id}>
          <tbody>
            <Row slot={slot} took={taken.get(slot.block.id)} />
          </tbody>
          {slot.rooms.map(({ track, slots }) => (
            <tbody key={track.id}>
              <tr className={classes.roomRow}>
                <th colSpan={6} scope="rowgroup">
                  {[track.title, track.room].filter(Boolean).join(' · ')}
                </th>
              </tr>
              {slots.map((inside) => (
                <Row key={inside.block.id} slot={inside} inside />
              ))}
            </tbody>
          ))}
          {slot.rooms.length > 0 && (
            <tbody>
              <tr className={classes.roomRow}>
                <th colSpan={6} scope="rowgroup">
                  {clockOf(slot.end)} Back together
                </th>
              </tr>
            </tbody>
          )}
        </Fragment>
      ))}
    </table>
  )
}

function Row(props: { slot: Slot; inside?: boolean; took?: number | undefined }): ReactNode {
  const { slot, inside = false, took } = props
  const { block, start, gap, overrun } = slot
  const lead = useQuery(nameOf, block.leadId)
  const method = useQuery(methodById, block.methodId)
  const flexible = [
    block.minimumMinutes !== null && `at least ${block.minimumMinutes}`,
    block.droppable && 'may be left out',
  ].filter(Boolean)
  return (
    <tr data-inside={inside} data-kind={block.kind}>
      <td className="tabular" style={{ borderLeftColor: kindColour(block.kind) }}>
        <strong>{clockOf(start)}</strong>
        {block.lockedStart !== null && block.trackId === null && <span className={classes.quiet}> locked</span>}
        {gap > 0 && <p className={classes.quiet}>{duration(gap)} free before</p>}
        {overrun > 0 && <p className={classes.warn}>{duration(overrun)} overlap</p>}
      </td>
      <td className="tabular">
        {block.minutes}
        {took !== undefined && <p className={classes.quiet}>took {took}</p>}
        {flexible.length > 0 && <p className={classes.quiet}>{flexible.join(', ')}</p>}
      </td>
      <td>
        <strong dir="auto">{block.title}</strong>
        <span className={classes.quiet}>
          {' · '}
          {blockKindLabels[block.kind]}
          {method && method.title !== block.title && ` · ${method.title}`}
        </span>
        {block.description !== '' && (
          <p className={classes.text} dir="auto">
            {block.description}
          </p>
        )}
      </td>
      <td dir="auto">{lead}</td>
      <td className={classes.text} dir="auto">
        {[block.room, block.materials, block.attachments].filter(Boolean).join('\n')}
      </td>
      <td className={`${classes.text} ${classes.notes}`} dir="auto">
        {block.facilitatorNotes}
      </td>
    </tr>
  )
}

function nameOf(read: Reader, id: string | null): string {
  return id === null ? '' : (partyOf(read, id)?.name ?? '')
}
