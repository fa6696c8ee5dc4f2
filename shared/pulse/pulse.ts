import { date, id, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'
import { statementNames } from './statements.ts'

/** Fewer answers than this are never kept, so that they cannot be shown, exported or worked out either. */
export const fewest = 5

const times = z.int().min(0).max(100_000)
/** How many chose each answer, from “not at all” to “fully”. */
const counts = z.tuple([times, times, times, times, times])

/**
 * One round of the pulse: how many gave each answer to each statement. No answer sheet is kept, so nothing tells who
 * answered what, in which order, or which answers belong together; a statement that fewer than five answered is not in it.
 */
export const pulses = defineTable({
  name: 'pulses',
  prefix: 'pulse',
  noun: 'pulse round',
  fields: {
    /** Who was asked; null: people from the whole programme. */
    forumId: id.nullable(),
    heldOn: date,
    /** How many handed in a sheet. */
    answered: times,
    tallies: z.array(z.strictObject({ statement: z.enum(statementNames), counts })).max(100),
  },
  links: { forumId: { to: ['forums'], onRemove: 'clear' } },
})

export type Pulse = RecordOf<typeof pulses>
export type Tally = Pulse['tallies'][number]
