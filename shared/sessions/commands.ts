import { commitments } from '../commitments/commitments.ts'
import { decisions } from '../decisions/decisions.ts'
import { prototypes } from '../prototypes/prototypes.ts'
import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { byOrder, keyAt } from '../records/order.ts'
import { Problem } from '../records/problem.ts'
import { id, someOf, z } from '../records/schema.ts'
import { captures } from './captures.ts'
import { isSameLine, keyAfter, lineAt, needLine, type Line } from './lines.ts'
import { besides, planOf } from './plan.ts'
import { agendaOf, roomsOf } from './queries.ts'
import { runEvents } from './run.ts'
import { blocks, sessions, tracks, type Block, type Session } from './sessions.ts'

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

/** Copies the blocks of one track (null: of no track) into a session, with the rooms that open in them. */
function copyBlocks(
  draft: Draft,
  agenda: readonly Block[],
  into: { sessionId: string; from: string | null; to: string | null },
): void {
  for (const block of agenda) {
    if (block.trackId !== into.from) continue
    const { id: _id, createdAt: _created, deletedAt: _deleted, ...fields } = block
    const copy = draft.add(blocks, { ...fields, sessionId: into.sessionId, trackId: into.to, lockedStart: null })
    copyRooms(draft, agenda, block, copy)
  }
}

/** Opens the rooms of one block in its copy too, with what goes on in them. */
function copyRooms(draft: Draft, agenda: readonly Block[], block: Block, copy: Block): void {
  for (const { id: from, order, title, room } of draft.where(tracks, 'blockId', block.id)) {
    const to = draft.add(tracks, { blockId: copy.id, order, title, room }).id
    copyBlocks(draft, agenda, { sessionId: copy.sessionId, from, to })
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
    if (after.days < before.days) gatherDays(draft, after)
    if (!invited.some((field) => before[field] !== after[field])) return after
    return draft.patch(sessions, input.id, { sequence: before.sequence + 1 })
  },
})

/** What was planned for days that a session no longer has comes at the end of its last one. */
function gatherDays(draft: Draft, session: Session): void {
  const last = session.days - 1
  const lost = draft
    .where(blocks, 'sessionId', session.id)
    .filter((block) => block.day > last)
    .sort((a, b) => a.day - b.day || byOrder(a, b))
  for (const block of lost) {
    if (block.trackId !== null) draft.patch(blocks, block.id, { day: last })
    else {
      const line = lineAt(draft, { sessionId: session.id, day: last, trackId: null })
      draft.patch(blocks, block.id, { day: last, order: keyAt(line, line.length) })
    }
  }
}

/** Removes a session and its blocks. Decisions, commitments and prototypes that came of it stay in the programme. */
export const removeSession = defineCommand({
  name: 'sessions.remove',
  label: 'Remove session',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(sessions, input.id),
})

const { order: _order, sessionId, ...blockFields } = blocks.fields
const index = z.int().min(0)

