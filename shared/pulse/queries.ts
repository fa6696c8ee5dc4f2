import { forums } from '../forums/forums.ts'
import type { Reader } from '../records/reader.ts'
import { answersTo } from './count.ts'
import { fewest, pulses, type Pulse, type Tally } from './pulse.ts'
import { factors, statements, type Factor, type StatementName } from './statements.ts'

/** Whose rounds, and when. */
export interface PulseScope {
  /** A forum, or null: rounds held with the whole programme. */
  readonly forumId: string | null
  readonly from: string | null
  readonly to: string | null
}

/** The rounds in scope, oldest first. */
export function pulseRounds(read: Reader, { forumId, from, to }: PulseScope): readonly Pulse[] {
  return read
    .all(pulses)
    .filter((round) => round.forumId === forumId)
    .filter(({ heldOn }) => (from === null || heldOn >= from) && (to === null || heldOn <= to))
    .sort(byDay)
}

/** Every round, oldest first. */
export function everyPulse(read: Reader): readonly Pulse[] {
  return [...read.all(pulses)].sort(byDay)
}

export function pulseById(read: Reader, id: string): Pulse | undefined {
  return read.get(pulses, id)
}

/** What a round may show of a statement: undefined where fewer than five answered it. */
export function tallyOf({ tallies }: Pulse, name: StatementName): Tally | undefined {
  return tallies.find((tally) => tally.statement === name && answersTo(tally) >= fewest)
}

/** Whether a round has anything to show. */
export function canShow(round: Pulse): boolean {
  return round.answered >= fewest && statements.some(({ name }) => tallyOf(round, name))
}

/** Where a round stands on a factor, from 1 (not at all) to 5 (fully): the mean of all answers to its statements, or null. */
export function levelOf(round: Pulse, factor: Factor): number | null {
  const shown = statements.flatMap(({ name, factor: about }) => (about === factor ? (tallyOf(round, name) ?? []) : []))
  const answers = shown.reduce((sum, tally) => sum + answersTo(tally), 0)
  if (round.answered < fewest || answers === 0) return null
  const total = shown.reduce(
    (sum, { counts }) => sum + counts.reduce((all, count, place) => all + count * (place + 1), 0),
    0,
  )
  return total / answers
}

/** A round with its levels in the order of the factors. */
export interface PulseLevels {
  readonly round: Pulse
  readonly levels: readonly { readonly factor: Factor; readonly level: number | null }[]
}

export function levelsOf(round: Pulse): PulseLevels {
  return { round, levels: factors.map((factor) => ({ factor, level: levelOf(round, factor) })) }
}

/** Forums with a round, and the whole programme (null) where it has one: whose was held last comes first. */
export function whoWasAsked(read: Reader): readonly { readonly forumId: string | null; readonly name: string }[] {
  const newest = [...everyPulse(read)].reverse()
  const ids = [...new Set(newest.map(({ forumId }) => forumId))]
  return ids.map((forumId) => ({ forumId, name: read.get(forums, forumId)?.name ?? 'The whole programme' }))
}

function byDay(a: Pulse, b: Pulse): number {
  return `${a.heldOn} ${a.id}` < `${b.heldOn} ${b.id}` ? -1 : 1
}
