import { z } from '#shared/records/schema.ts'
import { commitSchema, type Commit } from '#shared/records/diff.ts'
import type { JournalEntry, JournalPort } from '#shared/platform/platform.ts'
import type { AnyRecord, RecordSet } from '#shared/records/table.ts'

/** Everything in a programme at one commit, removed records included, as the journal keeps it. */
export interface Snapshot {
  readonly version: number
  readonly seq: number
  readonly commitId: string | null
  readonly records: RecordSet
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

/** What stands before the records of a snapshot, as `snapshot` below writes it; null where it stands otherwise. */
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
  #grown = 0

  constructor(port: JournalPort, programmeId: string, lastSeq: number) {
    this.#port = port
    this.#programmeId = programmeId
    this.#lastSeq = lastSeq
  }

  get lastSeq(): number {
    return this.#lastSeq
  }

  /** Characters appended since the last snapshot; tells when a new one is worth its while. */
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
    this.#grown += entries.reduce((sum, entry) => sum + entry.text.length, 0)
  }

  /** What nobody was told is kept must not turn up later. */
  async takeBack(commit: Commit): Promise<void> {
    if (!this.#port.available) return
    await this.#port.takeBack(this.#programmeId, entryOf(commit))
    this.#lastSeq = Math.min(this.#lastSeq, commit.seq - 1)
  }

  async snapshot(name: string, snapshot: Snapshot): Promise<void> {
    if (!this.#port.available) return
    await this.#port.snapshot(this.#programmeId, { seq: snapshot.seq, name, text: JSON.stringify(snapshot) })
    this.#lastSeq = snapshot.seq
    this.#grown = 0
  }
}

function entryOf(commit: Commit): JournalEntry {
  return { seq: commit.seq, text: JSON.stringify(commit) }
}
