import { clockTime, date, id, minutes, name, orderKey, text, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

export const sessionStates = ['planning', 'held', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

export const sessionStateLabels: Readonly<Record<SessionState, string>> = {
  planning: 'Planning',
  held: 'Held',
  cancelled: 'Cancelled',
}

/** One meeting of a forum. */
export const sessions = defineTable({
  name: 'sessions',
  prefix: 'session',
  noun: 'session',
  fields: {
    forumId: id,
    title: name,
    date,
    /** Wall-clock start in `timeZone`. */
    start: clockTime,
    /** How long the room is booked for. */
    minutes: minutes.min(1, 'A session lasts at least a minute.'),
    /** IANA name: "Europe/London". */
    timeZone: z.string().min(1),
    venue: text,
    /** Why we are meeting. */
    purpose: text,
    state: z.enum(sessionStates),
  },
  links: { forumId: { to: ['forums'], onRemove: 'remove' } },
})

export type Session = RecordOf<typeof sessions>

export const blockKinds = ['connect', 'explore', 'decide', 'act', 'review', 'break'] as const
export type BlockKind = (typeof blockKinds)[number]

export const blockKindLabels: Readonly<Record<BlockKind, string>> = {
  connect: 'Connect',
  explore: 'Explore',
  decide: 'Decide',
  act: 'Act',
  review: 'Review',
  break: 'Break',
}

/** An agenda item. Its clock time is never stored: `schedule` works it out. */
export const blocks = defineTable({
  name: 'blocks',
  prefix: 'block',
  noun: 'block',
  fields: {
    sessionId: id,
    order: orderKey,
    title: name,
    kind: z.enum(blockKinds),
    /** 0 makes a marker: "hard stop". */
    minutes,
    /** Wall-clock start the block is locked to, or null: it starts when the one before ends. */
    lockedStart: clockTime.nullable(),
    /** A person or an organisation. */
    leadId: id.nullable(),
    /** Everyone sees this. */
    description: text,
    /** Only the facilitator sees this. */
    facilitatorNotes: text,
    materials: text,
    room: text,
  },
  links: {
    sessionId: { to: ['sessions'], onRemove: 'remove' },
    leadId: { to: ['people', 'organisations'], onRemove: 'clear' },
  },
})

export type Block = RecordOf<typeof blocks>
