import { catalog } from '#shared/catalog.ts'
import { currentVersion, upgradeRecords, type StoredRecords } from '#shared/files/migrations.ts'
import type { JournalPort } from '#shared/platform/platform.ts'
import { Memory } from '#shared/records/memory.ts'
import { Problem } from '#shared/records/problem.ts'
import type { AnyRecord, RecordSet } from '#shared/records/table.ts'
import { deleteDatabase, NewerDatabase, ProgrammeDatabase, type Head } from './database.ts'
import { JournalWriter, packSnapshot, readJournal, type JournalState } from './journal.ts'

export interface Opened {
  readonly database: ProgrammeDatabase
  readonly memory: Memory
  readonly journal: JournalWriter
  readonly head: Head
  /** A sentence for the person when something had to be put right, else null. */
  readonly recovered: string | null
}

/** Is given the records of an older version before they are changed. */
export type BeforeUpgrade = (stored: StoredRecords, version: number) => Promise<void>

/**
 * Opens a programme from its two copies, the database and the journal beside it, and makes them agree:
 * a wiped, damaged or older database is completed or rebuilt from the journal, a shorter journal from the database.
 */
export async function openProgramme(
  port: JournalPort,
  programmeId: string,
  beforeUpgrade: BeforeUpgrade = async () => undefined,
): Promise<Opened> {
  const [glanced, read] = await Promise.allSettled([
    readJournal(port, programmeId, 'glanced at'),
    readDatabase(programmeId),
  ])
  if (glanced.status === 'fulfilled' && read.status === 'fulfilled') {
    const opened = await asLeft(port, programmeId, glanced.value, read.value)
    if (opened) return opened
  }
  const { kept, found } = await readAgain(port, programmeId, read)
  const { database, head, stored } = found
  const journal = new JournalWriter(port, programmeId, kept)

  if (kept && head.seq < kept.lastSeq) {
    await catchUp(found, kept, beforeUpgrade)
    const opened = await load(database, journal)
    if (kept.damaged) await snapshotNow(opened)
    return { ...opened, recovered: describeRecovery(kept, head) }
  }
  if (head.seq === 0) {
    database.close()
    await deleteDatabase(programmeId)
    throw new Problem({
      what: 'This programme holds nothing: its data on this laptop is gone or cannot be read.',
      next: 'Open its last backup, or a copy you saved.',
    })
  }
  if (head.version < currentVersion) {
    await beforeUpgrade(stored, head.version)
    await database.replaceAll(upgraded(stored, head.version), head, await database.commitsAfter(0))
  }

  const opened =
    head.version < currentVersion
      ? await load(database, journal)
      : { database, memory: memoryOf(stored), journal, head, recovered: null }
  if (!kept) return opened
  if (head.version === currentVersion && (await continues(kept, database, head))) {
    if (kept.lastSeq < head.seq) await journal.append(await database.commitsAfter(kept.lastSeq))
    // An upgrade that was cut short after the database leaves the journal to begin with the old shape.
    if (kept.snapshot && kept.snapshot.version < currentVersion) await snapshotNow(opened)
    return opened
  }
  const otherStory = kept.lastSeq > 0 && !kept.damaged && head.version === currentVersion
  if (otherStory) await port.remove(programmeId)
  await snapshotNow(opened)
  const recovered = otherStory
    ? 'The safety journal told of a different history than this programme, so a new one was begun. The old one is kept beside it.'
    : null
  return { ...opened, recovered }
}

/** Writes everything in memory as the journal's new beginning. */
export async function snapshotNow(opened: Pick<Opened, 'memory' | 'journal' | 'head'>): Promise<void> {
  await opened.journal.snapshot(await packSnapshot(opened.memory, opened.head))
}

interface OpenedDatabase {
  readonly database: ProgrammeDatabase
  readonly head: Head
  /** Everything in it, read whole: only then is it known not to be damaged. */
  readonly stored: RecordSet
}

/**
 * Opens what was left in good order, which is nearly always: both copies of today's shape, the journal no further than
 * the database and of the same story. Null for anything else, of which the whole is looked at.
 */
async function asLeft(
  port: JournalPort,
  programmeId: string,
  kept: JournalState | null,
  { database, head, stored }: OpenedDatabase,
): Promise<Opened | null> {
  if (head.seq === 0 || head.version < currentVersion) return null
  const opened = {
    ...{ database, head, memory: memoryOf(stored), recovered: null },
    journal: new JournalWriter(port, programmeId, kept),
  }
  if (!kept) return opened
  if (kept.lastSeq > head.seq || (kept.snapshot && kept.snapshot.version < currentVersion)) return null
  if (!(await continues(kept, database, head))) return null
  if (kept.lastSeq < head.seq) await opened.journal.append(await database.commitsAfter(kept.lastSeq))
  return opened
}

