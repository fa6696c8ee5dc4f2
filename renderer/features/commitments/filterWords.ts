import { commitmentStates, openStates, type CommitmentState } from '#shared/commitments/commitments.ts'
import type { ConfidentialFilter, DueFilter, KeptFilter, Span, SpanPart } from '#shared/commitments/filter.ts'
import { formatDateShort } from '#renderer/ui/dates.ts'
import { anyOf, namesWords, sentenceStart } from '../registers/index.ts'
import { inSentence } from './words.ts'

/** "Open", "Stuck or kept": the start of the filter's sentence. */
export function statesWords(states: readonly CommitmentState[]): string {
  if (states.length === 0 || states.length === commitmentStates.length) return 'In any state'
  if (sameStates(states, openStates)) return 'Open'
  if (sameStates(states, ['kept', 'released'])) return 'Closed'
  const missing = commitmentStates.filter((state) => !states.includes(state))
  if (missing.length === 1) return `Not ${inSentence(missing[0] as CommitmentState)}`
  return sentenceStart(anyOf(states.map(inSentence)))
}

export function dueFilterWords(due: DueFilter): string {
  return {
    any: 'due any time',
    overdue: 'overdue',
    'next-14-days': 'due in the next 14 days',
    none: 'without a date',
  }[due]
}

export function ragsWords(words: readonly string[]): string {
  return words.length === 0 ? 'in any colour' : anyOf(words.map((word) => word.toLocaleLowerCase('en-GB')))
}

/** "serving clause 2: Nobody has to tell their story twice". */
export function clausesWords(clauses: readonly { readonly number: number; readonly text: string }[]): string {
  const names = clauses.map(({ number, text }) =>
    number === null ? text : number > 0 ? `clause ${number}: ${text}` : text,
  )
  return namesWords('serving', names, 'any clause')
}

/** "promised from 1 Oct to 31 Oct", "closed by 4 Dec". */
export function spanWords(part: SpanPart, span: Span | null, today: string): string {
  const what = { dueIn: 'needed', promisedIn: 'promised', closedIn: 'closed' }[part]
  const [from, to] = [span?.from, span?.to].map((day) => (day ? formatDateShort(day, today) : null))
  if (from && to) return `${what} from ${from} to ${to}`
  if (from) return `${what} from ${from}`
  return to ? `${what} by ${to}` : `${what} any time`
}

export function openOnWords(day: string | null, today: string): string {
  return day === null ? 'open on any day' : `still open on ${formatDateShort(day, today)}`
}

export function keptWords(kept: KeptFilter): string {
  return { any: 'kept or not', 'on-time': 'kept by the first date', late: 'kept after the first date' }[kept]
}

export function confidentialWords(confidential: ConfidentialFilter): string {
  return { any: 'confidential or not', only: 'confidential', without: 'not confidential' }[confidential]
}

function sameStates(a: readonly CommitmentState[], b: readonly CommitmentState[]): boolean {
  return a.length === b.length && a.every((state) => b.includes(state))
}
