/**
 * What one programme's journal folder holds, read without changing anything:
 *
 *   snapshot-<seq>.gz    everything up to seq
 *   journal-<seq>.log    the entries after seq
 *   damaged-<when>/      files that could not be read, kept for whoever wants to look
 *
 * Two generations stand side by side, so a snapshot that turns bad falls back to the one before and its journal.
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalEntry, SnapshotReading } from '#shared/platform/platform.ts'
import { errorCode } from '../fileProblem.ts'
import { scanEntries, type Scan } from './entries.ts'
import { decodeSnapshot, glanceAt, readSnapshotName, type Snapshot } from './snapshots.ts'

export interface JournalFolder {
  readonly snapshot: Snapshot | null
  readonly entries: readonly JournalEntry[]
  readonly lastSeq: number
  readonly cutBytes: number
  readonly damaged: string | null
  /** The newest journal file: up to where it is whole, and the entry it reaches. */
  readonly tail: { readonly path: string; readonly wholeBytes: number; readonly lastSeq: number } | null
  readonly snapshotSeqs: readonly number[]
  readonly journalSeqs: readonly number[]
  /** Snapshots that failed their checksum. */
  readonly badSnapshotSeqs: readonly number[]
  readonly bytes: number
}

const snapshotPattern = /^snapshot-(\d{1,16})\.gz$/

export const snapshotName = (seq: number): string => `snapshot-${seq}.gz`
export const journalName = (seq: number): string => `journal-${seq}.log`

/**
 * Reads a folder; one that does not exist is an empty journal. A snapshot that is only glanced at may be bad all the
 * same, unless it is one of those `known` to be. Rejects only with the file system's own errors.
 */
export async function readFolder(
  folder: string,
  reading: SnapshotReading = 'whole',
  known: readonly number[] = [],
): Promise<JournalFolder> {
  const names = await listNames(folder)
  const snapshotSeqs = seqsOf(names, snapshotPattern)
  const journalSeqs = seqsOf(names, /^journal-(\d{1,16})\.log$/)
  const { snapshot, bad } = await newestSnapshot(folder, snapshotSeqs, reading, known)
  const scans: { base: number; scan: Scan }[] = []
  for (const base of journalSeqs)
    scans.push({ base, scan: scanEntries(await readFile(join(folder, journalName(base)))) })
  const chain = follow(snapshot?.seq ?? 0, scans)
  const last = scans.at(-1)
  return {
    snapshot,
    entries: chain.entries,
    lastSeq: chain.entries.at(-1)?.seq ?? snapshot?.seq ?? 0,
    cutBytes: chain.cutBytes,
    damaged: bad.length > 0 && !snapshot ? 'No snapshot in this journal can be read.' : chain.damaged,
    tail: last
      ? {
          path: join(folder, journalName(last.base)),
          wholeBytes: last.scan.wholeBytes,
          lastSeq: last.scan.entries.at(-1)?.seq ?? last.base,
        }
      : null,
    snapshotSeqs,
    journalSeqs,
    badSnapshotSeqs: bad,
    bytes: await totalBytes(folder, names),
  }
}

/** What the list of programmes shows of a folder, without reading the records in it. */
export async function summariseFolder(folder: string): Promise<{ name: string | null; bytes: number }> {
  const names = await listNames(folder)
  const newest = seqsOf(names, snapshotPattern).at(-1)
  return {
    name: newest === undefined ? null : await readSnapshotName(join(folder, snapshotName(newest))),
    bytes: await totalBytes(folder, names),
  }
}

interface Chain {
  readonly entries: JournalEntry[]
  readonly cutBytes: number
  readonly damaged: string | null
}

/** Strings the files' entries together from `start` on. A file named `journal-n` vouches that n is reached before it. */
function follow(start: number, scans: readonly { base: number; scan: Scan }[]): Chain {
  const entries: JournalEntry[] = []
  let reached = start
  let damaged: string | null = null
  for (const { base, scan } of scans) {
    if (base > reached) return { entries, cutBytes: 0, damaged: `Entries ${reached + 1} to ${base} cannot be read.` }
    for (const entry of scan.entries) {
      if (entry.seq <= reached) continue
      if (entry.seq > reached + 1) return { entries, cutBytes: 0, damaged: `Entry ${reached + 1} is missing.` }
      entries.push(entry)
      reached = entry.seq
    }
    damaged = scan.tail === 'damaged' ? `Whatever follows entry ${reached} fails its checksum.` : null
  }
  return { entries, cutBytes: scans.at(-1)?.scan.tornBytes ?? 0, damaged }
}

async function newestSnapshot(
  folder: string,
  seqs: readonly number[],
  reading: SnapshotReading,
  known: readonly number[],
): Promise<{ snapshot: Snapshot | null; bad: number[] }> {
  const bad: number[] = []
  for (const seq of seqs.toReversed()) {
    const path = join(folder, snapshotName(seq))
    const snapshot = known.includes(seq)
      ? null
      : await (reading === 'glanced at' ? glanceAt(path) : readSnapshot(path, reading))
    if (snapshot?.seq === seq) return { snapshot, bad }
    bad.push(seq)
  }
  return { snapshot: null, bad }
}

/** One that is whole; null for any other. */
async function readSnapshot(path: string, reading: 'whole' | 'checked'): Promise<Snapshot | null> {
  const file = await readFile(path)
  return decodeSnapshot(file, reading).catch(() => null)
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

async function totalBytes(folder: string, names: readonly string[]): Promise<number> {
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

function seqsOf(names: readonly string[], pattern: RegExp): number[] {
  return names
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}
