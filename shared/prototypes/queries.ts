import { commitments, type Commitment } from '../commitments/commitments.ts'
import { decisions, type Decision } from '../decisions/decisions.ts'
import { forums, type Forum } from '../forums/forums.ts'
import { partiesOf } from '../people/parties.ts'
import type { Party } from '../people/queries.ts'
import { places, type Place } from '../programme/programme.ts'
import { fold } from '../records/fold.ts'
import { byOrder } from '../records/order.ts'
import type { Reader } from '../records/reader.ts'
import { blocks, sessions, type Block, type Session } from '../sessions/sessions.ts'
import { cycles, prototypes, type Cycle, type Prototype } from './prototypes.ts'
import { prototypeStates, stateOf, type PrototypeState } from './states.ts'

export function prototypeById(read: Reader, id: string): Prototype | undefined {
  return read.get(prototypes, id)
}

/** Every prototype, the newest first. */
export function prototypeRegister(read: Reader): readonly Prototype[] {
  return [...read.all(prototypes)].sort(newestFirst)
}

/** The cycles of a prototype, oldest first. */
export function cyclesOf(read: Reader, prototypeId: string): readonly Cycle[] {
  return [...read.where(cycles, 'prototypeId', prototypeId)].sort(byOrder)
}

/** The commitments made for a prototype. */
export function commitmentsOfPrototype(read: Reader, prototypeId: string): readonly Commitment[] {
  return read.where(commitments, 'prototypeId', prototypeId)
}

/** Prototypes of a forum, those first that ask for something. */
export function prototypesOfForum(read: Reader, forumId: string, today: string): readonly StandingPrototype[] {
  return listPrototypes(read, { ...anyPrototype, forumIds: [forumId] }, today)
}

/** Prototypes whose test is over and whose learning card is not written. */
export function prototypesToLearnFrom(read: Reader, today: string): readonly StandingPrototype[] {
  return listPrototypes(read, { ...anyPrototype, states: ['to-learn'] }, today)
}

/** Where a prototype belongs and came from; parts that were never given, or are gone, are undefined. */
export interface PrototypeAround {
  readonly forum: Forum | undefined
  readonly place: Place | undefined
  readonly leads: readonly Party[]
  readonly session: Session | undefined
  readonly block: Block | undefined
  readonly decision: Decision | undefined
}

export function aroundPrototype(read: Reader, prototype: Prototype): PrototypeAround {
  return {
    forum: read.get(forums, prototype.forumId),
    place: read.get(places, prototype.placeId),
    leads: partiesOf(read, prototype.leadIds),
    session: read.get(sessions, prototype.sessionId),
    block: read.get(blocks, prototype.blockId),
    decision: read.get(decisions, prototype.decisionId),
  }
}

/** What to list. Every part that is given must hold; an empty list asks nothing. */
export interface PrototypeFilter {
  /** Words, each of which must be in its title or on one of its cards. */
  readonly text: string
  readonly states: readonly PrototypeState[]
  readonly forumIds: readonly string[]
}

export const anyPrototype: PrototypeFilter = { text: '', states: [], forumIds: [] }

/** A prototype with its cycles and how it stands. */
export interface StandingPrototype {
  readonly prototype: Prototype
  readonly cycles: readonly Cycle[]
  readonly state: PrototypeState
}

/** The register as it is looked at: those first that ask for something, then the newest. */
export function listPrototypes(read: Reader, filter: PrototypeFilter, today: string): readonly StandingPrototype[] {
  const wanted = fold(filter.text).split(/\s+/).filter(Boolean)
  return prototypeRegister(read)
    .filter(({ forumId }) => filter.forumIds.length === 0 || filter.forumIds.includes(forumId ?? ''))
    .map((prototype): StandingPrototype => {
      const held = cyclesOf(read, prototype.id)
      return { prototype, cycles: held, state: stateOf(held, today) }
    })
    .filter(({ state }) => filter.states.length === 0 || filter.states.includes(state))
    .filter((standing) => wanted.length === 0 || holdsAll(standing, wanted))
    .sort((a, b) => prototypeStates.indexOf(a.state) - prototypeStates.indexOf(b.state))
}

/** Everything written on the cards of a cycle, a text each. */
export function cardTexts(cycle: Cycle): readonly string[] {
  const { belief, test, measure, rightIf, observed, learned, therefore } = cycle
  return [belief, test, measure, rightIf, observed, learned, therefore]
}

function holdsAll({ prototype, cycles: held }: StandingPrototype, wanted: readonly string[]): boolean {
  const text = fold([prototype.title, ...held.flatMap(cardTexts)].join('\n'))
  return wanted.every((word) => text.includes(word))
}

function newestFirst(a: Prototype, b: Prototype): number {
  if (a.begunOn !== b.begunOn) return a.begunOn < b.begunOn ? 1 : -1
  return a.id < b.id ? 1 : -1
}
