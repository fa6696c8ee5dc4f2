import { commitments, type Commitment } from '../commitments/commitments.ts'
import { isOpen } from '../commitments/queries.ts'
import { decisions } from '../decisions/decisions.ts'
import { supersedersOf } from '../decisions/queries.ts'
import { partyOf } from '../people/queries.ts'
import { statements } from '../purposes/purposes.ts'
import { dayNumber } from '../records/dates.ts'
import type { Reader } from '../records/reader.ts'
import { isQuiet, type Moment, type QuietHours } from './quiet.ts'

/** What somebody wants to be told, and when. */
export interface ReminderRules {
  /** Days before the day itself; −1: the day after, where it is still open. */
  readonly leads: readonly number[]
  /** The day of the week on which the week is told, 1 for Monday; null for none. */
  readonly weekly: number | null
  readonly quiet: QuietHours | null
  /** Decisions and purposes whose review date comes, too. */
  readonly reviews: boolean
  /** Says what and whose, not only how many. */
  readonly named: boolean
}

/** Something with a day on which it is wanted. */
export interface Awaited {
  readonly id: string
  readonly kind: 'commitment' | 'decision' | 'purpose'
  readonly on: string
  /** "Draft the protocol (Joy Tanner)"; null where it must not be named. */
  readonly words: string | null
}

/** What was told already: for each thing its day and the last lead it was told at, and the last week. */
export interface Told {
  readonly stages: Readonly<Record<string, string>>
  readonly week: string | null
}

export const nothingTold: Told = { stages: {}, week: null }

/** A thing to be told now, and in how many days it is wanted; negative: its day has passed. */
export interface News {
  readonly item: Awaited
  readonly inDays: number
}

/** A week from its first day: what is wanted in it, and what is late before it. */
export interface Week {
  readonly due: number
  readonly late: number
  /** Its last day. */
  readonly until: string
}

/** Days for which something that could not be told on its day (the app was closed) is told yet. */
const grace = 7

/** Everything in a programme that has a day: open commitments, and what is to be looked at again. Never a coaching word. */
export function awaitedIn(read: Reader, { reviews, named }: Pick<ReminderRules, 'reviews' | 'named'>): Awaited[] {
  const held = read
    .all(commitments)
    .filter((each): each is Commitment & { due: string } => isOpen(each) && each.due !== null)
    .map((each): Awaited => {
      const words = named && !each.confidential ? commitmentWords(read, each) : null
      return { id: each.id, kind: 'commitment', on: each.due, words }
    })
  if (!reviews) return held
  const decided = read
    .all(decisions)
    .filter(
      ({ id, state, reviewOn }) => state === 'decided' && reviewOn !== null && supersedersOf(read, id).length === 0,
    )
    .map(({ id, outcome, reviewOn, confidential }): Awaited => {
      return { id, kind: 'decision', on: reviewOn ?? '', words: named && !confidential ? outcome : null }
    })
  const purposes = read
    .all(statements)
    .flatMap(({ id, title, reviewOn }): Awaited[] =>
      reviewOn === null ? [] : [{ id, kind: 'purpose', on: reviewOn, words: named ? title : null }],
    )
  return [...held, ...decided, ...purposes]
}

function commitmentWords(read: Reader, { action, giverIds }: Commitment): string {
  const [lead] = giverIds.flatMap((id) => partyOf(read, id)?.name ?? [])
  return lead === undefined ? action : `${action} (${lead})`
}

/**
 * What is to be told now, and what has been told when that is done. Nothing in quiet hours. Each thing is told once for
 * each lead that was chosen; where several have passed, at the last of them only; anew when its day moves.
 */
export function toBeTold(
  items: readonly Awaited[],
  rules: ReminderRules,
  told: Told,
  now: Moment,
): { readonly news: readonly News[]; readonly week: Week | null; readonly told: Told } {
  if (isQuiet(rules.quiet, now.time)) return { news: [], week: null, told }
  const today = dayNumber(now.date)
  const news: News[] = []
  const stages: Record<string, string> = {}
  for (const item of items) {
    const inDays = dayNumber(item.on) - today
    const lead = leadReached(rules.leads, inDays)
    if (lead === null) continue
    const stage = `${item.on} ${lead}`
    stages[item.id] = stage
    if (told.stages[item.id] !== stage) news.push({ item, inDays })
  }
  const first = rules.weekly === null ? null : weekBegan(now.date, rules.weekly)
  const fresh = first !== null && first !== told.week
  return {
    news,
    week: fresh ? weekFrom(items, now.date, first) : null,
    told: { stages, week: first ?? told.week },
  }
}

/** The last chosen lead whose day has come, while it can still be told; null before the first and long after the last. */
function leadReached(leads: readonly number[], inDays: number): number | null {
  const reached = leads.filter((lead) => inDays <= lead)
  if (reached.length === 0) return null
  const last = Math.min(...reached)
  return last - inDays <= grace ? last : null
}

/** The last day that was this day of the week (1 for Monday), today among them. */
function weekBegan(today: string, weekday: number): string {
  const since = (((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7) - (weekday - 1) + 7) % 7
  return dateAt(dayNumber(today) - since)
}

function weekFrom(items: readonly Awaited[], today: string, first: string): Week {
  const until = dateAt(dayNumber(first) + 6)
  const held = items.filter(({ kind }) => kind === 'commitment')
  return {
    due: held.filter(({ on }) => on >= today && on <= until).length,
    late: held.filter(({ on }) => on < today).length,
    until,
  }
}

function dateAt(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}
