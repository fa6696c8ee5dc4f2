import { id, instant, name, text, words, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

export const minutesStates = ['draft', 'checked', 'final'] as const
export type MinutesState = (typeof minutesStates)[number]

export const minutesStateLabels: Readonly<Record<MinutesState, string>> = {
  draft: 'Draft',
  checked: 'Checked',
  final: 'Final',
}

export const minutesParts = [
  'attendance',
  'discussion',
  'decisions',
  'commitments',
  'parked',
  'questions',
  'next',
] as const
export type MinutesPart = (typeof minutesParts)[number]

/** What was written down about one session. Words of its own: a later change to a record does not rewrite them. */
export const minutes = defineTable({
  name: 'minutes',
  prefix: 'minutes',
  noun: 'set of minutes',
  fields: {
    sessionId: id,
    state: z.enum(minutesStates),
    /** In the order they are read. */
    sections: z
      .array(
        z.strictObject({
          part: z.enum(minutesParts),
          heading: name,
          lines: z
            .array(
              z.strictObject({
                text,
                /** Held back from what is shared beyond the forum. */
                confidential: z.boolean(),
                /** The record it was written from. Not a link: the line stands when the record is gone. */
                source: id.nullable(),
              }),
            )
            .max(2000, 'A part of the minutes has at most 2,000 lines.'),
        }),
      )
      .max(500),
    /** Every step from one state to another, oldest first: `by` is a name as it was given. */
    history: z.array(
      z.strictObject({ at: instant, from: z.enum(minutesStates), to: z.enum(minutesStates), by: words, why: text }),
    ),
  },
  links: { sessionId: { to: ['sessions'], onRemove: 'remove' } },
})

export type Minutes = RecordOf<typeof minutes>
export type MinutesSection = Minutes['sections'][number]
export type MinutesLine = MinutesSection['lines'][number]
