import { minutes, name, text, words, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'
import { forumKinds } from '../forums/forums.ts'
import { blockKinds } from '../sessions/sessions.ts'

/** One of the library's ids ("fishbowl") or of the programme's own records. Not a link: the library is not in the file. */
const methodId = z.string().min(1).max(100)

/** A method of the programme's own: a way to spend a block. Those that come with the app have the same fields. */
export const methods = defineTable({
  name: 'methods',
  prefix: 'method',
  noun: 'method',
  fields: {
    title: name,
    kind: z.enum(blockKinds),
    /** What it is good for, in a sentence or two. */
    purpose: text,
    /** What participants read on the agenda. */
    invitation: text,
    fewestPeople: z.int().min(1).max(1000),
    /** null: as many as the room holds. */
    mostPeople: z.int().min(1).max(1000).nullable(),
    /** What it usually takes. */
    minutes,
    /** Shorter than this it is not worth doing. */
    minimumMinutes: minutes.nullable(),
    /** In order; `minutes` is 0 where a step takes no time of its own. */
    steps: z.array(z.strictObject({ minutes, does: words })).max(40),
    materials: text,
    /** How to set the room out, and what to look after in it. */
    roomTips: text,
    /** How to do it on screen. */
    online: text,
    /** Where the idea comes from. */
    source: text,
    /** Methods that it follows well. */
    goodAfter: z.array(methodId).max(20),
    /** Methods that it goes well with in one session. */
    pairsWith: z.array(methodId).max(20),
  },
})

/** A method, wherever it comes from. `own`: it belongs to this programme and can be changed. */
export type Method = Omit<RecordOf<typeof methods>, 'createdAt' | 'deletedAt'> & { readonly own: boolean }
export type MethodStep = Method['steps'][number]

const planned = {
  title: name,
  kind: z.enum(blockKinds),
  minutes,
  minimumMinutes: minutes.nullable(),
  droppable: z.boolean(),
  methodId: methodId.nullable(),
  description: text,
  facilitatorNotes: text,
  materials: text,
  room: text,
}

/** A block of a session that has no date yet. `rooms` are its parallel tracks: none, or two and more. */
const templateBlock = z.strictObject({
  ...planned,
  day: z.int().min(0).max(13),
  rooms: z.array(z.strictObject({ title: name, room: text, blocks: z.array(z.strictObject(planned)).max(40) })).max(20),
})

/** A whole session to start from, of the programme's own. Those that come with the app have the same fields. */
export const templates = defineTable({
  name: 'templates',
  prefix: 'template',
  noun: 'template',
  fields: {
    title: name,
    /** When to use it, in a sentence or two. */
    purpose: text,
    /** The kind of forum it is meant for; null: any. */
    forumKind: z.enum(forumKinds).nullable(),
    days: z.int().min(1).max(14),
    /** How long the room is booked for, each day. */
    minutes: minutes.min(1, 'A session lasts at least a minute.'),
    blocks: z.array(templateBlock).max(400),
  },
})

/** A template, wherever it comes from. */
export type Template = Omit<RecordOf<typeof templates>, 'createdAt' | 'deletedAt'> & { readonly own: boolean }
export type TemplateBlock = Template['blocks'][number]
export type TemplateRoom = TemplateBlock['rooms'][number]
export type PlannedBlock = TemplateRoom['blocks'][number]