/** Adds a block at a place of its day or room: 0 is first; past the end is last. */
export const addBlock = defineCommand({
  name: 'sessions.addBlock',
  label: 'Add block',
  input: z.strictObject({ sessionId, index, block: z.strictObject(blockFields) }),
  run: (draft, input) => {
    const place = needLine(draft, { ...input.block, sessionId: input.sessionId })
    const line = lineAt(draft, place)
    const order = keyAt(line, Math.min(input.index, line.length))
    return draft.add(blocks, { ...input.block, ...place, order }).id
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

const line = z.strictObject({ sessionId, day: blocks.fields.day, trackId: blocks.fields.trackId })

/**
 * Moves a block to a place of its own line, or of the day or room given by `to`, counted without the block itself;
 * answers where it stands then. What goes on in its rooms comes along.
 */
export const moveBlock = defineCommand({
  name: 'sessions.moveBlock',
  label: ({ to }) => (to === undefined ? 'Move block' : to.trackId === null ? 'Move block' : 'Move block into room'),
  input: z.strictObject({ id, index, to: z.exactOptional(line) }),
  run: (draft, input) => {
    const block = draft.need(blocks, input.id)
    return moveTo(draft, block, needLine(draft, input.to ?? block), input.index)
  },
})

/**
 * Moves a block some places down its day or room, or up when negative; past the end of a day it goes to the next one.
 * Answers where it stands then.
 */
export const moveBlockBy = defineCommand({
  name: 'sessions.moveBlockBy',
  label: 'Move block',
  input: z.strictObject({ id, steps: z.int() }),
  run: (draft, input) => {
    const block = draft.need(blocks, input.id)
    const here = lineAt(draft, block)
    const wanted = here.findIndex((other) => other.id === block.id) + input.steps
    const { days } = draft.need(sessions, block.sessionId)
    const day = block.day + (wanted < 0 ? -1 : wanted >= here.length ? 1 : 0)
    if (block.trackId !== null || day === block.day || day < 0 || day >= days)
      return moveTo(draft, block, block, Math.max(0, wanted))
    const to = { ...block, day }
    return moveTo(draft, block, to, day > block.day ? 0 : lineAt(draft, to).length)
  },
})

/**
 * Moves a block sideways: into the next room, or out of the rooms when -1. Answers where it stands then, or null when
 * there was nowhere to go.
 */
export const moveBlockBeside = defineCommand({
  name: 'sessions.moveBlockBeside',
  label: ({ step }) => (step > 0 ? 'Move block into room' : 'Move block'),
  input: z.strictObject({ id, step: z.literal([1, -1]) }),
  run: (draft, input): Standing | null => {
    const block = draft.need(blocks, input.id)
    const { sessionId: here } = block
    const plan = planOf(draft.need(sessions, here), agendaOf(draft, here), roomsOf(draft, here))
    const spot = besides(plan, block.id, input.step)
    return spot && moveTo(draft, block, { sessionId: here, ...spot }, spot.index)
  },
})

export interface Standing extends Line {
  /** 0 is first. */
  readonly index: number
  /** How many blocks the day or room has. */
  readonly of: number
}

function moveTo(draft: Draft, block: Block, to: Line, wanted: number): Standing {
  const { sessionId: toSession, day, trackId } = to
  const others = lineAt(draft, to).filter((other) => other.id !== block.id)
  const place = Math.min(wanted, others.length)
  const standing = { sessionId: toSession, day, trackId, index: place, of: others.length + 1 }
  if (isSameLine(block, to)) {
    const before = lineAt(draft, block).findIndex((other) => other.id === block.id)
    if (place !== before) draft.patch(blocks, block.id, { order: keyAt(others, place) })
    return standing
  }
  const rooms = draft.where(tracks, 'blockId', block.id)
  if (trackId !== null && rooms.length > 0) {
    throw new Problem({
      what: 'A block that has rooms cannot go into a room.',
      safe: 'Nothing was moved.',
      next: 'Bring its rooms together first.',
    })
  }
  // A room keeps no clock of its own, and another session has another clock.
  const lock = trackId !== null || toSession !== block.sessionId ? { lockedStart: null } : {}
  draft.patch(blocks, block.id, { sessionId: toSession, day, trackId, order: keyAt(others, place), ...lock })
  const inside = rooms.flatMap((track) => draft.where(blocks, 'trackId', track.id))
  for (const { id: held } of inside) draft.patch(blocks, held, { sessionId: toSession, day })
  if (toSession !== block.sessionId) for (const moved of [block, ...inside]) leaveOutcomes(draft, moved.id)
  return standing
}

/** What came out of a block stays with the session in which it did. */
function leaveOutcomes(draft: Draft, blockId: string): void {
  for (const table of [decisions, commitments, prototypes, captures, runEvents] as const) {
    for (const { id: held } of draft.where(table, 'blockId', blockId)) draft.patch(table, held, { blockId: null })
  }
}

/** Adds a copy of a block after it, rooms and all, unlocked from the clock; answers its id. */
export const duplicateBlock = defineCommand({
  name: 'sessions.duplicateBlock',
  label: 'Duplicate block',
  input: z.strictObject({ id }),
  run: (draft, input) => {
    const block = draft.need(blocks, input.id)
    const { id: _id, createdAt: _createdAt, deletedAt: _deletedAt, ...fields } = block
    const copy = draft.add(blocks, { ...fields, lockedStart: null, order: keyAfter(draft, block) })
    copyRooms(draft, draft.where(blocks, 'sessionId', block.sessionId), block, copy)
    return copy.id
  },
})

/** Ends a block after so many minutes and goes on with the rest in a block of its own; answers that one's id. */
export const splitBlock = defineCommand({
  name: 'sessions.splitBlock',
  label: 'Split block',
  input: z.strictObject({ id, at: z.int().min(1) }),
  run: (draft, input) => {
    const block = draft.need(blocks, input.id)
    if (input.at >= block.minutes || draft.where(tracks, 'blockId', block.id).length > 0) {
      throw new Problem({
        what:
          input.at >= block.minutes ? 'This block is too short to be split there.' : 'A block with rooms stays whole.',
        safe: 'Nothing was changed.',
      })
    }
    const { id: _id, createdAt: _createdAt, deletedAt: _deletedAt, ...fields } = block
    const rest = draft.add(blocks, {
      ...fields,
      title: `${block.title.slice(0, 480)} (continued)`,
      minutes: block.minutes - input.at,
      minimumMinutes: null,
      lockedStart: null,
      order: keyAfter(draft, block),
    })
    const minimumMinutes = block.minimumMinutes === null ? null : Math.min(block.minimumMinutes, input.at)
    draft.patch(blocks, block.id, { minutes: input.at, minimumMinutes })
    return rest.id
  },
})

export const removeBlock = defineCommand({
  name: 'sessions.removeBlock',
  label: 'Remove block',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(blocks, input.id),
})
