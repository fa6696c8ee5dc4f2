import { catalog } from '#shared/catalog.ts'
import { currentVersion, upgradeRecords, type StoredRecords } from '#shared/files/migrations.ts'
import { writeProgrammeFile } from '#shared/files/programmeFile.ts'
import { salvage } from '#shared/files/salvage.ts'
import { countsOf, type Counts } from '#shared/backups/differences.ts'
import type { JournalPort } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { ProgrammeDatabase } from './database.ts'
import { readJournal } from './journal.ts'
import { replay } from './recovery.ts'

/** A programme file of what could be read of a damaged programme, what is in it, and how many records are not. */
export interface Salvaged {
  readonly text: string
  readonly counts: Counts
  readonly lost: number
}

/** Reads what can be read, from the database and the journal beside it, and changes neither. */
export async function salvageProgramme(
  port: JournalPort,
  programmeId: string,
  o: { savedAt: string; app: string },
): Promise<Salvaged> {
  const sources = [await fromJournal(port, programmeId), await fromDatabase(programmeId)]
  const newestLast = sources.sort((a, b) => a.seq - b.seq)
  if (newestLast.every((source) => Object.values(source.records).every((rows) => rows.length === 0))) {
    throw new Problem({
      what: 'Nothing of this programme can be read any more.',
      safe: 'What is left of it stays where it is.',
      next: 'Open its last backup, or a copy you saved.',
    })
  }
  const { records, lost } = salvage(merged(newestLast.map((source) => source.records)), o.savedAt)
  return { text: writeProgrammeFile({ records, ...o }), counts: countsOf(records), lost }
}

interface Source {
  readonly seq: number
  readonly records: StoredRecords
}
const nothing: Source = { seq: 0, records: {} }

async function fromJournal(port: JournalPort, programmeId: string): Promise<Source> {
  try {
    const kept = await readJournal(port, programmeId, 'checked')
    if (!kept) return nothing
    return { seq: kept.lastSeq, records: upgradeRecords(await replay(kept), kept.snapshot?.version ?? currentVersion) }
  } catch {
    // What cannot be read at all adds nothing; the other source may.
    return nothing
  }
}

async function fromDatabase(programmeId: string): Promise<Source> {
  const database = new ProgrammeDatabase(programmeId)
  try {
    await database.open()
    const { seq, version } = await database.head()
    return { seq, records: upgradeRecords(await database.readWhatCanBe(), version) }
  } catch {
    return nothing
  } finally {
    database.close()
  }
}

/** Every record of any source; the last one's where several have it. */
function merged(sources: readonly StoredRecords[]): StoredRecords {
  return Object.fromEntries(
    catalog.map(({ name }) => {
      const rows = new Map(sources.flatMap((records) => (records[name] ?? []).map((row) => [row['id'], row] as const)))
      return [name, [...rows.values()]]
    }),
  )
}
