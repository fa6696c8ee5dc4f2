import { date, name, text, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

/** For whom something that leaves is made. */
export const audiences = ['team', 'partners', 'public'] as const
export type Audience = (typeof audiences)[number]

const counted = z.array(z.strictObject({ label: text, count: z.int().min(0) })).max(50)

/** One file, or one print, that left this laptop. It stays written down when what it told is changed or undone. */
export const exports = defineTable({
  name: 'exports',
  prefix: 'export',
  noun: 'export',
  fields: {
    /** The report's name: "action-log". */
    report: z.string().max(80),
    title: name,
    /** "xlsx", "pdf", "print". */
    format: z.string().max(20),
    audience: z.enum(audiences),
    /** What was adjusted for them: "with names in full"; empty for nothing. */
    adjusted: text,
    /** Without its folder; empty for a print. */
    fileName: text,
    /** The day it was made for. */
    madeFor: date,
    counts: counted,
    /** What its audience did not get. */
    withheld: counted,
  },
})

export type Export = RecordOf<typeof exports>
