import type { Reader } from '../records/reader.ts'
import { coachees, coachingSessions, cpd, supervisions, type Coachee, type CoachingSession } from './coaching.ts'
import { daysBetween, monthsUpTo } from './dates.ts'
import { blankPractice } from './defaults.ts'
import { coacheesByName, coacheeSummary, practiceOf } from './queries.ts'

/** Minutes of coaching, split in the two ways that accreditation bodies ask for. */
export interface Mix {
  readonly sessions: number
  readonly minutes: number
  readonly paid: number
  readonly proBono: number
  readonly individual: number
  readonly team: number
}

export function mixOf(sessions: readonly CoachingSession[]): Mix {
  const minutes = (fits: (session: CoachingSession) => boolean): number =>
    sessions.filter(fits).reduce((sum, session) => sum + session.minutes, 0)
  return {
    sessions: sessions.length,
    minutes: minutes(() => true),
    paid: minutes(({ fee }) => fee === 'paid'),
    proBono: minutes(({ fee }) => fee === 'pro bono'),
    individual: minutes(({ kind }) => kind === 'individual'),
    team: minutes(({ kind }) => kind === 'team'),
  }
}

export interface SupervisionState {
  readonly lastOn: string | null
  /** Minutes coached since: on that day counts as after, so that nobody is told too late. */
  readonly minutesSince: number
  /** null before the first session or supervision. */
  readonly daysSince: number | null
  readonly due: boolean
}

/** Whether supervision is due by the coach's own rule. Without any yet, counts from the first session. */
export function supervisionState(read: Reader, today: string): SupervisionState {
  const rule = practiceOf(read) ?? blankPractice
  const last = lastDate(read.all(supervisions), today)
  const held = read.all(coachingSessions).filter(({ date }) => date <= today && (last === null || date >= last))
  const minutesSince = held.reduce((sum, session) => sum + session.minutes, 0)
  const from = last ?? held.reduce<string | null>((first, { date }) => (first && first < date ? first : date), null)
  const daysSince = from === null ? null : daysBetween(from, today)
  const byHours = rule.supervisionHours !== null && minutesSince >= rule.supervisionHours * 60
  const byDays = rule.supervisionDays !== null && daysSince !== null && daysSince >= rule.supervisionDays
  return { lastOn: last, minutesSince, daysSince, due: minutesSince > 0 && (byHours || byDays) }
}

/** Not seen for this many days: worth a thought. */
export const longGap = 42

export interface Gap {
  readonly coachee: Coachee
  readonly lastOn: string
  readonly days: number
  /** Sessions agreed and not yet held; null when it was left open. */
  readonly left: number | null
}

/** Coachees whose work goes on, who have not been seen for a while; longest first. */
export function gaps(read: Reader, today: string): readonly Gap[] {
  return coacheesByName(read)
    .flatMap((coachee): Gap[] => {
      if (coachee.finishedOn !== null) return []
      const { lastOn, agreement, underAgreement } = coacheeSummary(read, coachee)
      const days = lastOn === null ? 0 : daysBetween(lastOn, today)
      if (lastOn === null || days < longGap) return []
      const agreed = agreement?.sessionsAgreed ?? null
      const left = agreed === null ? null : agreed - underAgreement
      return left !== null && left <= 0 ? [] : [{ coachee, lastOn, days, left }]
    })
    .sort((a, b) => b.days - a.days)
}

export interface Month {
  /** `2026-11`. */
  readonly month: string
  readonly paid: number
  readonly proBono: number
}

export interface PracticeView {
  readonly all: Mix
  /** The last twelve months, this one included. */
  readonly year: Mix
  readonly months: readonly Month[]
  readonly coachees: number
  readonly going: number
  readonly supervisionMinutes: number
  readonly cpdMinutes: number
  readonly supervision: SupervisionState
  readonly gaps: readonly Gap[]
}

/** A coach's practice at a glance. */
export function practiceView(read: Reader, today: string): PracticeView {
  const held = read.all(coachingSessions)
  const months = monthsUpTo(today, 12)
  const since = `${months[0] ?? ''}-01`
  const inYear = ({ date }: { date: string }): boolean => date >= since && date <= today
  return {
    all: mixOf(held),
    year: mixOf(held.filter(inYear)),
    months: months.map((month) => {
      const { paid, proBono } = mixOf(held.filter(({ date }) => date.startsWith(month)))
      return { month, paid, proBono }
    }),
    coachees: read.all(coachees).length,
    going: read.all(coachees).filter(({ finishedOn }) => finishedOn === null).length,
    supervisionMinutes: minutesOf(read.all(supervisions).filter(inYear)),
    cpdMinutes: minutesOf(read.all(cpd).filter(inYear)),
    supervision: supervisionState(read, today),
    gaps: gaps(read, today),
  }
}

function minutesOf(held: readonly { readonly minutes: number }[]): number {
  return held.reduce((sum, { minutes }) => sum + minutes, 0)
}

function lastDate(held: readonly { readonly date: string }[], today: string): string | null {
  return held.reduce<string | null>((last, { date }) => (date > today || (last && last > date) ? last : date), null)
}
