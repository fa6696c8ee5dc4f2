import { currentVersion } from '#shared/files/migrations.ts'
import type { JournalEntry, JournalPort } from '#shared/platform/platform.ts'
import { programmes } from '#shared/programme/programme.ts'
import { commitSchema, type Commit } from '#shared/records/diff.ts'
import type { Memory } from '#shared/records/memory.ts'
import { z } from '#shared/records/schema.ts'
import type { AnyRecord, RecordSet } from '#shared/records/table.ts'
import { gzip } from '../live/gzip.ts'
import type { Head } from './database.ts'

/** Everything in a programme at one commit, removed records included, as the journal keeps it. */
export interface Snapshot {
  readonly version: number
  readonly seq: number
  readonly commitId: string | null
  readonly records: RecordSet
}

/** A snapshot ready for the journal: `packed` is its JSON, gzipped; `name` the programme's. */
export interface PackedSnapshot {
  readonly seq: number
  readonly name: string
  readonly packed: Uint8Array
}

/** A snapshot found in a journal. Its records are read only when somebody asks: most openings need no more than where it stands. */
export interface KeptSnapshot extends Omit<Snapshot, 'records'> {
  /** Rejects when they can no longer be read. */
  readonly records: () => Promise<RecordSet>
}

const head = { version: z.int().positive(), seq: z.int().min(0), commitId: z.string().nullable() }
const headSchema = z.strictObject(head)
const longestHead = 1_000

const snapshotSchema = z.strictObject({
  ...head,
  records: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
})

export interface JournalState {
  readonly snapshot: KeptSnapshot | null
  readonly commits: readonly Commit[]
  readonly lastSeq: number
  /** Characters in `commits`, as they are kept. */
  readonly grown: number
  readonly damaged: string | null
  readonly cutBytes: number
}

/**
 * Reads a programme's journal into commits; null where this platform has none. Its snapshot, of which no more than the
 * beginning is wanted, is checked all the same or only glanced at.
 */
export async function readJournal(
  port: JournalPort,
  programmeId: string,
  snapshotIs: 'checked' | 'glanced at',
): Promise<JournalState | null> {
  if (!port.available) return null
  const contents = await port.read(programmeId, { snapshot: snapshotIs })
  const snapshot = contents.snapshot && (await readSnapshot(port, programmeId, contents.snapshot))
  const commits = contents.entries.map((entry) => commitSchema.parse(JSON.parse(entry.text)) as Commit)
  return {
    snapshot,
    commits,
    lastSeq: commits.at(-1)?.seq ?? snapshot?.seq ?? 0,
    grown: lengthOf(contents.entries),
    damaged: contents.damaged,
    cutBytes: contents.cutBytes,
  }
}

async function readSnapshot(
  port: JournalPort,
  programmeId: string,
  beginning: { readonly seq: number; readonly text: string },
): Promise<KeptSnapshot> {
  const readWhole = async (): Promise<z.output<typeof snapshotSchema>> => {
    const { snapshot } = await port.read(programmeId)
    if (snapshot?.seq !== beginning.seq) throw new Error('The snapshot changed while it was being read.')
    return snapshotSchema.parse(JSON.parse(snapshot.text))
  }
  const { version, seq, commitId } = headOf(beginning.text) ?? (await readWhole())
  return { version, seq, commitId, records: async () => (await readWhole()).records as Record<string, AnyRecord[]> }
}

/** What stands before the records of a snapshot, as `packSnapshot` below writes it; null where it stands otherwise. */
function headOf(text: string): z.output<typeof headSchema> | null {
  const end = text.slice(0, longestHead).indexOf(',"records":')
  try {
    return headSchema.parse(JSON.parse(`${text.slice(0, end)}}`))
  } catch {
    return null
  }
}

/** Appends commits, takes the last one back, and starts the journal anew from snapshots. Calls run one after another. */
export class JournalWriter {
  readonly #port: JournalPort
  readonly #programmeId: string
  #lastSeq: number
  #grown: number

  /** `kept`: what the journal holds; null for one that is begun. */
  constructor(port: JournalPort, programmeId: string, kept: Pick<JournalState, 'lastSeq' | 'grown'> | null) {
    this.#port = port
    this.#programmeId = programmeId
    this.#lastSeq = kept?.lastSeq ?? 0
    this.#grown = kept?.grown ?? 0
  }

  get lastSeq(): number {
    return this.#lastSeq
  }

  /** Characters in the journal after its snapshot; tells when a new one is worth its while. */
  get grown(): number {
    return this.#grown
  }

  /** What is wrong with what is kept, all of it looked at; null when it is whole. */
  async damage(): Promise<string | null> {
    if (!this.#port.available) return null
    return (await this.#port.read(this.#programmeId, { snapshot: 'checked' })).damaged
  }

  async append(commits: readonly Commit[]): Promise<void> {
    if (!this.#port.available || commits.length === 0) return
    const entries = commits.map(entryOf)
    await this.#port.append(this.#programmeId, entries)
    this.#lastSeq = commits.at(-1)?.seq ?? this.#lastSeq
    this.#grown += lengthOf(entries)
  }

  /** What nobody was told is kept must not turn up later. */
  async takeBack(commit: Commit): Promise<void> {
    if (!this.#port.available) return
    await this.#port.takeBack(this.#programmeId, entryOf(commit))
    this.#lastSeq = Math.min(this.#lastSeq, commit.seq - 1)
  }

  /** What is appended before it is written follows it. */
  async snapshot(snapshot: PackedSnapshot): Promise<void> {
    if (!this.#port.available) return
    const replaced = this.#grown
    await this.#port.snapshot(this.#programmeId, snapshot)
    this.#lastSeq = Math.max(this.#lastSeq, snapshot.seq)
    this.#grown -= replaced
  }
}

/** Everything in a programme, ready to start its journal anew. */
export async function packSnapshot(
  memory: Memory,
  { seq, commitId }: Pick<Head, 'seq' | 'commitId'>,
): Promise<PackedSnapshot> {
  const snapshot: Snapshot = { version: currentVersion, seq, commitId, records: memory.everything() }
  return {
    seq,
    name: memory.all(programmes)[0]?.name ?? 'Programme',
    packed: await gzip(new TextEncoder().encode(JSON.stringify(snapshot))),
  }
}

function lengthOf(entries: readonly JournalEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.text.length, 0)
}

function entryOf(commit: Commit): JournalEntry {
  return { seq: commit.seq, text: JSON.stringify(commit) }
}
