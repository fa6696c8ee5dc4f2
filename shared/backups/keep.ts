import { safetyReasons, type Backup } from '../platform/platform.ts'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day
/** The first Monday of 1970, so that weeks begin where people begin them. */
const monday = 4 * day

/** How long one is kept of each stretch of time, in milliseconds. */
const tiers = [
  { each: hour, from: 0, upTo: 2 * day },
  { each: day, from: 0, upTo: 31 * day },
  { each: week, from: monday, upTo: 53 * week },
] as const
const everyOneFor = 2 * hour
const safetyFor = 31 * day
/** Time in which no backup was made ages the older ones by no more than this, so that a leap of the clock takes none along. */
const longestPause = 31 * day

type Dated = Pick<Backup, 'id' | 'programmeId' | 'at' | 'reason' | 'bytes'>

/**
 * Ids of the backups that may go at `now` (ISO 8601). Of each programme stay: the newest, whatever happens; every one of
 * the last two hours; the last of each hour for two days, of each day for a month, of each week for a year; and for a
 * month those made before an upgrade, an import, a restore or a deletion. If all that takes more than `limitBytes`, the
 * oldest go first.
 */
export function outdated(backups: readonly Dated[], o: { now: string; limitBytes: number }): string[] {
  const newestFirst = [...backups].sort(byAge)
  const ages = agesOf(newestFirst, Date.parse(o.now))
  const newest = new Set<string>()
  const filled = new Set<string>()
  const staying: Dated[] = []
  for (const backup of newestFirst) {
    const isNewest = !newest.has(backup.programmeId)
    newest.add(backup.programmeId)
    const age = ages.get(backup.id) ?? 0
    const fillsGap = fillsATier(backup, age, filled)
    if (isNewest || fillsGap || isKeptAnyway(backup, age)) staying.push(backup)
  }
  const fitting = withinLimit(staying, o.limitBytes)
  return newestFirst.filter((backup) => !fitting.has(backup.id)).map((backup) => backup.id)
}

/** How old each backup is, by its id; one that is dated ahead is of this moment. */
function agesOf(newestFirst: readonly Dated[], now: number): Map<string, number> {
  const ages = new Map<string, number>()
  const later = new Map<string, { age: number; at: number }>()
  for (const { id, programmeId, at } of newestFirst) {
    const last = later.get(programmeId) ?? { age: 0, at: now }
    const moment = Math.min(Date.parse(at), now)
    const age = last.age + Math.min(last.at - moment, longestPause)
    ages.set(id, age)
    later.set(programmeId, { age, at: moment })
  }
  return ages
}

function isKeptAnyway({ reason }: Dated, age: number): boolean {
  return age < everyOneFor || (safetyReasons.includes(reason) && age < safetyFor)
}

/** Whether it is the last of its hour, day or week; `filled` holds those that already have one. */
function fillsATier({ programmeId, at }: Dated, age: number, filled: Set<string>): boolean {
  const moment = Date.parse(at)
  const stretches = tiers
    .filter(({ upTo }) => age < upTo)
    .map(({ each, from }) => `${programmeId} ${each} ${Math.floor((moment - from) / each)}`)
  const fills = stretches.some((stretch) => !filled.has(stretch))
  for (const stretch of stretches) filled.add(stretch)
  return fills
}

/** Ids of those that stay when the oldest go until the rest fits; the newest of each programme stays even then. */
function withinLimit(newestFirst: readonly Dated[], limitBytes: number): Set<string> {
  const kept = new Map(newestFirst.map((backup) => [backup.id, backup]))
  const newest = new Map(newestFirst.toReversed().map((backup) => [backup.programmeId, backup.id]))
  let bytes = newestFirst.reduce((sum, backup) => sum + backup.bytes, 0)
  for (const backup of newestFirst.toReversed()) {
    if (bytes <= limitBytes) break
    if (newest.get(backup.programmeId) === backup.id) continue
    kept.delete(backup.id)
    bytes -= backup.bytes
  }
  return new Set(kept.keys())
}

function byAge(a: Dated, b: Dated): number {
  return a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1
}
