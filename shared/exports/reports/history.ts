/** How promises stood on a day that has passed, and pictures of it. */
import { type Commitment, type CommitmentState } from '../../commitments/commitments.ts'
import { isOpen, updatesOf } from '../../commitments/queries.ts'
import { nameOrder, partyOf } from '../../people/queries.ts'
import type { Reader } from '../../records/reader.ts'
import type { Shield } from '../audience.ts'
import type { Picture } from '../document.ts'

/** A promise as it stood at the end of a day; null when it had not been given yet. */
export function stoodOn(read: Reader, held: Commitment, day: string): Pick<Commitment, 'state' | 'due'> | null {
  if (held.promisedOn > day) return null
  const later = updatesOf(read, held.id).filter(({ on }) => on > day)
  const restated = later.findLast(({ kind }) => kind === 'state')
  const redated = later.findLast(({ kind }) => kind === 'redate')
  return {
    state: closedBy(held, day) ? held.state : openState(restated?.stateBefore ?? held.state),
    due: redated ? redated.dueBefore : held.due,
  }
}

/** What was closed only later stood open; how exactly, its updates say, or nobody does. */
function openState(state: CommitmentState): CommitmentState {
  return state === 'kept' || state === 'released' ? 'promised' : state
}

function closedBy(held: Commitment, day: string): boolean {
  return !isOpen(held) && held.closedOn !== null && held.closedOn <= day
}

/** The last day of a month some months before that of `day`. */
function monthEnd(day: string, before: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - before
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, 0)).toISOString().slice(0, 10)
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Promises open and closed at the end of each of twelve months up to a day, from the first month that had any. */
export function openAndClosed(held: readonly Commitment[], upTo: string): Picture {
  const days = Array.from({ length: 12 }, (_, index) => (index === 11 ? upTo : monthEnd(upTo, 11 - index)))
  const first = held.reduce((earliest, { promisedOn }) => (promisedOn < earliest ? promisedOn : earliest), upTo)
  const shown = days.filter((day) => day >= first)
  const given = upToEach(
    shown,
    held.map(({ promisedOn }) => promisedOn),
  )
  const closed = upToEach(
    shown,
    held.flatMap((each) => (isOpen(each) ? [] : (each.closedOn ?? []))),
  )
  const open = given.map((count, index) => count - (closed[index] ?? 0))
  const drawn = held.length === 0 ? [] : shown
  return {
    kind: 'picture',
    shape: 'lines',
    caption: 'Promises open and closed over time',
    description: `At the end: ${open.at(-1) ?? 0} open, ${closed.at(-1) ?? 0} closed; at the start: ${open[0] ?? 0} open, ${closed[0] ?? 0} closed.`,
    axis: 'End of',
    labels: drawn.map((day) => `${monthNames[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`),
    series: [
      { key: 'open', label: 'Open', tone: 'active', values: open },
      { key: 'closed', label: 'Closed', tone: 'good', values: closed },
    ],
  }
}

/** How many of `dates` lie on or before each of `days`, which rise; gone through once, however many days there are. */
function upToEach(days: readonly string[], dates: readonly string[]): readonly number[] {
  const counts = days.map(() => 0)
  for (const date of dates) {
    const place = days.findIndex((day) => date <= day)
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1
  }
  let total = 0
  return counts.map((count) => (total += count))
}

/** Most organisations drawn; the rest stand together. */
const mostBars = 10

/**
 * Kept promises that had a date, by the organisation of whoever gave them: on or before the date first promised, or
 * later. What several organisations promised together counts for each of them once.
 */
export function keptByOrganisation(read: Reader, held: readonly Commitment[], shield: Shield): Picture {
  const counts = new Map<string, { onTime: number; late: number }>()
  const together = { onTime: 0, late: 0 }
  for (const each of held) {
    if (each.state !== 'kept' || each.firstDue === null || each.closedOn === null) continue
    const when = each.closedOn <= each.firstDue ? 'onTime' : 'late'
    const owners = each.giverIds.flatMap((id) => partyOf(read, id)?.organisationId ?? [])
    for (const id of new Set(owners)) {
      const count = counts.get(id) ?? { onTime: 0, late: 0 }
      counts.set(id, count)
      count[when] += 1
    }
    if (owners.length > 0) together[when] += 1
  }
  const all = [...counts]
    .map(([id, count]) => ({ ...count, name: shield.text(partyOf(read, id)?.name ?? '') }))
    .sort((a, b) => b.onTime + b.late - a.onTime - a.late || nameOrder.compare(a.name, b.name))
  const rest = all.slice(mostBars)
  const shown = all.slice(0, mostBars)
  if (rest.length > 0)
    shown.push({ name: `${rest.length} others`, onTime: sum(rest, 'onTime'), late: sum(rest, 'late') })
  return {
    kind: 'picture',
    shape: 'bars',
    caption: 'Kept on time, by organisation',
    description: `Of the kept promises that had a date, ${together.onTime} ${together.onTime === 1 ? 'was' : 'were'} kept on or before the day first promised and ${together.late} later. What several promised together stands with each of them.`,
    axis: 'Organisation',
    labels: shown.map(({ name }) => name),
    series: [
      { key: 'onTime', label: 'On time', tone: 'good', values: shown.map(({ onTime }) => onTime) },
      { key: 'late', label: 'Later', tone: 'warning', values: shown.map(({ late }) => late) },
    ],
  }
}

function sum(counts: readonly { onTime: number; late: number }[], of: 'onTime' | 'late'): number {
  return counts.reduce((total, each) => total + each[of], 0)
}
