import { nameOrder } from '../people/queries.ts'
import { defineCommand } from '../records/command.ts'
import type { Reader } from '../records/reader.ts'
import { id, name, someOf, z } from '../records/schema.ts'
import { defineTable, type NewRecord, type RecordOf } from '../records/table.ts'

/** Periods that move along with the day. */
export const periodNames = [
  'four-weeks',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'twelve-months',
  'financial-year',
] as const
export type PeriodName = (typeof periodNames)[number]

const word = z.string().max(80)

/** A report somebody makes again and again: what it is about, for whom, of which period, how it leaves. */
export const presets = defineTable({
  name: 'presets',
  prefix: 'preset',
  noun: 'saved report',
  fields: {
    name,
    /** The report's name: "action-log". */
    report: word.min(1),
    /** What it is about goes with it: without its forum it would tell of the whole programme. */
    forumId: id.nullable(),
    sessionId: id.nullable(),
    ownerId: id.nullable(),
    /** Dates that move along; null: those among the choices. */
    period: z.enum(periodNames).nullable(),
    /** Every other choice of the report, by its field. */
    choices: z.record(word, z.union([word, z.array(word).max(50), z.null()])),
    /** Sections in their order, what is not named left out; null: all of them, as usual. */
    sections: z.array(word).min(1, 'Choose at least one section.').max(50).nullable(),
    /** How it leaves: "docx", "pdf". */
    format: z.string().max(20),
    large: z.boolean(),
  },
  links: {
    forumId: { to: ['forums'], onRemove: 'remove' },
    sessionId: { to: ['sessions'], onRemove: 'remove' },
    ownerId: { to: ['people', 'organisations', 'forums'], onRemove: 'remove' },
  },
})

export type Preset = RecordOf<typeof presets>
export type NewPreset = NewRecord<typeof presets>

export const savePreset = defineCommand({
  name: 'register.savePreset',
  label: 'Save report',
  input: z.strictObject(presets.fields),
  run: (draft, input) => draft.add(presets, input).id,
})

export const changePreset = defineCommand({
  name: 'register.changePreset',
  label: ({ changes }) => (Object.keys(changes).join() === 'name' ? 'Rename saved report' : 'Change saved report'),
  input: z.strictObject({ id, changes: someOf(presets.fields) }),
  run: (draft, input) => draft.patch(presets, input.id, input.changes),
})

export const removePreset = defineCommand({
  name: 'register.removePreset',
  label: 'Remove saved report',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(presets, input.id),
})

export function presetsByName(read: Reader): readonly Preset[] {
  return [...read.all(presets)].sort((a, b) => nameOrder.compare(a.name, b.name))
}
