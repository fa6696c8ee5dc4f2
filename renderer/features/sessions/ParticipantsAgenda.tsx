import type { ReactNode } from 'react'
import { partyOf } from '#shared/people/queries.ts'
import type { Reader } from '#shared/records/reader.ts'
import type { Plan, PlanSlot } from '#shared/sessions/plan.ts'
import type { SessionPage } from '#shared/sessions/queries.ts'
import { clockOf } from '#shared/sessions/schedule.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { kindColour } from './blockTones.ts'
import { Paper, PaperDay } from './Paper.tsx'
import classes from './Paper.module.css'

/** What everyone who comes may read: times, titles, words for all. Nothing of the facilitator's. */
export function ParticipantsAgenda({ page, plan }: { page: SessionPage; plan: Plan }): ReactNode {
  return (
    <Paper page={page} kind="Agenda">
      {plan.days.map((day) => (
        <section key={day.day}>
          <PaperDay day={day.day} date={day.date} many={plan.days.length > 1} />
          <ol className={classes.lines}>
            {day.slots.map((slot) => (
              <Line key={slot.block.id} slot={slot} />
            ))}
            <li className={classes.line}>
              <span className={`${classes.at} tabular`}>{clockOf(day.end)}</span>
              <p className={classes.close}>
                {day.slots.length > 0 ? 'Close' : 'We begin; what we do is still to come'}
              </p>
            </li>
          </ol>
        </section>
      ))}
    </Paper>
  )
}

function Line({ slot: { block, start, rooms } }: { slot: PlanSlot }): ReactNode {
  const lead = useQuery(nameOf, block.leadId)
  return (
    <li className={classes.line} data-kind={block.kind}>
      <span className={`${classes.at} tabular`}>{clockOf(start)}</span>
      <div className={classes.what} style={{ borderLeftColor: kindColour(block.kind) }}>
        <h4 dir="auto">{block.title}</h4>
        {block.description !== '' && (
          <p className={classes.text} dir="auto">
            {block.description}
          </p>
        )}
        {(lead !== '' || block.room !== '') && (
          <p className={classes.quiet}>{[lead, block.room].filter(Boolean).join(' · ')}</p>
        )}
        {rooms.length > 0 && (
          <div className={classes.rooms}>
            {rooms.map(({ track, slots }) => (
              <section key={track.id}>
                <h5 dir="auto">{track.title}</h5>
                {track.room !== '' && <p className={classes.quiet}>{track.room}</p>}
                <ul>
                  {slots.map((inside) => (
                    <li key={inside.block.id} dir="auto">
                      <span className="tabular">{clockOf(inside.start)}</span> {inside.block.title}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </div>
    </li>
  )
}

function nameOf(read: Reader, id: string | null): string {
  return id === null ? '' : (partyOf(read, id)?.name ?? '')
}
