import type { Reader } from '../records/reader.ts'
import {
  agreements,
  coachees,
  coachingSessions,
  cpd,
  drafts,
  practices,
  reflections,
  supervisions,
  themes,
  type Agreement,
  type Coachee,
  type CoachingSession,
  type FormDraft,
  type Practice,
} from './coaching.ts'

/** The coach's settings; undefined before any was changed: see `blankPractice`. */
export function practiceOf(read: Reader): Practice | undefined {
  return read.all(practices)[0]
}

export function coacheeById(read: Reader, id: string): Coachee | undefined {
  return read.get(coachees, id)
}

/** Coachees by name; those whose work goes on come first. */
export function coacheesByName(read: Reader): readonly Coachee[] {
  return [...read.all(coachees)].sort(
    (a, b) =>
      Number(a.finishedOn !== null) - Number(b.finishedOn !== null) ||
      a.name.localeCompare(b.name, 'en-GB') ||
      (a.id < b.id ? -1 : 1),
  )
}

/** A coachee's sessions, first to last. */
export function sessionsWith(read: Reader, coacheeId: string): readonly CoachingSession[] {
  return [...read.where(coachingSessions, 'coacheeId', coacheeId)].sort(oldestFirst)
}

/** A coachee's agreements, the one that counts now last. */
export function agreementsWith(read: Reader, coacheeId: string): readonly Agreement[] {
  return [...read.where(agreements, 'coacheeId', coacheeId)].sort((a, b) =>
    a.startsOn === b.startsOn ? (a.id < b.id ? -1 : 1) : a.startsOn < b.startsOn ? -1 : 1,
  )
}

/** One line of a list of coachees. */
export interface CoacheeSummary {
  readonly coachee: Coachee
  readonly sessions: number
  readonly minutes: number
  readonly lastOn: string | null
  /** Sessions since the agreement that counts now began. */
  readonly underAgreement: number
  readonly agreement: Agreement | undefined
}

export function coacheeSummary(read: Reader, coachee: Coachee): CoacheeSummary {
  const held = sessionsWith(read, coachee.id)
  const agreement = agreementsWith(read, coachee.id).at(-1)
  return {
    coachee,
    sessions: held.length,
    minutes: held.reduce((sum, session) => sum + session.minutes, 0),
    lastOn: held.at(-1)?.date ?? null,
    underAgreement: agreement ? held.filter(({ date }) => date >= agreement.startsOn).length : 0,
    agreement,
  }
}

export function coacheeSummaries(read: Reader): readonly CoacheeSummary[] {
  return coacheesByName(read).map((coachee) => coacheeSummary(read, coachee))
}

/** Everything logged, of whatever kind: what the log shows. */
export interface LogEntry {
  readonly kind: 'session' | 'supervision' | 'cpd' | 'reflection'
  readonly id: string
  readonly date: string
  readonly title: string
  readonly minutes: number | null
  /** For a session: its coachee. */
  readonly coacheeId: string | null
}

/** The log, newest first. */
export function logEntries(read: Reader): readonly LogEntry[] {
  const entries: LogEntry[] = [
    ...read.all(coachingSessions).map((session): LogEntry => ({
      kind: 'session',
      id: session.id,
      date: session.date,
      title: read.get(coachees, session.coacheeId)?.name ?? '',
      minutes: session.minutes,
      coacheeId: session.coacheeId,
    })),
    ...read.all(supervisions).map((held): LogEntry => ({
      kind: 'supervision',
      id: held.id,
      date: held.date,
      title: held.supervisor,
      minutes: held.minutes,
      coacheeId: null,
    })),
    ...read.all(cpd).map((entry): LogEntry => ({
      kind: 'cpd',
      id: entry.id,
      date: entry.date,
      title: entry.title,
      minutes: entry.minutes,
      coacheeId: null,
    })),
    ...read.all(reflections).map((note): LogEntry => ({
      kind: 'reflection',
      id: note.id,
      date: note.date,
      title: note.words.split('\n', 1)[0] ?? '',
      minutes: null,
      coacheeId: null,
    })),
  ]
  return entries.sort((a, b) => oldestFirst(b, a))
}

export function sessionById(read: Reader, id: string): CoachingSession | undefined {
  return read.get(coachingSessions, id)
}

/** What is written into a new session of this coachee: as the last one was held. */
export function lastSessionWith(read: Reader, coacheeId: string | null): CoachingSession | undefined {
  return coacheeId === null ? latest(read.all(coachingSessions)) : sessionsWith(read, coacheeId).at(-1)
}

/** Supervisors by name, for suggestions. */
export function supervisorNames(read: Reader): readonly string[] {
  return distinct(read.all(supervisions).map(({ supervisor }) => supervisor))
}

export function organisationNames(read: Reader): readonly string[] {
  return distinct(read.all(coachees).map(({ organisation }) => organisation))
}

export function supervisionById(read: Reader, id: string) {
  return read.get(supervisions, id)
}

export function cpdById(read: Reader, id: string) {
  return read.get(cpd, id)
}

export function reflectionById(read: Reader, id: string) {
  return read.get(reflections, id)
}

export function allThemes(read: Reader) {
  return read.all(themes)
}

/** Half-typed forms that were kept when the vault locked, newest first. */
export function keptDrafts(read: Reader): readonly FormDraft[] {
  return [...read.all(drafts)].reverse()
}

function latest(sessions: readonly CoachingSession[]): CoachingSession | undefined {
  return sessions.reduce<CoachingSession | undefined>(
    (last, session) => (last && oldestFirst(last, session) > 0 ? last : session),
    undefined,
  )
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((each) => each.trim()).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'en-GB'))
}

interface Dated {
  readonly date: string
  readonly id: string
}

function oldestFirst(a: Dated, b: Dated): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.id < b.id ? -1 : 1
}
