/** Where a measure stands: its latest number against its baseline and its target, in numbers and in words. */
import { shortDate } from '../records/dates.ts'
import type { Measure, Observation, Stage } from './measures.ts'
import { amount, difference, isCurrency, rounded } from './numbers.ts'

export interface Standing {
  /** The latest observation; of money, of what was received. */
  readonly latest: Observation | undefined
  /** Of money: the latest of what was pledged. */
  readonly pledged: Observation | undefined
  /** The latest number less the baseline; null where either is missing. */
  readonly change: number | null
  readonly verdict: Verdict | null
  /** How far the target is: 0 or less once it is reached; null where there is nothing to say. */
  readonly toGo: number | null
}

export type Verdict = 'better' | 'worse' | 'same'

/** How it stands by observations in the order of their days. */
export function standingOf(measure: Measure, observed: readonly Observation[]): Standing {
  const latest = observed.findLast((each) => stageOf(measure, each) !== 'pledged')
  const pledged = observed.findLast((each) => stageOf(measure, each) === 'pledged')
  const { baseline, target } = measure
  const up = measure.better === 'rises' ? 1 : -1
  const change = latest && baseline !== null ? rounded(latest.value - baseline) : null
  return {
    latest,
    pledged,
    change,
    verdict: change === null ? null : change === 0 ? 'same' : change * up > 0 ? 'better' : 'worse',
    toGo: latest && target !== null ? rounded((target - latest.value) * up) : null,
  }
}

/** Whether an observation of money was pledged or received; null for anything but money. */
export function stageOf({ kind }: Pick<Measure, 'kind'>, { stage }: Observation): Stage | null {
  return kind === 'money' ? (stage ?? 'received') : null
}

export const verdictLabels: Readonly<Record<Verdict, string>> = { better: 'Better', worse: 'Worse', same: 'No change' }

/** The latest number, in words: "62 people a month", "Nothing received yet". */
export function latestWords(measure: Measure, { latest, pledged }: Standing): string {
  if (latest) return amount(latest.value, measure.unit)
  return pledged ? 'Nothing received yet' : 'Not observed yet'
}

/** "Up 38 people a month", "Down 6 days", "As at the baseline"; what is missing where there is nothing to compare. */
export function changeWords(measure: Measure, { latest, change }: Standing): string {
  if (measure.baseline === null) return 'No baseline'
  if (!latest || change === null) return `Baseline: ${amount(measure.baseline, measure.unit)}`
  if (change === 0) return 'As at the baseline'
  return change > 0 ? `Up ${difference(change, measure.unit)}` : `Down ${difference(change, measure.unit)}`
}

/** How far the target is: "Target reached", "14 below the target of 76 people, due by 31 Mar 2027". */
export function distanceWords(measure: Measure, { toGo }: Standing, today: string): string {
  const { target, targetBy, unit, better } = measure
  if (target === null) return 'No target set'
  const aim = amount(target, unit)
  if (toGo === null) return targetBy === null ? `Target: ${aim}` : `Target: ${aim} by ${shortDate(targetBy)}`
  if (toGo === 0) return `Target of ${aim} reached`
  if (toGo < 0) return `Target of ${aim} reached, with ${difference(toGo, unit)} to spare`
  // The target says the unit already; a share and its distance are told in units of their own.
  const far = unit === '%' || isCurrency(unit) ? difference(toGo, unit) : amount(toGo, '')
  const gap = `${far} ${better === 'rises' ? 'below' : 'above'} the target of ${aim}`
  if (targetBy === null) return gap
  return targetBy < today ? `${gap}, which was due by ${shortDate(targetBy)}` : `${gap}, due by ${shortDate(targetBy)}`
}
