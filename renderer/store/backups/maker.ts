import { countsOf, type Counts } from '#shared/backups/differences.ts'
import { catalog } from '#shared/catalog.ts'
import { writeOlderProgrammeFile, writeProgrammeFile } from '#shared/files/programmeFile.ts'
import { sameValue } from '#shared/records/diff.ts'
import { Memory } from '#shared/records/memory.ts'
import { ProgrammeDatabase } from '../database.ts'
import { packSnapshot, type PackedSnapshot } from '../journal.ts'
import { gzip } from '../../live/gzip.ts'
import { readProgrammeBytes } from './readFile.ts'

/** A programme file, gzipped, and how many records of each table went into it. */
export interface MadeFile {
  readonly file: Uint8Array
  readonly counts: Counts
}

/** Makes copies of a whole programme: the files of backups, which it looks at again, and the journal's snapshots. */
export interface BackupMaker {
  /** What a programme's database holds now. `savedAt` is an instant, `app` the program and its version. */
  make(programmeId: string, o: { savedAt: string; app: string }): Promise<MadeFile>
  /** Reads a file as opening it would: every record, link and checksum. Rejects unless it holds what was put in. */
  check(made: MadeFile): Promise<void>
  /** What the programme's journal can be started anew from. */
  snapshot(programmeId: string): Promise<PackedSnapshot>
}

/** The maker that works where it is called. In the app a worker calls it, so that a large programme never stops the window. */
export const makerHere: BackupMaker = {
  async make(programmeId, o) {
    const records = (await stored(programmeId)).memory.everything()
    const text = writeProgrammeFile({ records, ...o })
    return { file: await gzip(new TextEncoder().encode(text)), counts: countsOf(records) }
  },
  async check({ file, counts }) {
    const { records } = await readProgrammeBytes(file)
    if (!sameValue(countsOf(records), counts)) throw new Error('The backup does not hold what was put into it.')
  },
  async snapshot(programmeId) {
    const { memory, newest } = await stored(programmeId)
    return packSnapshot(memory, newest)
  },
}

/** The file of records of an older version, as they are before they are upgraded. */
export function makeOlder(o: Parameters<typeof writeOlderProgrammeFile>[0]): Promise<Uint8Array> {
  return gzip(new TextEncoder().encode(writeOlderProgrammeFile(o)))
}

/**
 * Every record as the newest commit left it. Tables are read one by one, so that nobody who writes has to wait for all
 * of them; what was written meanwhile is taken from the log.
 */
async function stored(
  programmeId: string,
): Promise<{ memory: Memory; newest: { seq: number; commitId: string | null } }> {
  const database = new ProgrammeDatabase(programmeId)
  try {
    await database.open()
    const before = await database.head()
    if (before.seq === 0) throw new Error('There is nothing to back up: the database is empty.')
    const memory = new Memory(catalog)
    for (const [table, rows] of Object.entries(await database.readBeside())) memory.load(table, rows)
    const since = await database.commitsAfter(before.seq)
    for (const commit of since) memory.apply(commit.changes)
    const last = since.at(-1)
    return { memory, newest: last ? { seq: last.seq, commitId: last.id } : before }
  } finally {
    database.close()
  }
}