/** Reads the journal, checked; a database that cannot be read is begun anew. */
async function readAgain(
  port: JournalPort,
  programmeId: string,
  database: PromiseSettledResult<OpenedDatabase>,
): Promise<{ kept: JournalState | null; found: OpenedDatabase }> {
  const kept = await readJournal(port, programmeId, 'checked').catch((error: unknown) => {
    if (database.status === 'fulfilled') database.value.database.close()
    throw error
  })
  if (database.status === 'fulfilled') return { kept, found: database.value }
  if (database.reason instanceof NewerDatabase) throw database.reason
  // The database is given up only where the journal beside it is whole.
  if (!kept || kept.lastSeq === 0 || kept.damaged) {
    throw new Problem(
      {
        what: 'This programme could not be opened: its data on this laptop cannot be read.',
        safe: 'Nothing was deleted.',
        next: 'Try again; if it stays so, open its last backup, or save what can be read.',
      },
      { cause: database.reason },
    )
  }
  await deleteDatabase(programmeId)
  return { kept, found: await readDatabase(programmeId) }
}

async function readDatabase(programmeId: string): Promise<OpenedDatabase> {
  const database = new ProgrammeDatabase(programmeId)
  try {
    await database.open()
    const { head, records: stored } = await database.readAll()
    return { database, head, stored }
  } catch (error) {
    database.close()
    throw error
  }
}

/** Brings a database that is behind its journal up to it: commit by commit where their histories meet, else from scratch. */
async function catchUp(
  { database, head, stored }: OpenedDatabase,
  kept: JournalState,
  beforeUpgrade: BeforeUpgrade,
): Promise<void> {
  // A database of an older version is rebuilt whole, so that no row keeps its old shape.
  if (head.seq > 0 && head.version === currentVersion && head.commitId === commitIdAt(kept, head.seq)) {
    const memory = memoryOf(stored)
    for (const commit of kept.commits.filter((later) => later.seq > head.seq)) {
      memory.apply(commit.changes)
      await database.commit(commit, (change) => memory.raw(change.table, change.id) as AnyRecord)
    }
    return
  }
  const version = kept.snapshot?.version ?? currentVersion
  const told = await replay(kept)
  if (version < currentVersion) await beforeUpgrade(told, version)
  const records = upgraded(told, version)
  await database.replaceAll(records, { seq: kept.lastSeq, commitId: commitIdAt(kept, kept.lastSeq) }, kept.commits)
}

/** The id of the commit a journal has at `seq`; null when it does not reach back that far. */
function commitIdAt(kept: JournalState, seq: number): string | null {
  if (kept.snapshot?.seq === seq) return kept.snapshot.commitId
  return kept.commits.find((commit) => commit.seq === seq)?.id ?? null
}

/** The records a journal describes: its snapshot, then every commit after it. */
export async function replay(kept: Pick<JournalState, 'snapshot' | 'commits'>): Promise<RecordSet> {
  const memory = memoryOf((await kept.snapshot?.records()) ?? {})
  for (const commit of kept.commits) memory.apply(commit.changes)
  return memory.everything()
}

/** Whether the database goes on from where the journal ends. */
async function continues(kept: JournalState, database: ProgrammeDatabase, head: Head): Promise<boolean> {
  if (kept.damaged || kept.lastSeq === 0) return false
  const journalEnd = commitIdAt(kept, kept.lastSeq)
  if (kept.lastSeq === head.seq) return journalEnd === head.commitId
  return (await database.commitAt(kept.lastSeq))?.id === journalEnd
}

async function load(database: ProgrammeDatabase, journal: JournalWriter): Promise<Opened> {
  const { head, records } = await database.readAll()
  return { database, memory: memoryOf(records), journal, head, recovered: null }
}

function memoryOf(records: RecordSet): Memory {
  const memory = new Memory(catalog)
  for (const [table, rows] of Object.entries(records)) memory.load(table, rows)
  return memory
}

function describeRecovery(kept: JournalState, head: Head): string {
  // Both are written at once: whatever stopped Throughline came between.
  if (head.seq > 0 && kept.lastSeq === head.seq + 1 && !kept.damaged) {
    return 'Throughline was stopped while it saved your last change. The change was put back from the journal kept beside the database. Nothing you saved was lost.'
  }
  const what =
    head.seq === 0
      ? 'The database of this programme was missing or damaged. It was rebuilt from the journal kept beside it.'
      : 'The database of this programme was behind. What was missing was put back from the journal kept beside it.'
  // A journal whose end is missing as well looks whole: only the person can tell.
  if (head.seq === 0 && !kept.damaged)
    return `${what} ${lastChange(kept)}If you miss anything, compare it with the last backup in Settings.`
  return kept.damaged ? `${what} ${kept.damaged}` : `${what} Nothing you saved was lost.`
}

function lastChange({ commits }: JournalState): string {
  const last = commits.at(-1)
  if (!last) return ''
  const at = new Date(last.at)
  return `Its last change is of ${at.toLocaleDateString('en-GB', { dateStyle: 'long' })} at ${at.toLocaleTimeString('en-GB', { timeStyle: 'short' })}. `
}

/** Records read from our own copies, in today's shape. They passed the gate when they were written. */
function upgraded(records: RecordSet, version: number): RecordSet {
  return upgradeRecords(records, version) as RecordSet
}
