import { addPrototype, decideCycle, writeLearningCard, writeTestCard } from '#shared/prototypes/commands.ts'
import type { Cycle, Outcome, prototypes } from '#shared/prototypes/prototypes.ts'
import { cyclesOf } from '#shared/prototypes/queries.ts'
import type { NewRecord } from '#shared/records/table.ts'
import { Desk } from '../../../support/desk.ts'

export const card = {
  ...{ belief: 'People come unasked', test: 'open a desk', measure: 'who comes', rightIf: 'ten come' },
  ...{ from: '2026-11-02', until: '2026-11-13' },
}

/** A desk where prototypes are tried: `learn` and `decide` are about the last test. */
export function workshop(desk = new Desk()) {
  const add = (title: string, more: Partial<NewRecord<typeof prototypes>> = {}) =>
    desk.run(addPrototype, {
      ...{ title, begunOn: '2026-11-01', leadIds: [], placeId: null, clauseIds: [], confidential: false },
      ...{ forumId: null, sessionId: null, blockId: null, decisionId: null },
      ...more,
    })
  const test = (prototypeId: string, more: Partial<typeof card> = {}) =>
    desk.run(writeTestCard, { prototypeId, ...card, ...more })
  const tests = (prototypeId: string) => cyclesOf(desk.memory, prototypeId)
  const last = (prototypeId: string): Cycle => {
    const cycle = tests(prototypeId).at(-1)
    if (!cycle) throw new Error('no test')
    return cycle
  }
  const decided = (outcome: Outcome) => ({
    outcome,
    on: '2026-11-20',
    again: outcome === 'again' ? '2026-12-01' : null,
  })
  const learn = (prototypeId: string, outcome: Outcome | null = null) =>
    desk.run(writeLearningCard, {
      ...{ id: last(prototypeId).id, observed: 'Nine came', learned: 'They stay for the kettle' },
      ...{ therefore: 'keep the kettle', learnedOn: '2026-11-16', decision: outcome && decided(outcome) },
    })
  const decide = (prototypeId: string, outcome: Outcome) =>
    desk.run(decideCycle, { id: last(prototypeId).id, ...decided(outcome) })
  return { desk, add, test, tests, last, learn, decide }
}
