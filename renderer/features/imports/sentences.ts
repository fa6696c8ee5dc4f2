import { countCommitments } from '#shared/imports/commands.ts'
import type { Preview } from '#shared/imports/preview.ts'

/** "10 commitments, 7 people to add, 2 rows are month headings, 0 could not be read." */
export function countsSentence({ counts, newPeople }: Preview): string {
  const parts = [countCommitments(counts.commitments), `${countPeople(newPeople.length)} to add`]
  const headings = counts.month + counts.group
  if (headings > 0) parts.push(`${rows(headings)} ${headings === 1 ? 'is a heading' : 'are headings'} inside the table`)
  if (counts.duplicate > 0) parts.push(`${rows(counts.duplicate)} already here`)
  parts.push(`${number(counts.problems)} could not be read`)
  return `${parts.join(', ')}.`
}

/** "10 commitments brought in, 7 people added." */
export function resultSentence(result: { commitments: number; people: number }): string {
  const people = result.people > 0 ? `, ${countPeople(result.people)} added` : ''
  return `${countCommitments(result.commitments)} brought in${people}.`
}

function countPeople(count: number): string {
  return `${number(count)} ${count === 1 ? 'person' : 'people'}`
}

function rows(count: number): string {
  return `${number(count)} ${count === 1 ? 'row' : 'rows'}`
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
