import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { keyAt } from '../records/order.ts'
import { Problem } from '../records/problem.ts'
import { date, id, someOf, text, words, z } from '../records/schema.ts'
import { blankLearning, cycles, prototypes, type Cycle } from './prototypes.ts'
import { cyclesOf } from './queries.ts'
import { mayTestAgain } from './states.ts'

const { belief, test, measure, rightIf, from, until } = cycles.fields
const card = { belief, test, measure, rightIf, from, until }

export const addPrototype = defineCommand({
  name: 'prototypes.add',
  label: 'Add prototype',
  input: z.strictObject(prototypes.fields),
  run: (draft, input) => draft.add(prototypes, input).id,
})

export const changePrototype = defineCommand({
  name: 'prototypes.change',
  label: 'Change prototype',
  input: z.strictObject({ id, changes: someOf(prototypes.fields) }),
  run: (draft, input) => draft.patch(prototypes, input.id, input.changes),
})

/** Removes a prototype with its cycles. Commitments made for it stay. */
export const removePrototype = defineCommand({
  name: 'prototypes.remove',
  label: 'Remove prototype',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(prototypes, input.id),
})

/** Begins a cycle with its test card. Refused while something of the cycle before is left open. */
export const writeTestCard = defineCommand({
  name: 'prototypes.writeTestCard',
  label: 'Write test card',
  input: z.strictObject({ prototypeId: id, ...card }),
  run: (draft, { prototypeId, ...fields }) => {
    draft.need(prototypes, prototypeId)
    if (!mayTestAgain(cyclesOf(draft, prototypeId))) {
      throw new Problem({
        what: 'The test before is not finished.',
        safe: 'Nothing was changed.',
        next: 'Write its learning card and decide “test again” first.',
      })
    }
    return begin(draft, prototypeId, fields)
  },
})

export const changeTestCard = defineCommand({
  name: 'prototypes.changeTestCard',
  label: 'Change test card',
  input: z.strictObject({ id, changes: someOf(card) }),
  run: (draft, input) => orderly(draft.patch(cycles, input.id, input.changes)).id,
})

/** What is decided on a cycle, and when; `again`: the first day of the next one, where it is to be tested again. */
const decision = { outcome: cycles.fields.outcome.unwrap(), on: date, again: date.nullable() }

/** Writes what was observed and learned, and with it, where it is known, what was decided. */
export const writeLearningCard = defineCommand({
  name: 'prototypes.writeLearningCard',
  label: 'Write learning card',
  input: z.strictObject({
    id,
    observed: text,
    learned: words,
    therefore: text,
    learnedOn: date,
    decision: z.strictObject(decision).nullable(),
  }),
  run: (draft, { id: cycleId, decision: decided, ...learning }) => {
    draft.patch(cycles, cycleId, learning)
    if (decided) decide(draft, cycleId, decided)
  },
})

const decisionLabels = {
  adopt: 'Adopt prototype',
  adapt: 'Adapt prototype',
  stop: 'Stop prototype',
  again: 'Test prototype again',
} as const

/** Says what follows from what was learned; “test again” begins the next cycle with the same card. */
export const decideCycle = defineCommand({
  name: 'prototypes.decide',
  label: ({ outcome }) => decisionLabels[outcome],
  input: z.strictObject({ id, ...decision }),
  run: (draft, { id: cycleId, ...decided }) => decide(draft, cycleId, decided),
})

/** Removes a cycle with both its cards. */
export const removeCycle = defineCommand({
  name: 'prototypes.removeCycle',
  label: 'Remove test',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(cycles, input.id),
})

type Decided = { readonly outcome: NonNullable<Cycle['outcome']>; readonly on: string; readonly again: string | null }

function decide(draft: Draft, cycleId: string, { outcome, on, again }: Decided): void {
  const { prototypeId, learnedOn } = draft.need(cycles, cycleId)
  if (cyclesOf(draft, prototypeId).at(-1)?.id !== cycleId) {
    throw new Problem({
      what: 'A later test followed from what was decided here.',
      safe: 'Nothing was changed.',
      next: 'Decide on the last test, or remove it first.',
    })
  }
  if (learnedOn === null) {
    throw new Problem({
      what: 'Nothing was learned from this test yet.',
      safe: 'Nothing was changed.',
      next: 'Write its learning card first.',
    })
  }
  const tried = draft.patch(cycles, cycleId, { outcome, decidedOn: on })
  if (outcome !== 'again') return
  const same = { belief: tried.belief, test: tried.test, measure: tried.measure, rightIf: tried.rightIf }
  begin(draft, prototypeId, { ...same, from: again, until: null })
}

type Card = Pick<Cycle, 'belief' | 'test' | 'measure' | 'rightIf' | 'from' | 'until'>

function begin(draft: Draft, prototypeId: string, fields: Card): string {
  const before = cyclesOf(draft, prototypeId)
  const order = keyAt(before, before.length)
  return orderly(draft.add(cycles, { prototypeId, order, ...fields, ...blankLearning })).id
}

/** Throws a Problem where a test would end before it begins. */
function orderly(cycle: Cycle): Cycle {
  if (cycle.from === null || cycle.until === null || cycle.from <= cycle.until) return cycle
  throw new Problem({
    what: 'The test ends before it begins.',
    safe: 'Nothing was changed.',
    next: 'Change one of the two days.',
  })
}
