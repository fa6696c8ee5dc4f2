import { addDays } from '../commitments/queries.ts'
import { blankLearning, cycles, prototypes } from '../prototypes/prototypes.ts'
import { keysAfter } from '../records/order.ts'
import { dayInWeek } from './calendar.ts'
import type { CastIds } from './castRecords.ts'
import type { Ledger } from './ledger.ts'
import { prototypesTold, type PrototypeKey, type SampleLearning } from './prototypeStory.ts'
import type { ClauseKey } from './purposeStory.ts'

interface Where {
  readonly forumId: string
  readonly sessionId: string
  readonly blockId: string
  readonly decisionId: string | null
  /** The day of the session. */
  readonly on: string
  readonly today: string
  readonly clause: (key: ClauseKey) => string
}

/** A prototype with its tests, begun in a session; promises made for it find it by its key. */
export function addPrototype(ledger: Ledger, ids: CastIds, key: PrototypeKey, where: Where): void {
  const { on, today, clause, ...chain } = where
  const { title, leads, place, serves, cycles: told } = prototypesTold[key]
  const prototypeId = ledger.add(prototypes, on, {
    ...{ title, begunOn: on, confidential: false, ...chain },
    leadIds: leads.map((who) => ids.party(who)),
    placeId: ids.place(place),
    clauseIds: serves.map(clause),
  })
  ledger.name(nameOf(key), prototypeId)
  const keys = keysAfter(null, told.length)
  for (const [index, { from, until, learned, ...card }] of told.entries()) {
    const begins = latest(on, dayInWeek(today, from, 2))
    ledger.add(cycles, latest(on, addDays(begins, -7)), {
      ...{ prototypeId, order: keys[index] ?? '', ...card, ...blankLearning },
      ...{ from: begins, until: latest(begins, dayInWeek(today, until, 5)) },
      ...(learned && learningOf(learned, latest(begins, dayInWeek(today, learned.week, 4)))),
    })
  }
}

function learningOf({ observed, learned, therefore, outcome }: SampleLearning, learnedOn: string) {
  const decided = outcome === undefined ? {} : { outcome, decidedOn: learnedOn }
  return { observed, learned, therefore, learnedOn, ...decided }
}

/** The id of a prototype by its key; null where none is named, or it is not begun yet. */
export function prototypeNamed(ledger: Ledger, key: PrototypeKey | undefined): string | null {
  return key === undefined ? null : (ledger.named(nameOf(key)) ?? null)
}

function nameOf(key: PrototypeKey): string {
  return `prototype ${key}`
}

function latest(a: string, b: string): string {
  return a < b ? b : a
}
