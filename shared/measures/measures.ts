import { clauseIds, clauseLink } from '../purposes/purposes.ts'
import { date, id, name, text, words, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

export const measureKinds = ['people', 'money', 'for-people', 'for-staff', 'for-system'] as const
export type MeasureKind = (typeof measureKinds)[number]

export const measureKindLabels: Readonly<Record<MeasureKind, string>> = {
  people: 'People supported',
  money: 'Money unlocked',
  'for-people': 'Outcome for people',
  'for-staff': 'Outcome for staff',
  'for-system': 'Outcome for the system',
}

export const directions = ['rises', 'falls'] as const
export type Direction = (typeof directions)[number]

export const moneyKinds = ['one-off', 'recurrent'] as const
export const moneyKindLabels: Readonly<Record<(typeof moneyKinds)[number], string>> = {
  'one-off': 'One-off',
  recurrent: 'Recurrent, every year',
}

export const stages = ['received', 'pledged'] as const
export type Stage = (typeof stages)[number]
export const stageLabels: Readonly<Record<Stage, string>> = { received: 'Received', pledged: 'Pledged' }

/** A number people stand by: large enough for a national budget, small enough to be drawn. */
const figure = z.number().min(-1e12, 'This number is too small.').max(1e12, 'This number is too large.')

/** Something counted again and again, to see whether the work makes a difference. */
export const measures = defineTable({
  name: 'measures',
  prefix: 'measure',
  noun: 'measure',
  fields: {
    title: name,
    kind: z.enum(measureKinds),
    /** What is counted: "people a month", "days", "%", "£"; may be empty. */
    unit: z.string().trim().max(60, 'A unit has at most 60 characters.'),
    /** Of money: once, or every year; null for anything else. */
    money: z.enum(moneyKinds).nullable(),
    /** It is better when the number rises, or when it falls. */
    better: z.enum(directions),
    /** Its numbers are numbers of people, so that small ones can point to somebody; see `countsPeople`. */
    ofPeople: z.boolean(),
    baseline: figure.nullable(),
    baselineOn: date.nullable(),
    target: figure.nullable(),
    targetBy: date.nullable(),
    /** Who counts, and what is left out. */
    countingRule: text,
    /** The forum that watches it, or null: the whole programme. */
    forumId: id.nullable(),
    placeId: id.nullable(),
    /** The purpose clauses it serves. */
    clauseIds,
    /** Measures that may count the same people, said at one of the two: adding them up would count somebody twice. */
    overlapIds: z.array(id).max(50, 'At most 50 measures.'),
  },
  links: {
    forumId: { to: ['forums'], onRemove: 'clear' },
    placeId: { to: ['places'], onRemove: 'clear' },
    clauseIds: clauseLink,
    overlapIds: { to: ['measures'], onRemove: 'clear' },
  },
})

export type Measure = RecordOf<typeof measures>

/** What a measure stood at on a day: its receipt. Each says the whole as it then was, not what was added. */
export const observations = defineTable({
  name: 'observations',
  prefix: 'observation',
  noun: 'observation',
  fields: {
    measureId: id,
    value: figure,
    /** The day it is true of. */
    on: date,
    /** Where the number comes from, so that somebody else can find it. */
    source: words,
    /** Where it was counted differently, or what else is to be known. */
    note: text,
    /** Of money: promised in all, or received in all; null for anything else. */
    stage: z.enum(stages).nullable(),
  },
  links: { measureId: { to: ['measures'], onRemove: 'remove' } },
})

export type Observation = RecordOf<typeof observations>

/** Whether its numbers are numbers of people; small ones do not leave the team. */
export function countsPeople({ kind, ofPeople }: Pick<Measure, 'kind' | 'ofPeople'>): boolean {
  return kind === 'people' || (kind !== 'money' && ofPeople)
}

/** What most measures leave unsaid. */
export const blankMeasure = {
  money: null,
  better: 'rises',
  ofPeople: false,
  baseline: null,
  baselineOn: null,
  target: null,
  targetBy: null,
  countingRule: '',
  forumId: null,
  placeId: null,
  clauseIds: [] as string[],
  overlapIds: [] as string[],
} as const
