import { partyOf } from '../people/queries.ts'
import type { Reader } from '../records/reader.ts'
import { commitments, openStates, updates, type Commitment, type CommitmentState, type Update } from './commitments.ts'

/** What to list. Every part that is given must hold; an empty list asks nothing. */
export interface CommitmentFilter {
  readonly text: string
  readonly states: readonly CommitmentState[]
  readonly forumIds: readonly string[]
  /** People, organisations or forums; an organisation also finds what its people promised. */
  readonly ownerIds: readonly string[]
  readonly due: 'any' | 'overdue' | 'next-14-days' | 'none'
}

export const anyCommitment: CommitmentFilter = { text: '', states: [], forumIds: [], ownerIds: [], due: 'any' }

export const sortKeys = ['due', 'action', 'owner', 'forum', 'state', 'promisedOn', 'reference'] as const
export type CommitmentSort = { readonly by: (typeof sortKeys)[number]; readonly descending: boolean }

/** Whether somebody still owes it. */
export function isOpen(held: Commitment): boolean {
  return openStates.includes(held.state)
}

/** Whole days by which an open commitment is late on a day; 0 when it is not. */
export function daysLate(held: Commitment, today: string): number {
  if (!isOpen(held) || held.due === null || held.due >= today) return 0
  return daysBetween(held.due, today)
}

/** Whole days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The commitments that pass a filter, in the order they were made. */
export function filterCommitments(read: Reader, filter: CommitmentFilter, today: string): readonly Commitment[] {
  const wanted = filter.text.trim().toLocaleLowerCase('en-GB')
  const owners = new Set(filter.ownerIds)
  const soon = addDays(today, 14)
  const ownedHere = new Map<string, boolean>()
  const owns = (giverId: string): boolean => {
    let answer = ownedHere.get(giverId)
    if (answer === undefined) {
      answer = owners.has(giverId) || owners.has(partyOf(read, giverId)?.organisationId ?? '')
      ownedHere.set(giverId, answer)
    }
    return answer
  }
  return read.all(commitments).filter((held) => {
    if (filter.states.length > 0 && !filter.states.includes(held.state)) return false
    if (filter.forumIds.length > 0 && !filter.forumIds.includes(held.forumId ?? '')) return false
    if (owners.size > 0 && !held.giverIds.some(owns)) return false
    if (filter.due === 'overdue' && daysLate(held, today) === 0) return false
    if (filter.due === 'none' && held.due !== null) return false
    if (filter.due === 'next-14-days' && !(isOpen(held) && held.due !== null && held.due >= today && held.due <= soon))
      return false
    return (
      wanted === '' ||
      `${held.reference}\n${held.action}\n${held.details}\n${held.helpNeeded}`
        .toLocaleLowerCase('en-GB')
        .includes(wanted)
    )
  })
}

/** `YYYY-MM-DD` some days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export interface CommitmentFigures {
  readonly open: number
  readonly overdue: number
  /** Days by which the oldest overdue one is late; 0 when none is. */
  readonly oldestOverdue: number
  /** Kept commitments that had a date. */
  readonly keptWithDate: number
  /** Of those, kept on or before the date first promised. */
  readonly keptOnTime: number
  /** Median whole days from promise to kept; null when none was kept. */
  readonly medianDaysToKept: number | null
  readonly forums: number
}

/** The figures above the list. Counting rules are in the names above; re-dated promises count against their first date. */
export function commitmentFigures(held: readonly Commitment[], today: string): CommitmentFigures {
  const open = held.filter(isOpen)
  const late = open.map((each) => daysLate(each, today)).filter((days) => days > 0)
  const kept = held.filter((each) => each.state === 'kept' && each.closedOn !== null)
  const dated = kept.filter((each) => each.firstDue !== null)
  const days = kept.map((each) => daysBetween(each.promisedOn, each.closedOn as string)).sort((a, b) => a - b)
  return {
    open: open.length,
    overdue: late.length,
    oldestOverdue: late.reduce((most, each) => Math.max(most, each), 0),
    keptWithDate: dated.length,
    keptOnTime: dated.filter((each) => (each.closedOn as string) <= (each.firstDue as string)).length,
    medianDaysToKept: median(days),
    forums: new Set(open.flatMap((each) => each.forumId ?? [])).size,
  }
}

function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] as number) + upper) / 2)
}

/** What was said about a commitment, newest first. */
export function updatesOf(read: Reader, commitmentId: string): readonly Update[] {
  return [...read.where(updates, 'commitmentId', commitmentId)].sort((a, b) =>
    a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1,
  )
}

/** How many commitments of the whole programme are still open. */
export function openCommitmentTotal(read: Reader): number {
  return read.all(commitments).filter(isOpen).length
}
