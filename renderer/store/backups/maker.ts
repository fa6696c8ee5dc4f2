import { countsOf, type Counts } from '#shared/backups/differences.ts'
import { catalog } from '#shared/catalog.ts'
import { writeOlderProgrammeFile, writeProgrammeFile } from '#shared/files/programmeFile.ts'
import { sameValue } from '#shared/records/diff.ts'
import { Memory } from '#shared/records/memory.ts'
import { ProgrammeDatabase } from '../database.ts'
import { gzip } from './gzip.ts'
import { readProgrammeBytes } from './readFile.ts'

/** A programme file, gzipped, and how many records of each table went into it. */
export interface MadeFile {
  readonly file: Uint8Array
  readonly counts: Counts
}

/** Makes the files of backups, and looks at them again. */
export interface BackupMaker {
  /** What a programme's database holds now. `savedAt` is an instant, `app` the program and its version. */
  make(programmeId: string, o: { savedAt: string; app: string }): Promise<MadeFile>
  /** Reads a file as opening it would: every record, link and checksum. Rejects unless it holds what was put in. */
  check(made: MadeFile): Promise<void>
}

/** The maker that works where it is called. In the app a worker calls it, so that a large programme never stops the window. */
export const makerHere: BackupMaker = {
  async make(programmeId, o) {
    const records = await storedRecords(programmeId)
    const text = writeProgrammeFile({ records, ...o })
    return { file: await gzip(new TextEncoder().encode(text)), counts: countsOf(records) }
  },
  async check({ file, counts }) {
    const { records } = await readProgrammeBytes(file)
    if (!sameValue(countsOf(records), counts)) throw new Error('The backup does not hold what was put into it.')
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
async function storedRecords(programmeId: string) {
  const database = new ProgrammeDatabase(programmeId)
  try {
    await database.open()
    const before = await database.head()
    if (before.seq === 0) throw new Error('There is nothing to back up: the database is empty.')
    const memory = new Memory(catalog)
    for (const [table, rows] of Object.entries(await database.readBeside())) memory.load(table, rows)
    for (const commit of await database.commitsAfter(before.seq)) memory.apply(commit.changes)
    return memory.everything()
  } finally {
    database.close()
  }
}
