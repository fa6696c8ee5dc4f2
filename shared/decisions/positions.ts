import { id, text, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'
import type { DecisionMethod } from './decisions.ts'

/** Where somebody can stand, by the way a decision is made. */
export const stances = [
  'consent',
  'stand-aside',
  'object',
  'gradient-5',
  'gradient-4',
  'gradient-3',
  'gradient-2',
  'gradient-1',
  'for',
  'against',
  'abstain',
] as const
export type Stance = (typeof stances)[number]

export const stanceLabels: Readonly<Record<Stance, string>> = {
  consent: 'Consents',
  'stand-aside': 'Stands aside',
  object: 'Objects',
  'gradient-5': '5 · Full support',
  'gradient-4': '4 · Support, with small doubts',
  'gradient-3': '3 · Can live with it',
  'gradient-2': '2 · Serious doubts',
  'gradient-1': '1 · Cannot support it',
  for: 'For',
  against: 'Against',
  abstain: 'Abstains',
}

/** The stances that belong to a method; a delegated decision has none. */
export const stancesOf: Readonly<Record<DecisionMethod, readonly Stance[]>> = {
  consent: ['consent', 'stand-aside', 'object'],
  gradients: ['gradient-5', 'gradient-4', 'gradient-3', 'gradient-2', 'gradient-1'],
  vote: ['for', 'against', 'abstain'],
  delegated: [],
}

/** The digit that chooses a stance among those of its method: a gradient its own number, others their place. */
export function stanceDigit(stance: Stance, among: readonly Stance[]): string {
  return /^gradient-(\d)$/.exec(stance)?.[1] ?? String(among.indexOf(stance) + 1)
}

/** Where a person or an organisation stood when a decision was made. */
export const positions = defineTable({
  name: 'positions',
  prefix: 'position',
  noun: 'position',
  fields: {
    decisionId: id,
    partyId: id,
    stance: z.enum(stances),
    /** Why, in their words. */
    reason: text,
    /** Of an objection: how it was resolved. Empty while it stands. */
    resolution: text,
  },
  links: {
    decisionId: { to: ['decisions'], onRemove: 'remove' },
    partyId: { to: ['people', 'organisations'], onRemove: 'remove' },
  },
})

export type Position = RecordOf<typeof positions>
