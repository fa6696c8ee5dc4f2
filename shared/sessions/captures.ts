import { date, id, text, words, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

export const captureKinds = ['insight', 'question', 'parked', 'note'] as const
export type CaptureKind = (typeof captureKinds)[number]

export const captureKindLabels: Readonly<Record<CaptureKind, string>> = {
  insight: 'Insight',
  question: 'Question',
  parked: 'Parked',
  note: 'Note',
}

/** Something said in a session that is neither a decision nor a commitment. It belongs to the forum, whatever becomes of the session. */
export const captures = defineTable({
  name: 'captures',
  prefix: 'capture',
  noun: 'captured item',
  fields: {
    forumId: id,
    sessionId: id.nullable(),
    blockId: id.nullable(),
    kind: z.enum(captureKinds),
    text: words,
    /** Held back from what is shared beyond the forum. */
    confidential: z.boolean(),
    /** When a question was answered or a parked item taken up. Until then both go to the next session. */
    resolvedOn: date.nullable(),
    /** The answer, or what became of it. */
    answer: text,
  },
  links: {
    forumId: { to: ['forums'], onRemove: 'remove' },
    sessionId: { to: ['sessions'], onRemove: 'clear' },
    blockId: { to: ['blocks'], onRemove: 'clear' },
  },
})

/** What a captured item leaves unsaid at first. */
export const blankCapture = { confidential: false, resolvedOn: null, answer: '' } as const

export type Capture = RecordOf<typeof captures>
