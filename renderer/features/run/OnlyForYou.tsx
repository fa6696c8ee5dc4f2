import type { ReactNode } from 'react'
import { attachmentsOf } from '#shared/sessions/attachments.ts'
import type { RoomClock } from '#shared/sessions/runState.ts'
import type { Block } from '#shared/sessions/sessions.ts'
import { Attachments } from '../sessions/index.ts'
import classes from './RunScreen.module.css'

/** What the facilitator needs at hand and the room does not see: of the block that is on, and of what goes on in each room. */
export function OnlyForYou({ block, rooms }: { block: Block; rooms: readonly RoomClock[] }): ReactNode {
  const inRooms = rooms.flatMap(({ room, block: inside }) =>
    inside && hasNotes(inside) ? [{ track: room.track, inside }] : [],
  )
  if (!hasNotes(block) && inRooms.length === 0) return null
  return (
    <section className={classes.private} aria-label="Only you see this">
      <strong className="small">Only you see this</strong>
      <Notes block={block} />
      {inRooms.length > 0 && (
        <div className={classes.privateRooms}>
          {inRooms.map(({ track, inside }) => (
            <section key={track.id} aria-label={track.title}>
              <h3 className={classes.privateRoom} dir="auto">
                {track.title} · {inside.title}
              </h3>
              <Notes block={inside} />
            </section>
          ))}
        </div>
      )}
    </section>
  )
}

function Notes({ block: { facilitatorNotes, materials, attachments } }: { block: Block }): ReactNode {
  const attached = attachmentsOf(attachments)
  return (
    <>
      {facilitatorNotes !== '' && <p dir="auto">{facilitatorNotes}</p>}
      {materials !== '' && (
        <p dir="auto">
          <strong className="small">Materials:</strong> {materials}
        </p>
      )}
      {attached.length > 0 && (
        <div>
          <strong className="small">Files and links</strong>
          <Attachments listed={attached} />
        </div>
      )}
    </>
  )
}

function hasNotes({ facilitatorNotes, materials, attachments }: Block): boolean {
  return facilitatorNotes + materials !== '' || attachmentsOf(attachments).length > 0
}
