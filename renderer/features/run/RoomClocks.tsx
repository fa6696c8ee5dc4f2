import type { ReactNode } from 'react'
import { paceOf, type RoomClock } from '#shared/sessions/runState.ts'
import { PaceMark } from './PaceMark.tsx'
import classes from './RunScreen.module.css'
import { countdown, paceWords, wallClock } from './words.ts'

/** Every room at once, and when they come back. */
export function RoomClocks(props: { rooms: readonly RoomClock[]; backTogether: number | null }): ReactNode {
  return (
    <div>
      {props.backTogether !== null && (
        <p className={classes.together}>
          Back together at <strong className="tabular">{wallClock(props.backTogether)}</strong>
        </p>
      )}
      <ul className={classes.rooms} aria-label="Rooms">
        {props.rooms.map(({ room, block, next, left }) => {
          const pace = paceOf(left, block?.minutes ?? 0)
          return (
            <li key={room.track.id} data-pace={block ? pace : 'plenty'}>
              <span className="muted small">{[room.track.title, room.track.room].filter(Boolean).join(' · ')}</span>
              <strong dir="auto">{block ? block.title : 'Done; waiting for the others'}</strong>
              {block && (
                <span className={classes.roomClock}>
                  <span className="tabular">{countdown(left)}</span>
                  <PaceMark pace={pace} paused={false} />
                  <span className="small">{paceWords[pace]}</span>
                </span>
              )}
              {next && <span className="muted small">then {next.title}</span>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
