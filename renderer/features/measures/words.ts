import { moneyKindLabels, measureKindLabels, type Measure, type MeasureKind } from '#shared/measures/measures.ts'
import type { Verdict } from '#shared/measures/standing.ts'
import type { Tone } from '#renderer/ui/Chip.tsx'

/** The colour of each kind, the same on every screen. */
export const kindTones: Readonly<Record<MeasureKind, Tone>> = {
  people: 'sky',
  money: 'gold',
  'for-people': 'teal',
  'for-staff': 'plum',
  'for-system': 'stone',
}

export const verdictTones: Readonly<Record<Verdict, Tone>> = { better: 'leaf', worse: 'coral', same: 'stone' }

/** "Money unlocked, one-off", "Outcome for staff". */
export function kindWords({ kind, money }: Pick<Measure, 'kind' | 'money'>): string {
  const label = measureKindLabels[kind]
  return money === null ? label : `${label}: ${moneyKindLabels[money].toLocaleLowerCase('en-GB')}`
}
