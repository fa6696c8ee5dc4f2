import type { DecisionMethod, DecisionState } from '../decisions/decisions.ts'
import type { Stance } from '../decisions/positions.ts'
import type { CaptureKind } from '../sessions/captures.ts'
import type { BlockKind } from '../sessions/sessions.ts'
import type { ForumKey, Initials, OrganisationKey } from './cast.ts'
import type { PrototypeKey } from './prototypeStory.ts'
import type { ClauseKey } from './purposeStory.ts'

/**
 * The words the sample sessions are told in. A session holds its agenda, a block what was decided and promised in it,
 * a decision the promises that follow from it: so every link of the line is there by construction.
 */
export interface SampleSession {
  readonly forum: ForumKey
  readonly title: string
  /** Weeks from this one: below 0 it was held, above 0 it is being planned. Never 0, so that it cannot be both. */
  readonly week: number
  readonly start: string
  readonly minutes: number
  readonly venue: string
  readonly purpose: string
  readonly agenda: readonly SampleBlock[]
}

export interface SampleBlock {
  readonly kind: BlockKind
  readonly minutes: number
  readonly title: string
  readonly lead?: Initials | OrganisationKey
  /** What everyone sees. */
  readonly says?: string
  /** The purpose clauses it serves, and with it what is decided and promised in it. */
  readonly serves?: readonly ClauseKey[]
  /** What only the facilitator sees. */
  readonly notes?: string
  readonly materials?: string
  readonly room?: string
  /** Rooms that run side by side while it lasts, each with what goes on in it. */
  readonly rooms?: readonly { readonly title: string; readonly room: string; readonly agenda: readonly SampleBlock[] }[]
  /** Shorter than this it is not worth doing. */
  readonly least?: number
  /** May be left out when time runs short. */
  readonly mayDrop?: boolean
  /** Clock time the block is locked to. */
  readonly lock?: string
  readonly decided?: readonly SampleDecision[]
  readonly promised?: readonly SamplePromise[]
  readonly captured?: readonly SampleCapture[]
  /** The prototypes that were begun in it. */
  readonly tries?: readonly PrototypeKey[]
}

/** Something said that is neither a decision nor a promise. */
export interface SampleCapture {
  readonly kind: CaptureKind
  readonly text: string
  readonly confidential?: boolean
  /** Days after the session when it was answered or taken up, and how. */
  readonly answered?: readonly [days: number, answer: string]
}

/** People who stood in the same place. */
export interface SampleStance {
  readonly stance: Stance
  readonly who: readonly Initials[]
  readonly reason?: string
  /** Of an objection: how it was resolved. */
  readonly resolution?: string
}

/** What only some decisions say. */
export interface SampleDecisionMore {
  readonly state?: DecisionState
  /** As it was first put. */
  readonly proposal?: string
  /** Days before the session when it was put. */
  readonly proposed?: number
  readonly delegate?: Initials
  readonly quorum?: number
  readonly changed?: string
  /** A word by which a later decision names the one it takes the place of. */
  readonly key?: string
  readonly supersedes?: string
  /** The prototype that it allowed. */
  readonly tries?: PrototypeKey
  /** Weeks after the session when it was looked at again, and what was found. */
  readonly reviewed?: readonly [weeks: number, text: string]
}

export interface SampleDecision extends SampleDecisionMore {
  readonly outcome: string
  readonly method: DecisionMethod
  readonly context: string
  /** Weeks after the session. */
  readonly review: number | null
  readonly confidential: boolean
  /** Who stood where, and what they said about it. */
  readonly stood: readonly SampleStance[]
  readonly promised: readonly SamplePromise[]
}

/** Who gives or receives a promise; `forum` is the whole forum. */
export type Owner = Initials | OrganisationKey | 'forum'
type OneOrMore<O> = O | readonly O[]

interface Promised<O> {
  readonly action: string
  readonly by: OneOrMore<O>
}

/** What may be said besides. Days count from the session for a closed promise and from today for an open one. */
export interface More<O = Owner> {
  readonly details?: string
  readonly confidential?: boolean
  readonly to?: O
  /** The prototype it was made for. */
  readonly prototype?: PrototypeKey
  readonly notes?: readonly (readonly [day: number, text: string])[]
  /** New dates, each with the day it was asked for and why. */
  readonly moved?: readonly { readonly on: number; readonly due: number; readonly why: string }[]
}

/** A promise that was kept or released: first due `due` days after the session, closed `closed` days after that. */
export interface ClosedPromise<O = Owner> extends Promised<O>, More<O> {
  readonly state: 'kept' | 'released'
  readonly due: number | null
  readonly closed: number
  /** What was said when it was closed. */
  readonly words: string
}

/** A promise still owed: first due `due` days from today, below 0 in the past. */
export interface OpenPromise<O = Owner> extends Promised<O>, More<O> {
  readonly state: 'promised' | 'in-progress' | 'stuck'
  readonly due: number | null
  readonly help: string
}

export type SamplePromise<O = Owner> = ClosedPromise<O> | OpenPromise<O>

type BlockMore = Omit<SampleBlock, 'kind' | 'minutes' | 'title'>

const block =
  (kind: BlockKind) =>
  (minutes: number, title: string, more: BlockMore = {}): SampleBlock => ({ kind, minutes, title, ...more })

export const connect = block('connect')
export const explore = block('explore')
export const decide = block('decide')
export const act = block('act')
export const review = block('review')
export const pause = block('break')

export function decided(
  method: DecisionMethod,
  outcome: string,
  more: Partial<Omit<SampleDecision, 'method' | 'outcome'>> = {},
): SampleDecision {
  return { method, outcome, context: '', review: null, confidential: false, stood: [], promised: [], ...more }
}

/** Kept `closed` days after the first date (below 0: early). */
export function kept<O extends string = Owner>(
  action: string,
  by: OneOrMore<O>,
  due: number,
  closed: number,
  words = '',
  more: More<O> = {},
): ClosedPromise<O> {
  return { state: 'kept', action, by, due, closed, words, ...more }
}

/** Let go by agreement, with the reason. */
export function released<O extends string = Owner>(
  action: string,
  by: OneOrMore<O>,
  due: number,
  closed: number,
  words: string,
): ClosedPromise<O> {
  return { state: 'released', action, by, due, closed, words }
}

/** Promised, not begun. */
export function promised<O extends string = Owner>(
  action: string,
  by: OneOrMore<O>,
  due: number | null,
  more: More<O> = {},
): OpenPromise<O> {
  return { state: 'promised', action, by, due, help: '', ...more }
}

/** Begun. */
export function inProgress<O extends string = Owner>(
  action: string,
  by: OneOrMore<O>,
  due: number | null,
  more: More<O> = {},
): OpenPromise<O> {
  return { state: 'in-progress', action, by, due, help: '', ...more }
}

/** Cannot go on without `help`. */
export function stuck<O extends string = Owner>(
  action: string,
  by: OneOrMore<O>,
  due: number | null,
  help: string,
  more: More<O> = {},
): OpenPromise<O> {
  return { state: 'stuck', action, by, due, help, ...more }
}
