import type { Decision, DecisionMethod } from './decisions.ts'
import { stanceLabels, stancesOf, type Position, type Stance } from './positions.ts'

type Stood = Pick<Position, 'stance' | 'resolution'>
type Asked = Pick<Decision, 'method' | 'quorum'>

export interface Count {
  readonly stance: Stance
  readonly count: number
}

/** How many stood at each place the method knows, none included; what belongs to another method is not counted. */
export function distribution(method: DecisionMethod, held: readonly Pick<Position, 'stance'>[]): readonly Count[] {
  return stancesOf[method].map((stance) => ({ stance, count: held.filter((each) => each.stance === stance).length }))
}

/** A vote counts when at least `quorum` took part, those who abstain among them; it carries when more are for than against. */
export interface VoteResult {
  readonly for: number
  readonly against: number
  readonly abstain: number
  /** Whether enough took part; null where no quorum was set. */
  readonly quorate: boolean | null
  readonly carried: boolean
}

export function voteResult(quorum: number | null, held: readonly Pick<Position, 'stance'>[]): VoteResult {
  const [ayes = 0, noes = 0, abstain = 0] = distribution('vote', held).map(({ count }) => count)
  const quorate = quorum === null ? null : ayes + noes + abstain >= quorum
  return { for: ayes, against: noes, abstain, quorate, carried: quorate !== false && ayes > noes }
}

/** Objections nobody has said how to resolve. */
export function standingObjections<P extends Stood>(held: readonly P[]): readonly P[] {
  return held.filter(({ stance, resolution }) => stance === 'object' && resolution.trim() === '')
}

/** What the positions come to, in a sentence; empty where nobody’s is recorded. */
export function resultWords({ method, quorum }: Asked, held: readonly Stood[]): string {
  const counts = distribution(method, held).filter(({ count }) => count > 0)
  if (counts.length === 0) return ''
  if (method === 'vote') return voteWords(quorum, voteResult(quorum, held))
  if (method === 'consent') return consentWords(counts, standingObjections(held).length)
  return `${counts.map(({ stance, count }) => `${count} at “${stanceLabels[stance]}”`).join(', ')}.`
}

/** Why it cannot be called decided without a reason, in a sentence; null where nothing stands in the way. */
export function standsInTheWay({ method, quorum }: Asked, held: readonly Stood[]): string | null {
  if (method === 'consent') {
    const standing = standingObjections(held).length
    if (standing === 0) return null
    return standing === 1 ? 'One objection is not resolved.' : `${standing} objections are not resolved.`
  }
  if (method !== 'vote' || distribution('vote', held).every(({ count }) => count === 0)) return null
  const { quorate, carried } = voteResult(quorum, held)
  if (quorate === false) return `Fewer took part in the vote than the quorum of ${quorum}.`
  return carried ? null : 'The vote did not carry.'
}

function voteWords(quorum: number | null, result: VoteResult): string {
  const { abstain, quorate, carried } = result
  const abstained = abstain === 0 ? '' : `, ${abstain} ${abstain === 1 ? 'abstains' : 'abstain'}`
  const met = quorate === null ? '' : `; quorum of ${quorum} ${quorate ? 'met' : 'not met'}`
  const outcome = quorate === false ? '' : carried ? '. Carried' : '. Not carried'
  return `${result.for} for, ${result.against} against${abstained}${met}${outcome}.`
}

function consentWords(counts: readonly Count[], standing: number): string {
  const of = (stance: Stance): number => counts.find((each) => each.stance === stance)?.count ?? 0
  const resolved = of('object') - standing
  const parts = [
    say(of('consent'), 'consents', 'consent'),
    say(of('stand-aside'), 'stands aside', 'stand aside'),
    say(resolved, 'objection resolved', 'objections resolved'),
    say(standing, 'objection stands', 'objections stand'),
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}

function say(count: number, one: string, several: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : several}`
}
