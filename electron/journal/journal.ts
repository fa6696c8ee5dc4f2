/**
 * The durable record of each programme beside IndexedDB: `<root>/<programme id>/`, see `folder.ts` for what is inside.
 * Calls for one programme run one after another; calls for different programmes do not wait for each other.
 */
import { copyFile, mkdir, open, readdir, readFile, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalEntry, JournalPort } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { syncFolder, writeAtomically } from '../atomicWrite.ts'
import { errorCode, fileProblem } from '../fileProblem.ts'
import { encodeEntry } from './entries.ts'
import { journalName, readFolder, snapshotName, summariseFolder, type JournalFolder } from './folder.ts'
import { encodeSnapshot, type PackedSnapshot } from './snapshots.ts'

export interface Journal extends JournalPort {
  /** Resolves when every call made so far has finished, and lets go of the open files. */
  settle(): Promise<void>
}

/** An open journal file and how far it is good. */
interface Writer {
  readonly handle: FileHandle
  bytes: number
  lastSeq: number
}

const safe = 'What was saved before is safe.'

/** A journal under `root`; removed programmes go to `removed`. `now` dates the folders things are moved to. */
export function createJournal(o: { root: string; removed: string; now: () => Date }): Journal {
  const queues = new Map<string, Promise<unknown>>()
  const writers = new Map<string, Writer>()
  /** How often each programme's journal was removed: one that is, while its snapshot is being made, must not come back. */
  const removals = new Map<string, number>()
  const folderOf = (programmeId: string): string => join(o.root, programmeId)

  function inTurn<T>(programmeId: string, doing: string, run: () => Promise<T>): Promise<T> {
    const turn = (queues.get(programmeId) ?? Promise.resolve()).then(run).catch((error: unknown) => {
      throw errorCode(error) ? fileProblem(error, doing, safe) : error
    })
    queues.set(
      programmeId,
      turn.catch(() => undefined),
    )
    return turn
  }

  function noteRemoval(programmeId: string): void {
    removals.set(programmeId, (removals.get(programmeId) ?? 0) + 1)
  }

  async function closeWriter(programmeId: string): Promise<void> {
    const writer = writers.get(programmeId)
    writers.delete(programmeId)
    await writer?.handle.close()
  }

  async function openWriter(programmeId: string): Promise<Writer> {
    const known = writers.get(programmeId)
    if (known) return known
    const folder = folderOf(programmeId)
    await mkdir(folder, { recursive: true })
    const found = await readFolder(folder, 'glanced at')
    if (found.damaged) {
      throw new Problem({
        what: `The journal of this programme is damaged. ${found.damaged}`,
        safe,
        next: 'Reopen the programme: it will be repaired.',
      })
    }
    // A snapshot may be ahead of the newest file when the two steps of making it were interrupted in between.
    const tail = found.tail?.lastSeq === found.lastSeq ? found.tail : null
    const handle = await open(tail?.path ?? join(folder, journalName(found.lastSeq)), tail ? 'r+' : 'wx')
    const writer: Writer = { handle, bytes: tail?.wholeBytes ?? 0, lastSeq: found.lastSeq }
    await handle.truncate(writer.bytes)
    await handle.sync()
    await syncFolder(folder)
    writers.set(programmeId, writer)
    return writer
  }

  async function append(programmeId: string, entries: readonly JournalEntry[]): Promise<void> {
    const writer = await openWriter(programmeId)
    entries.forEach((entry, index) => {
      const expected = writer.lastSeq + 1 + index
      if (entry.seq !== expected) throw new Error(`The journal expects entry ${expected}, not ${entry.seq}.`)
    })
    const bytes = Buffer.concat(entries.map(encodeEntry))
    try {
      await writeAll(writer.handle, bytes, writer.bytes)
      await writer.handle.datasync()
    } catch (error) {
      await undoAppend(programmeId, writer)
      throw error
    }
    writer.bytes += bytes.length
    writer.lastSeq += entries.length
  }

  async function takeBack(programmeId: string, entry: JournalEntry): Promise<void> {
    const { tail, entries } = await readFolder(folderOf(programmeId), 'glanced at')
    const last = entries.at(-1)
    if (!tail || last?.seq !== entry.seq || last.text !== entry.text) return
    await closeWriter(programmeId)
    const handle = await open(tail.path, 'r+')
    try {
      await handle.truncate(tail.wholeBytes - encodeEntry(last).length)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  /** What was not acknowledged must not turn up later: cut it off, and look at the disk afresh before the next entry. */
  async function undoAppend(programmeId: string, writer: Writer): Promise<void> {
    try {
      await writer.handle.truncate(writer.bytes)
    } finally {
      await closeWriter(programmeId)
    }
  }

  /**
   * Unpacking, checking and hashing take a while in a large programme, and what is appended meanwhile waits for none of
   * it: only the change from one generation to the next is made in turn.
   */
  async function snapshot(programmeId: string, wanted: PackedSnapshot): Promise<void> {
    const folder = folderOf(programmeId)
    const began = removals.get(programmeId)
    const file = await encodeSnapshot(wanted)
    const { badSnapshotSeqs } = await readFolder(folder, 'checked')
    await inTurn(programmeId, 'save a snapshot', async () => {
      if (removals.get(programmeId) !== began) throw new Error('The journal was removed.')
      await startAnew(programmeId, { seq: wanted.seq, file, badSnapshotSeqs })
    })
  }

  async function startAnew(
    programmeId: string,
    { seq, file, badSnapshotSeqs }: { seq: number; file: Buffer; badSnapshotSeqs: readonly number[] },
  ): Promise<void> {
    const folder = folderOf(programmeId)
    await closeWriter(programmeId)
    await mkdir(folder, { recursive: true })
    const before = await readFolder(folder, 'glanced at', badSnapshotSeqs)
    if (before.snapshot && seq < before.snapshot.seq) {
      throw new Error(`A snapshot of entry ${seq} would go back behind that of ${before.snapshot.seq}.`)
    }
    await copyAside(folder, unreadable(before), o.now())
    await writeAtomically(join(folder, snapshotName(seq)), file, (temporary) => readBack(temporary, file))
    const later = before.entries.filter((entry) => entry.seq > seq)
    await writeAtomically(join(folder, journalName(seq)), Buffer.concat(later.map(encodeEntry)))
    await prune(folder, before, seq)
  }

  return {
    available: true,
    async list() {
      const names = await foldersIn(o.root).catch((error: unknown) => {
        throw fileProblem(error, 'list the journals', safe)
      })
      const ids = names.filter((name) => /^[a-z0-9-]{1,80}$/.test(name))
      return Promise.all(
        ids.map((programmeId) =>
          inTurn(programmeId, 'read the journal', async () => {
            return { programmeId, ...(await summariseFolder(folderOf(programmeId))) }
          }),
        ),
      )
    },
    read: (programmeId, o) =>
      inTurn(programmeId, 'read the journal', async () => {
        const { snapshot, entries, cutBytes, damaged } = await readFolder(folderOf(programmeId), o?.snapshot)
        return { snapshot, entries, cutBytes, damaged }
      }),
    append: (programmeId, entries) => inTurn(programmeId, 'save the change', () => append(programmeId, entries)),
    takeBack: (programmeId, entry) => inTurn(programmeId, 'take the change back', () => takeBack(programmeId, entry)),
    snapshot: (programmeId, wanted) =>
      inTurn(`${programmeId}, snapshots`, 'save a snapshot', () => snapshot(programmeId, wanted)),
    remove: (programmeId) =>
      inTurn(programmeId, 'move the journal away', async () => {
        noteRemoval(programmeId)
        await closeWriter(programmeId)
        await mkdir(o.removed, { recursive: true })
        await renameIfThere(folderOf(programmeId), join(o.removed, `${stamp(o.now())}-${programmeId}`))
      }),
    erase: (vaultId, { asideOnly }) =>
      inTurn(vaultId, 'erase the journal', async () => {
        if (!asideOnly) {
          noteRemoval(vaultId)
          await closeWriter(vaultId)
        }
        const moved = (await foldersIn(o.removed)).filter((name) => name.endsWith(`-${vaultId}`))
        const aside = (await foldersIn(folderOf(vaultId))).map((name) => join(folderOf(vaultId), name))
        const folders = [...(asideOnly ? aside : [folderOf(vaultId)]), ...moved.map((name) => join(o.removed, name))]
        for (const folder of folders) await rm(folder, { recursive: true, force: true })
      }),
    async settle() {
      await Promise.all(queues.values())
      await Promise.all([...writers.keys()].map(closeWriter))
    },
  }
}

async function readBack(path: string, wanted: Buffer): Promise<void> {
  if (!wanted.equals(await readFile(path))) throw new Error('The snapshot does not read back as it was written.')
}

/** Files a new snapshot replaces because they can no longer be trusted. */
function unreadable(found: JournalFolder): string[] {
  if (!found.damaged) return found.badSnapshotSeqs.map(snapshotName)
  return [...found.snapshotSeqs.map(snapshotName), ...found.journalSeqs.map(journalName)]
}

/**
 * After a verified snapshot of `seq`: keeps the generation before it with the journal that leads on from it, erases
 * older ones, unreadable ones (copied aside already) and what an interrupted write left behind.
 */
async function prune(folder: string, before: JournalFolder, seq: number): Promise<void> {
  const goodSeqs = before.snapshotSeqs.filter((it) => it < seq && !before.badSnapshotSeqs.includes(it))
  const keepFrom = Math.max(0, ...goodSeqs)
  const keepJournalFrom = Math.max(0, ...before.journalSeqs.filter((it) => it <= keepFrom))
  const current = [snapshotName(seq), journalName(seq)]
  const old = [
    ...before.snapshotSeqs.filter((it) => it < keepFrom).map(snapshotName),
    ...before.journalSeqs.filter((it) => it < keepJournalFrom).map(journalName),
    ...unreadable(before).filter((name) => !current.includes(name)),
    ...(await readdir(folder)).filter((name) => name.endsWith('.tmp')),
  ]
  for (const name of old) await rm(join(folder, name), { force: true })
}

async function copyAside(folder: string, names: readonly string[], now: Date): Promise<void> {
  if (names.length === 0) return
  const aside = join(folder, `damaged-${stamp(now)}`)
  await mkdir(aside, { recursive: true })
  for (const name of names) await copyFile(join(folder, name), join(aside, name))
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    written += (await handle.write(bytes, written, bytes.length - written, position + written)).bytesWritten
  }
}

async function foldersIn(root: string): Promise<string[]> {
  try {
    return (await readdir(root, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

async function renameIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

/** `2026-12-04T09-30-00-000Z`: sorts as text and suits every file system. */
function stamp(now: Date): string {
  return now.toISOString().replace(/[:.]/g, '-')
}
