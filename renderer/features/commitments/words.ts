import { commitmentStateLabels, type Commitment, type Update } from '#shared/commitments/commitments.ts'
import { daysBetween, daysLate } from '#shared/commitments/queries.ts'
import { counted, days } from '#shared/records/counted.ts'
import type { Tone } from '#renderer/ui/Chip.tsx'
import { formatDateShort } from '#renderer/ui/dates.ts'

/** What there is to say about a commitment's date on a day, in words; null when the date says it all. */
export function dueWords(held: Commitment, today: string): { words: string; tone: Tone } | null {
  if (held.state === 'kept') return keptWords(held)
  if (held.state === 'released' || held.due === null) return null
  const late = daysLate(held, today)
  if (late > 0) return { words: `${days(late)} late`, tone: 'coral' }
  const left = daysBetween(today, held.due)
  if (left === 0) return { words: 'due today', tone: 'gold' }
  if (left === 1) return { words: 'due tomorrow', tone: 'gold' }
  return null
}

/** Against the date first promised, as the figures count it. */
function keptWords(held: Commitment): { words: string; tone: Tone } | null {
  if (held.closedOn === null || held.firstDue === null) return null
  const early = daysBetween(held.closedOn, held.firstDue)
  if (early === 0) return { words: 'on the day', tone: 'leaf' }
  if (early > 0) return { words: `${days(early)} early`, tone: 'leaf' }
  return { words: `${days(-early)} after the first date`, tone: 'stone' }
}

/** "Moved from 4 Dec to 18 Dec: waiting for finance". */
export function updateWords(update: Update, today: string): string {
  const because = update.text === '' ? '' : `: ${update.text}`
  if (update.kind === 'redate') {
    const [before, after] = [update.dueBefore, update.dueAfter].map((date) => date && formatDateShort(date, today))
    if (before && after) return `Moved from ${before} to ${after}${because}`
    return after ? `Date set again, ${after}${because}` : `Date ${before ?? ''} taken away${because}`
  }
  if (update.kind === 'state' && update.stateBefore !== null && update.stateAfter !== null) {
    return `From ${inSentence(update.stateBefore)} to ${inSentence(update.stateAfter)}${because}`
  }
  return update.text
}

/** A state inside a sentence: "in progress". */
export function inSentence(state: Commitment['state']): string {
  return commitmentStateLabels[state].toLocaleLowerCase('en-GB')
}

/** The beginning of a long text. */
export function short(text: string, most = 80): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}

/** Who a sentence is about: "Commitment" or "12 commitments". */
export function subject(ids: readonly string[]): string {
  return ids.length === 1 ? 'Commitment' : counted(ids.length, 'commitment')
}
