import { stanceLabels, stancesOf } from '../decisions/positions.ts'
import { date, id, text, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

export const capacities = ['myself', 'organisation', 'subject-to-board'] as const
export type Capacity = (typeof capacities)[number]

export const capacityLabels: Readonly<Record<Capacity, string>> = {
  myself: 'For myself',
  organisation: 'For my organisation',
  'subject-to-board': 'For my organisation, subject to its board',
}

/** One person may speak with two voices: their own, and that of the organisation they answer for. */
export type Voice = 'own' | 'organisation'

export function voiceOf(capacity: Capacity): Voice {
  return capacity === 'myself' ? 'own' : 'organisation'
}

/** How far somebody agrees, in the words that decisions use: 5 to 1. */
export const agreements = ['gradient-5', 'gradient-4', 'gradient-3', 'gradient-2', 'gradient-1'] as const
export type Agreement = (typeof agreements)[number]
export const agreementLabels: Readonly<Record<Agreement, string>> = stanceLabels

/** 3 and more stand behind the words; 2 and 1 withhold. */
export function withholds(stance: Agreement): boolean {
  return stancesOf.gradients.indexOf(stance) > 2
}

/**
 * Where somebody stands on clauses of one version, in one capacity. It holds for these clauses in the words they had
 * there; `standing.ts` says what is left of it in a later version.
 */
export const endorsements = defineTable({
  name: 'endorsements',
  prefix: 'endorsement',
  noun: 'endorsement',
  fields: {
    versionId: id,
    clauseIds: z.array(id).max(200),
    personId: id,
    /** The organisation they spoke for, or came from, on that day. */
    organisationId: id.nullable(),
    capacity: z.enum(capacities),
    stance: z.enum(agreements),
    /** Why, in their words. */
    reason: text,
    on: date,
  },
  links: {
    versionId: { to: ['versions'], onRemove: 'remove' },
    clauseIds: { to: ['clauses'], onRemove: 'clear' },
    personId: { to: ['people'], onRemove: 'remove' },
    organisationId: { to: ['organisations'], onRemove: 'clear' },
  },
})

export type Endorsement = RecordOf<typeof endorsements>
