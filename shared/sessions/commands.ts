import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { byOrder, keyAt } from '../records/order.ts'
import { id, someOf, z } from '../records/schema.ts'
import { blocks, sessions, tracks, type Block } from './sessions.ts'

export const addSession = defineCommand({
  name: 'sessions.add',
  label: 'Add session',
  input: z.strictObject(sessions.fields),
  run: (draft, input) => draft.add(sessions, input).id,
})

/** Plans a session with a copy of another one's agenda, unlocked from the clock; answers its id. */
export const repeatSession = defineCommand({
  name: 'sessions.repeat',
  label: 'Add session with agenda',
  input: z.strictObject({ agendaOf: id, session: z.strictObject(sessions.fields) }),
  run: (draft, input) => {
    const agenda = draft.where(blocks, 'sessionId', draft.need(sessions, input.agendaOf).id)
    const fresh = draft.add(sessions, input.session)
    copyBlocks(draft, agenda, { sessionId: fresh.id, from: null, to: null })
    return fresh.id
  },
})

/** Copies the blocks of one track (null: of no track) into a session, with the tracks that open in them. */
function copyBlocks(
  draft: Draft,
  agenda: readonly Block[],
  into: { sessionId: string; from: string | null; to: string | null },
): void {
  for (const { id: blockId, createdAt: _created, deletedAt: _deleted, ...fields } of agenda) {
    if (fields.trackId !== into.from) continue
    const copy = draft.add(blocks, { ...fields, sessionId: into.sessionId, trackId: into.to, lockedStart: null })
    for (const { id: from, order, title, room } of draft.where(tracks, 'blockId', blockId)) {
      const to = draft.add(tracks, { blockId: copy.id, order, title, room }).id
      copyBlocks(draft, agenda, { sessionId: into.sessionId, from, to })
    }
  }
}

const stateLabels = {
  planning: 'Back to planning',
  held: 'Mark as held',
  cancelled: 'Cancel session',
} as const

const { sequence: _sequence, ...sessionFields } = sessions.fields
/** What an invitation says of a session. */
const invited = ['title', 'date', 'start', 'minutes', 'timeZone', 'venue', 'days', 'state'] as const

/** Changes a session, and counts up what calendars compare when an invitation would now say something else. */
export const changeSession = defineCommand({
  name: 'sessions.change',
  label: ({ changes }) => (changes.state ? stateLabels[changes.state] : 'Change session'),
  input: z.strictObject({ id, changes: someOf(sessionFields) }),
  run: (draft, input) => {
    const before = draft.need(sessions, input.id)
    const after = draft.patch(sessions, input.id, input.changes)
    if (!invited.some((field) => before[field] !== after[field])) return after
    return draft.patch(sessions, input.id, { sequence: before.sequence + 1 })
  },
})

/** Removes a session and its blocks. Decisions and commitments made in it stay in the programme. */
export const removeSession = defineCommand({
  name: 'sessions.remove',
  label: 'Remove session',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(sessions, input.id),
})

const { order: _order, sessionId, ...blockFields } = blocks.fields
const index = z.int().min(0)

/** Adds a block at a place in the agenda: 0 is first; past the end is last. */
export const addBlock = defineCommand({
  name: 'sessions.addBlock',
  label: 'Add block',
  input: z.strictObject({ sessionId, index, block: z.strictObject(blockFields) }),
  run: (draft, input) => {
    const agenda = [...draft.where(blocks, 'sessionId', input.sessionId)].sort(byOrder)
    const order = keyAt(agenda, Math.min(input.index, agenda.length))
    return draft.add(blocks, { ...input.block, sessionId: input.sessionId, order }).id
  },
})

export const changeBlock = defineCommand({
  name: 'sessions.changeBlock',
  label: ({ changes }) => blockChangeLabel(changes),
  input: z.strictObject({ id, changes: someOf(blockFields) }),
  run: (draft, input) => draft.patch(blocks, input.id, input.changes),
})

/** Undo names small changes by what they were. */
function blockChangeLabel(changes: { minutes?: number; lockedStart?: string | null }): string {
  if (Object.keys(changes).length > 1) return 'Change block'
  if (changes.minutes !== undefined) return 'Change minutes'
  if (changes.lockedStart !== undefined) return changes.lockedStart === null ? 'Unlock start' : 'Lock start'
  return 'Change block'
}

/** Makes a block longer or shorter, between no minutes and a day. */
export const addMinutes = defineCommand({
  name: 'sessions.addMinutes',
  label: 'Change minutes',
  input: z.strictObject({ id, by: z.int() }),
  run: (draft, input) => {
    const { minutes } = draft.need(blocks, input.id)
    return draft.patch(blocks, input.id, { minutes: Math.min(1440, Math.max(0, minutes + input.by)) }).minutes
  },
})

/** Moves a block to a place in its agenda, counted without the block itself; answers the place it has then. */
export const moveBlock = defineCommand({
  name: 'sessions.moveBlock',
  label: 'Move block',
  input: z.strictObject({ id, index }),
  run: (draft, input) => moveTo(draft, input.id, () => input.index),
})

/** Moves a block some places down its agenda, or up when negative; answers the place it has then. */
export const moveBlockBy = defineCommand({
  name: 'sessions.moveBlockBy',
  label: 'Move block',
  input: z.strictObject({ id, steps: z.int() }),
  run: (draft, input) => moveTo(draft, input.id, (place) => place + input.steps),
})

function moveTo(draft: Draft, blockId: string, placeAfter: (place: number) => number): number {
  const block = draft.need(blocks, blockId)
  const agenda = [...draft.where(blocks, 'sessionId', block.sessionId)].sort(byOrder)
  const others = agenda.filter((other) => other.id !== block.id)
  const before = agenda.findIndex((other) => other.id === block.id)
  const place = Math.min(Math.max(0, placeAfter(before)), others.length)
  if (place !== before) draft.patch(blocks, block.id, { order: keyAt(others, place) })
  return place
}

/** Adds a copy of a block after it, unlocked from the clock; answers its id. */
export const duplicateBlock = defineCommand({
  name: 'sessions.duplicateBlock',
  label: 'Duplicate block',
  input: z.strictObject({ id }),
  run: (draft, input) => {
    const { id: _id, createdAt: _createdAt, deletedAt: _deletedAt, ...fields } = draft.need(blocks, input.id)
    const agenda = [...draft.where(blocks, 'sessionId', fields.sessionId)].sort(byOrder)
    const place = agenda.findIndex((other) => other.id === input.id) + 1
    return draft.add(blocks, { ...fields, lockedStart: null, order: keyAt(agenda, place) }).id
  },
})

export const removeBlock = defineCommand({
  name: 'sessions.removeBlock',
  label: 'Remove block',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(blocks, input.id),
})
