import type { Reader } from '../records/reader.ts'
import {
  coachees,
  coachingSessions,
  cpd,
  supervisions,
  type Coachee,
  type CoacheeKind,
  type CoachingSession,
  type Cpd,
  type Supervision,
} from './coaching.ts'

/** What an hours log covers. Dates include both ends; null leaves that end open. */
export interface HoursPeriod {
  readonly from: string | null
  readonly to: string | null
}

export interface HoursRule extends HoursPeriod {
  /** Sessions with more people than this do not count; null counts them all. */
  readonly groupCap: number | null
}

/** One line: what was done with one coachee, people and teams apart. Never anything that was said. */
export interface HoursLine {
  readonly coacheeId: string
  /** For a team, the named member with the team. */
  readonly name: string
  readonly organisation: string
  readonly kind: CoacheeKind
  /** The most people present; 1 for one person. */
  readonly present: number
  readonly contact: string
  readonly firstOn: string
  readonly lastOn: string
  readonly sessions: number
  /** Minutes. */
  readonly paid: number
  readonly proBono: number
}

/** Sessions that stand in no line, so that a reader of the log can be told of them. */
export interface LeftOff {
  readonly coachees: number
  readonly sessions: number
  readonly minutes: number
}

export interface HoursLog {
  /** By first session. */
  readonly lines: readonly HoursLine[]
  readonly paid: number
  readonly proBono: number
  /** Coachees who did not agree to be listed, or were not asked. */
  readonly unlisted: LeftOff
  /** Sessions with too many people to count. */
  readonly overCap: LeftOff
}

/** Hours for an accreditation body: one line a coachee, without those who did not agree to be named. */
export function hoursLog(read: Reader, rule: HoursRule): HoursLog {
  const within = read.all(coachingSessions).filter((held) => inPeriod(held.date, rule))
  const tooMany = ({ present }: CoachingSession): boolean => rule.groupCap !== null && present > rule.groupCap
  const listed = ({ coacheeId }: CoachingSession): boolean => read.get(coachees, coacheeId)?.listing === 'agreed'
  const counted = within.filter((held) => listed(held) && !tooMany(held))
  const lines = linesOf(read, counted)
  return {
    lines,
    paid: lines.reduce((sum, line) => sum + line.paid, 0),
    proBono: lines.reduce((sum, line) => sum + line.proBono, 0),
    unlisted: leftOff(within.filter((held) => !listed(held))),
    overCap: leftOff(within.filter((held) => listed(held) && tooMany(held))),
  }
}

function linesOf(read: Reader, counted: readonly CoachingSession[]): HoursLine[] {
  const byLine = new Map<string, CoachingSession[]>()
  for (const held of counted) {
    const key = `${held.coacheeId} ${held.kind}`
    const there = byLine.get(key)
    if (there) there.push(held)
    else byLine.set(key, [held])
  }
  return [...byLine.values()]
    .flatMap((held): HoursLine[] => {
      const coachee = read.get(coachees, held[0]?.coacheeId)
      return coachee ? [lineOf(coachee, held)] : []
    })
    .sort((a, b) => (a.firstOn === b.firstOn ? a.name.localeCompare(b.name, 'en-GB') : a.firstOn < b.firstOn ? -1 : 1))
}

function lineOf(coachee: Coachee, held: readonly CoachingSession[]): HoursLine {
  const dates = held.map(({ date }) => date).sort()
  const kind = held[0]?.kind ?? 'individual'
  const minutes = (fee: CoachingSession['fee']): number =>
    held.reduce((sum, session) => sum + (session.fee === fee ? session.minutes : 0), 0)
  const member = coachee.namedMember.trim()
  return {
    coacheeId: coachee.id,
    name: kind === 'team' && member !== '' ? `${member} (${coachee.name})` : coachee.name,
    organisation: coachee.organisation,
    kind,
    present: Math.max(1, ...held.map(({ present }) => present)),
    contact: coachee.contact,
    firstOn: dates[0] ?? '',
    lastOn: dates.at(-1) ?? '',
    sessions: held.length,
    paid: minutes('paid'),
    proBono: minutes('pro bono'),
  }
}

/** What a letter from an organisation confirms: totals over everybody coached there, nobody named. */
export interface OrganisationHours {
  readonly organisation: string
  readonly people: number
  readonly teams: number
  readonly sessions: number
  readonly firstOn: string | null
  readonly lastOn: string | null
  readonly paid: number
  readonly proBono: number
  readonly overCap: LeftOff
}

export function organisationHours(read: Reader, organisation: string, rule: HoursRule): OrganisationHours {
  const wanted = organisation.trim()
  const within = read
    .all(coachingSessions)
    .filter((held) => inPeriod(held.date, rule) && read.get(coachees, held.coacheeId)?.organisation.trim() === wanted)
  const tooMany = ({ present }: CoachingSession): boolean => rule.groupCap !== null && present > rule.groupCap
  const counted = within.filter((held) => !tooMany(held))
  const dates = counted.map(({ date }) => date).sort()
  const minutes = (fee: CoachingSession['fee']): number =>
    counted.reduce((sum, session) => sum + (session.fee === fee ? session.minutes : 0), 0)
  const distinct = (kind: CoacheeKind): number =>
    new Set(counted.filter((held) => held.kind === kind).map(({ coacheeId }) => coacheeId)).size
  return {
    organisation: wanted,
    people: distinct('individual'),
    teams: distinct('team'),
    sessions: counted.length,
    firstOn: dates[0] ?? null,
    lastOn: dates.at(-1) ?? null,
    paid: minutes('paid'),
    proBono: minutes('pro bono'),
    overCap: leftOff(within.filter(tooMany)),
  }
}

/** Supervision and CPD within a period, oldest first. */
export function developmentWithin(
  read: Reader,
  period: HoursPeriod,
): { readonly supervisions: readonly Supervision[]; readonly cpd: readonly Cpd[] } {
  const within = <T extends { date: string; id: string }>(held: readonly T[]): readonly T[] =>
    held.filter(({ date }) => inPeriod(date, period)).sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
  return { supervisions: within(read.all(supervisions)), cpd: within(read.all(cpd)) }
}

/** Minutes as hours with two decimals at most: 95 → 1.58. Totals are made from minutes, never from rounded hours. */
export function hoursOf(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100
}

function inPeriod(date: string, { from, to }: HoursPeriod): boolean {
  return (from === null || date >= from) && (to === null || date <= to)
}

function leftOff(held: readonly CoachingSession[]): LeftOff {
  return {
    coachees: new Set(held.map(({ coacheeId }) => coacheeId)).size,
    sessions: held.length,
    minutes: held.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}
