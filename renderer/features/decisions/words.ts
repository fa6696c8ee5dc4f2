import { decisionMethodLabels, type DecisionMethod, type DecisionState } from '#shared/decisions/decisions.ts'
import type { ReviewFilter } from '#shared/decisions/filter.ts'
import type { Tone } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'

/** The colour of each state, the same on every screen. */
export const stateTones: Readonly<Record<DecisionState, Tone>> = {
  proposed: 'sky',
  decided: 'gold',
  withdrawn: 'stone',
}

/** A method as a choice, by its value. */
export const methodChoices = Object.entries(decisionMethodLabels).map(([value, label]) => ({ value, label }))

/** A method inside a sentence: "consent", "gradients of agreement". */
export function methodInSentence(method: DecisionMethod): string {
  return decisionMethodLabels[method].toLocaleLowerCase('en-GB')
}

export const reviewLabels: Readonly<Record<ReviewFilter, string>> = {
  any: 'Any time',
  due: 'Due now',
  'next-30-days': 'In the next 30 days',
  none: 'Without a date',
}

/** "looked at again any time", "due for review": the end of the filter’s sentence. */
export const reviewWords: Readonly<Record<ReviewFilter, string>> = {
  any: 'whatever their review',
  due: 'due for review',
  'next-30-days': 'to be reviewed in the next 30 days',
  none: 'without a review date',
}

/** "at any time", "from 1 Oct 2026", "from 1 Oct 2026 to 31 Oct 2026". */
export function periodInSentence(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'at any time'
  const start = from === null ? '' : `from ${formatDate(from)}`
  const end = to === null ? '' : `${from === null ? 'up ' : ''}to ${formatDate(to)}`
  return [start, end].filter(Boolean).join(' ')
}
