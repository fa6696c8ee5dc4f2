import { Problem } from '../records/problem.ts'
import { toVersion2 } from './toVersion2.ts'

/** Records as a file or a database holds them, before anything has checked them. */
export type StoredRecords = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/** One step in the life of the records, applied alike to databases and to files written before it. */
export interface Migration {
  /** The version the records have afterwards. */
  readonly to: number
  /** For the log, in plain words: "Give each session a time zone". */
  readonly title: string
  /** Pure: old records in, new records out. */
  readonly up: (records: StoredRecords) => StoredRecords
}

const firstVersion = 1

/** Every migration ever released, oldest first. Once released, a step is never changed or taken out. */
export const migrations: readonly Migration[] = [toVersion2]

/** The version that this Throughline writes. */
export const currentVersion = newestOf(migrations)

/**
 * Refuses a version this Throughline cannot read, with a Problem in words: one from the future, or one that never was.
 * `steps` is there for the tests, here and below.
 */
export function checkVersion(version: number, steps: readonly Migration[] = migrations): void {
  const newest = newestOf(steps)
  if (version > newest) {
    throw new Problem({
      what: `This programme was made by a newer Throughline (its version is ${version}; this one reads up to ${newest}).`,
      safe: 'Nothing was changed.',
      next: 'Update Throughline, then open it again.',
    })
  }
  if (!Number.isInteger(version) || version < firstVersion) {
    throw new Problem({
      what: `This programme gives a version that never existed (${version}).`,
      safe: 'Nothing was changed.',
      next: 'Open another copy or a backup.',
    })
  }
}

/** Brings records of an older version up to the present one; records of the present version come back as they are. */
export function upgradeRecords(
  records: StoredRecords,
  fromVersion: number,
  steps: readonly Migration[] = migrations,
): StoredRecords {
  checkVersion(fromVersion, steps)
  return steps.filter((step) => step.to > fromVersion).reduce((state, step) => step.up(state), records)
}

function newestOf(steps: readonly Migration[]): number {
  return steps.at(-1)?.to ?? firstVersion
}
