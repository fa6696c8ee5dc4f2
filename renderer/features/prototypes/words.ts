import type { Cycle, Outcome } from '#shared/prototypes/prototypes.ts'
import { prototypeStateLabels, prototypeStates, triedStates, type PrototypeState } from '#shared/prototypes/states.ts'
import type { Tone } from '#renderer/ui/Chip.tsx'
import { formatDate, formatDateShort } from '#renderer/ui/dates.ts'
import { anyOf, sentenceStart } from '../registers/index.ts'

/** The colour of each state, the same on every screen. A stopped prototype has that of what is explored. */
export const stateTones: Readonly<Record<PrototypeState, Tone>> = {
  'to-learn': 'coral',
  'to-decide': 'gold',
  testing: 'sky',
  planned: 'stone',
  adopted: 'leaf',
  adapted: 'teal',
  stopped: 'plum',
}

/** "Testing or planned": the start of the filter's sentence. */
export function statesWords(states: readonly PrototypeState[]): string {
  if (states.length === 0 || states.length === prototypeStates.length) return 'In any state'
  if (triedStates.length === states.length && triedStates.every((state) => states.includes(state))) return 'Being tried'
  return sentenceStart(anyOf(states.map((state) => prototypeStateLabels[state].toLocaleLowerCase('en-GB'))))
}

/** "3 Nov – 14 Dec", "from 3 Nov"; the year only where it is another one. Empty where no day is planned. */
export function daysWords({ from, until }: Pick<Cycle, 'from' | 'until'>, today: string): string {
  if (from === null && until === null) return ''
  if (from === null) return `until ${formatDateShort(until ?? '', today)}`
  if (until === null) return `from ${formatDateShort(from, today)}`
  return from === until
    ? formatDateShort(from, today)
    : `${formatDateShort(from, today)} – ${formatDateShort(until, today)}`
}

/** What a prototype waits for, or when it was settled: the last column of the register. */
export function whenWords(cycle: Cycle | undefined, today: string): string {
  if (!cycle) return 'No test card yet'
  const { from, until, learnedOn, decidedOn } = cycle
  if (decidedOn !== null) return `Decided ${formatDateShort(decidedOn, today)}`
  if (learnedOn !== null) return `Learned ${formatDateShort(learnedOn, today)}`
  if (until !== null && until < today) return `Ended ${formatDateShort(until, today)}`
  if (from !== null && from > today) return `Begins ${formatDateShort(from, today)}`
  return until === null ? 'No last day planned' : `Ends ${formatDateShort(until, today)}`
}

/** What was decided on a test, in a sentence. */
export function outcomeWords(outcome: Outcome, on: string | null): string {
  const day = formatDate(on)
  return {
    adopt: `Adopted on ${day}: it is done from now on.`,
    adapt: `Adapted on ${day}: it is done, changed by what was learned.`,
    stop: `Stopped on ${day}. What it taught stays, and nobody has to try it again to know.`,
    again: `To be tested again, decided on ${day}.`,
  }[outcome]
}

export const outcomeChoices: readonly { readonly value: Outcome; readonly label: string; readonly says: string }[] = [
  { value: 'adopt', label: 'Adopt', says: 'It is done from now on.' },
  { value: 'adapt', label: 'Adapt', says: 'It is done, changed by what was learned.' },
  { value: 'stop', label: 'Stop', says: 'It has taught what it could; the learning stays.' },
  { value: 'again', label: 'Test again', says: 'The next test begins with the same card, for you to change.' },
]
