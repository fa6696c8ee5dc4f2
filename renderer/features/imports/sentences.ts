import { countCommitments } from '#shared/imports/commands.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import type { Preview } from '#shared/imports/preview.ts'
import { counted, grouped } from '#shared/records/counted.ts'

export interface ImportResult {
  readonly commitments: number
  readonly updated: number
  readonly people: number
}

/** "10 commitments, 7 people to add, 2 rows are headings inside the table, 1 row could not be read." */
export function countsSentence({ counts, newPeople }: Preview): string {
  const parts = [countCommitments(counts.commitments)]
  if (counts.updates > 0) parts.push(`${grouped(counts.updates)} to update`)
  if (newPeople.length > 0) parts.push(`${countPeople(newPeople.length)} to add`)
  const headings = counts.month + counts.group
  if (headings > 0) parts.push(`${rows(headings)} ${headings === 1 ? 'is a heading' : 'are headings'} inside the table`)
  if (counts.duplicates > 0) parts.push(`${rows(counts.duplicates)} already here`)
  parts.push(counts.problems > 0 ? `${rows(counts.problems)} could not be read` : 'every row could be read')
  return `${parts.join(', ')}.`
}

/** "3 rows give no day for the promise, so they would count as promised today." */
export function undatedSentence({ rows: count, on, from }: Preview['undated']): string {
  const one = count === 1
  const first = `${rows(count)} ${one ? 'gives' : 'give'} no day for the promise`
  if (from === 'chosen') return `${first}. ${one ? 'It counts' : 'They count'} as promised on ${formatDate(on)}.`
  const would = one ? 'it would count' : 'they would count'
  return from === 'today'
    ? `${first}, so ${would} as promised today. Give another day if you know it.`
    : `${first}, so ${would} as promised on ${formatDate(on)}, which is named above the table. Give another day if you know it.`
}

/** "Bring in 10 commitments", "Bring in 2 commitments, update 3", "Nothing new to bring in". */
export function confirmWords({ counts }: Preview): string {
  if (counts.commitments + counts.updates === 0) return 'Nothing new to bring in'
  if (counts.updates === 0) return `Bring in ${countCommitments(counts.commitments)}`
  if (counts.commitments === 0) return `Update ${countCommitments(counts.updates)}`
  return `Bring in ${countCommitments(counts.commitments)}, update ${grouped(counts.updates)}`
}

/** "10 commitments brought in, 3 updated, 7 people added." */
export function resultSentence({ commitments, updated, people }: ImportResult): string {
  const parts = commitments > 0 || updated === 0 ? [`${countCommitments(commitments)} brought in`] : []
  if (updated > 0) parts.push(parts.length > 0 ? `${grouped(updated)} updated` : `${countCommitments(updated)} updated`)
  if (people > 0) parts.push(`${countPeople(people)} added`)
  return `${parts.join(', ')}.`
}

function countPeople(count: number): string {
  return counted(count, 'person', 'people')
}

function rows(count: number): string {
  return counted(count, 'row')
}
