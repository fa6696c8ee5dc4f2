import { clauseIds, clauseLink } from '../purposes/purposes.ts'
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
    /** Days it runs for, one after another, each booked from `start` for `minutes`. */
    days: z.int().min(1).max(14),
    /** Rises whenever something an invitation says has changed (RFC 5545, SEQUENCE). */
    sequence: z.int().min(0),
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
    /** Files or addresses, one a line. */
    attachments: text,
    /** The day of the session it falls on: 0 is the first. */
    day: z.int().min(0).max(13),
    /** The parallel track it sits in, or null: everyone is in it. */
    trackId: id.nullable(),
    /** The purpose clauses it serves. */
    clauseIds,
    /** The method it follows: one of the library's or one of the programme's own. */
    methodId: z.string().max(100).nullable(),
    /** Shorter than this it is not worth doing; null when nobody has said. */
    minimumMinutes: minutes.nullable(),
    /** May be left out when time runs short. */
    droppable: z.boolean(),
  },
  links: {
    sessionId: { to: ['sessions'], onRemove: 'remove' },
    leadId: { to: ['people', 'organisations'], onRemove: 'clear' },
    trackId: { to: ['tracks'], onRemove: 'remove' },
    clauseIds: clauseLink,
  },
})

/** What most blocks leave unsaid. */
export const blankBlock = {
  lockedStart: null,
  leadId: null,
  description: '',
  facilitatorNotes: '',
  materials: '',
  room: '',
  attachments: '',
  day: 0,
  trackId: null,
  clauseIds: [] as string[],
  methodId: null,
  minimumMinutes: null,
  droppable: false,
} as const

/** One of several rooms in which a block goes on at the same time. A block that has tracks is over when its own minutes are. */
export const tracks = defineTable({
  name: 'tracks',
  prefix: 'track',
  noun: 'track',
  fields: {
    /** The block the rooms open in. */
    blockId: id,
    order: orderKey,
    title: name,
    room: text,
  },
  links: { blockId: { to: ['blocks'], onRemove: 'remove' } },
})

export type Track = RecordOf<typeof tracks>

export type Block = RecordOf<typeof blocks>
