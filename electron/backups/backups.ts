/**
 * Copies of programmes outside the browser's storage: `<folder>/<programme id>/`, see `files.ts` for what is inside.
 * A backup counts once its bytes were read back from the disk and unpack; an older one goes only after a newer one was
 * found whole. Calls run one after another.
 */
import { access, constants, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { outdated } from '#shared/backups/keep.ts'
import type { Backup, BackupFolder, BackupsPort } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { writeAtomically } from '../atomicWrite.ts'
import { errorCode, fileProblem } from '../fileProblem.ts'
import { backupFileName, findBackups, type FoundBackup } from './files.ts'

/** Unpacked; more than the largest programme file. */
const longestFile = 250_000_000
const abandonedAfter = 3_600_000

const safe = 'Your programme is safe: every change you made is kept as before.'

export interface BackupsOptions {
  /** In the app's own data folder; made when it is needed. */
  readonly usualFolder: string
  /** The folder somebody chose, or null. It is never made: one that is gone is told. */
  readonly chosen: { get(): string | null; set(path: string | null): void }
  readonly askForFolder: () => Promise<string | null>
  readonly showInFolder: (path: string) => void
  readonly limitBytes: () => number
  readonly now: () => Date
}

export interface Backups extends BackupsPort {
  /** Resolves when every call made so far has finished. */
  settle(): Promise<void>
}

export function createBackups(o: BackupsOptions): Backups {
  let last: Promise<unknown> = Promise.resolve()
  let lastAt = 0

  function inTurn<T>(doing: string, work: () => Promise<T>): Promise<T> {
    const turn = last.then(work).catch((error: unknown) => {
      throw errorCode(error) ? fileProblem(error, doing, safe) : error
    })
    last = turn.catch(() => undefined)
    return turn
  }

  function folder(): BackupFolder {
    const chosen = o.chosen.get()
    return chosen === null ? { path: o.usualFolder, usual: true } : { path: chosen, usual: false }
  }

  async function root(): Promise<string> {
    const { path, usual } = folder()
    if (usual) await mkdir(path, { recursive: true })
    else await needFolder(path)
    return path
  }

  /** No two backups are of the same moment, since that is how each is named. */
  function moment(): string {
    lastAt = Math.max(o.now().getTime(), lastAt + 1)
    return new Date(lastAt).toISOString()
  }

  async function find(id: string): Promise<FoundBackup> {
    const found = (await findBackups(await root())).find((backup) => backup.id === id)
    if (found) return found
    throw new Problem({ what: 'This backup is no longer in the folder.', safe, next: 'Choose another one.' })
  }

  return {
    available: true,
    folder: async () => folder(),
    async chooseFolder() {
      const path = await o.askForFolder()
      if (path === null) return null
      return inTurn('use this folder for backups', async () => {
        await access(path, constants.W_OK)
        o.chosen.set(path)
        return folder()
      })
    },
    async useUsualFolder() {
      o.chosen.set(null)
      return folder()
    },
    list: () => inTurn('list the backups', async () => (await findBackups(await root())).map(withoutPath)),
    write: ({ programmeId, name, reason, file }) =>
      inTurn('make a backup', async () => {
        const at = moment()
        const place = join(await root(), programmeId)
        await mkdir(place, { recursive: true })
        const path = join(place, backupFileName(programmeId, name, at, reason))
        await writeAtomically(path, file, (temporary) => readBack(temporary, file))
        const written = (await findBackups(await root())).find((backup) => backup.path === path)
        if (!written) throw new Error('The backup was written but is not in its folder.')
        return withoutPath(written)
      }),
    read: (id) => inTurn('read the backup', async () => new Uint8Array(await readFile((await find(id)).path))),
    prune: (checked) =>
      inTurn('tidy the backups', async () => {
        const { programmeId } = await find(checked)
        const now = o.now()
        const all = await findBackups(await root())
        const going = new Set(outdated(all, { now: now.toISOString(), limitBytes: o.limitBytes() }))
        going.delete(checked)
        for (const backup of all.filter(({ id }) => going.has(id))) await rm(backup.path, { force: true })
        await removeAbandoned(join(await root(), programmeId), now)
      }),
    remove: (id) => inTurn('remove the backup', async () => rm((await find(id)).path)),
    reveal: (id) => inTurn('show the backup', async () => o.showInFolder((await find(id)).path)),
    settle: async () => void (await last),
  }
}

async function needFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR', 'EIO', 'ENXIO'].includes(errorCode(error))) return null
    throw error
  })
  if (found?.isDirectory()) return
  throw new Problem({
    what: `The folder for backups is not there: ${path}.`,
    safe,
    next: 'Connect the drive it is on, or choose another folder in Settings. Backups go on by themselves once it is back.',
  })
}

async function readBack(path: string, wanted: Uint8Array): Promise<void> {
  const written = await readFile(path)
  if (!written.equals(wanted)) throw new Error('The backup does not read back as it was written.')
  await promisify(gunzip)(written, { maxOutputLength: longestFile })
}

/** What a write that was cut off left behind. */
async function removeAbandoned(folder: string, now: Date): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => /^\.throughline-.*\.tmp$/.test(each))) {
    const path = join(folder, name)
    if (now.getTime() - (await stat(path)).mtimeMs > abandonedAfter) await rm(path, { force: true })
  }
}

function withoutPath({ path: _, ...backup }: FoundBackup): Backup {
  return backup
}
