import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { byOrder, keyAt, keysAfter } from '../records/order.ts'
import { Problem } from '../records/problem.ts'
import { id, someOf, z } from '../records/schema.ts'
import { keyAfter, lineAt } from './lines.ts'
import { blocks, tracks, type Track } from './sessions.ts'

const { title, room } = tracks.fields

/** Opens rooms in which a block goes on at the same time; answers their ids. More can be opened later. */
export const openRooms = defineCommand({
  name: 'sessions.openRooms',
  label: ({ rooms }) => (rooms.length === 1 ? 'Add room' : 'Split into rooms'),
  input: z.strictObject({ blockId: id, rooms: z.array(z.strictObject({ title, room })).min(1).max(20) }),
  run: (draft, input) => {
    const block = draft.need(blocks, input.blockId)
    if (block.trackId !== null) {
      throw new Problem({
        what: 'A block in a room cannot have rooms of its own.',
        safe: 'Nothing was changed.',
        next: 'Add a room to the block around it instead.',
      })
    }
    const keys = keysAfter(roomsIn(draft, block.id).at(-1)?.order ?? null, input.rooms.length)
    return input.rooms.map(
      (each, index) => draft.add(tracks, { ...each, blockId: block.id, order: keys[index] ?? '' }).id,
    )
  },
})

export const changeRoom = defineCommand({
  name: 'sessions.changeRoom',
  label: 'Change room',
  input: z.strictObject({ id, changes: someOf({ title, room }) }),
  run: (draft, input) => draft.patch(tracks, input.id, input.changes),
})

/** Closes a room and takes away what was planned in it. */
export const removeRoom = defineCommand({
  name: 'sessions.removeRoom',
  label: 'Remove room',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(tracks, input.id),
})

/** Closes a room; what was planned in it goes on at the end of the room beside it. Of a last room, after the block itself. */
export const mergeRoom = defineCommand({
  name: 'sessions.mergeRoom',
  label: 'Merge room',
  input: z.strictObject({ id }),
  run: (draft, input) => {
    const closing = draft.need(tracks, input.id)
    const rooms = roomsIn(draft, closing.blockId)
    const at = rooms.findIndex((track) => track.id === closing.id)
    const beside = rooms[at - 1] ?? rooms[at + 1]
    if (beside) pour(draft, closing, beside)
    else comeOut(draft, closing)
    draft.remove(tracks, closing.id)
  },
})

/** Brings everyone back into one room: what was planned in the rooms follows the block, one after another. */
export const bringTogether = defineCommand({
  name: 'sessions.bringTogether',
  label: 'Bring the rooms together',
  input: z.strictObject({ blockId: id }),
  run: (draft, input) => {
    for (const track of roomsIn(draft, input.blockId).toReversed()) {
      comeOut(draft, track)
      draft.remove(tracks, track.id)
    }
  },
})

function roomsIn(draft: Draft, blockId: string): readonly Track[] {
  return [...draft.where(tracks, 'blockId', blockId)].sort(byOrder)
}

function held(draft: Draft, track: Track) {
  const { sessionId, day } = draft.need(blocks, track.blockId)
  return lineAt(draft, { sessionId, day, trackId: track.id })
}

function pour(draft: Draft, from: Track, into: Track): void {
  for (const block of held(draft, from)) {
    const line = held(draft, into)
    draft.patch(blocks, block.id, { trackId: into.id, order: keyAt(line, line.length) })
  }
}

/** From last to first, each right after the block the room opened in: so they keep their order. */
function comeOut(draft: Draft, track: Track): void {
  const parent = draft.need(blocks, track.blockId)
  for (const block of held(draft, track).toReversed()) {
    draft.patch(blocks, block.id, { trackId: null, day: parent.day, order: keyAfter(draft, parent) })
  }
}
