import { clauseIds, clauseLink } from '../purposes/purposes.ts'
import { date, id, name, orderKey, text, words, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

/** Something tried out small before it is done large. What was believed, seen and learned is in its cycles. */
export const prototypes = defineTable({
  name: 'prototypes',
  prefix: 'prototype',
  noun: 'prototype',
  fields: {
    title: name,
    /** When it was begun: the day it counts by. */
    begunOn: date,
    /** Who leads it; the first is asked first. */
    leadIds: z.array(id).max(50, 'At most 50 people.'),
    placeId: id.nullable(),
    /** The purpose clauses it serves. */
    clauseIds,
    /** Held back from what is shared beyond the forum. */
    confidential: z.boolean(),
    forumId: id.nullable(),
    sessionId: id.nullable(),
    blockId: id.nullable(),
    /** The decision that allowed it. */
    decisionId: id.nullable(),
  },
  links: {
    leadIds: { to: ['people'], onRemove: 'clear' },
    placeId: { to: ['places'], onRemove: 'clear' },
    clauseIds: clauseLink,
    forumId: { to: ['forums'], onRemove: 'clear' },
    sessionId: { to: ['sessions'], onRemove: 'clear' },
    blockId: { to: ['blocks'], onRemove: 'clear' },
    decisionId: { to: ['decisions'], onRemove: 'clear' },
  },
})

export type Prototype = RecordOf<typeof prototypes>

/** What can be decided once something was learned. */
export const outcomes = ['adopt', 'adapt', 'stop', 'again'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  adopt: 'Adopt',
  adapt: 'Adapt',
  stop: 'Stop',
  again: 'Test again',
}

/** One test of a prototype: a test card before, a learning card after, and what was decided on it. */
export const cycles = defineTable({
  name: 'cycles',
  prefix: 'cycle',
  noun: 'test of a prototype',
  fields: {
    prototypeId: id,
    order: orderKey,
    /** Test card: we believe that… */
    belief: words,
    /** To verify that, we will… */
    test: text,
    /** We measure… */
    measure: text,
    /** We are right if… */
    rightIf: text,
    /** The days it is planned for; either may be open. */
    from: date.nullable(),
    until: date.nullable(),
    /** Learning card: we observed… */
    observed: text,
    /** From that we learned… */
    learned: text,
    /** Therefore we will… */
    therefore: text,
    /** When the learning card was written; null: not yet. */
    learnedOn: date.nullable(),
    outcome: z.enum(outcomes).nullable(),
    decidedOn: date.nullable(),
  },
  links: { prototypeId: { to: ['prototypes'], onRemove: 'remove' } },
})

export type Cycle = RecordOf<typeof cycles>

/** A cycle of which only the test card is written. */
export const blankLearning = {
  ...{ observed: '', learned: '', therefore: '', learnedOn: null, outcome: null, decidedOn: null },
} as const
