/**
 * What the backups folder holds, read without changing anything: `<programme id>/NAME WHEN WHY.throughline.gz`, each a
 * programme file, gzipped, and `<vault id>/NAME WHEN WHY.coaching.gz`, each a sealed coaching vault. Whatever else lies
 * there is nobody's business.
 */
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { constants, gunzip } from 'node:zlib'
import { backupReasons, isVaultId, type Backup, type BackupReason } from '#shared/platform/platform.ts'
import { z } from '#shared/platform/zod.ts'
import { errorCode } from '../fileProblem.ts'
import { safeFileName } from '../files.ts'

const extensionOf = (id: string): string => (isVaultId(id) ? 'coaching' : 'throughline')
const fileNamePattern = new RegExp(
  `^(.+) (\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d-\\d{3}Z) (${backupReasons.join('|')})\\.(throughline|coaching)\\.gz$`,
)
/** The heading of a programme file is far shorter, even packed badly. */
const headingBytes = 16_384
const heading = z.object({ counts: z.record(z.string(), z.number().int().min(0)) })

/** A backup and where it lies. */
export interface FoundBackup extends Backup {
  readonly path: string
}

/** The name of a backup's file: words for people, and what the list needs to know. `at` is ISO 8601 in UTC. */
export function backupFileName(programmeId: string, name: string, at: string, reason: BackupReason): string {
  const safe = safeFileName(`${name}.x`).slice(0, -'.x'.length) || 'Programme'
  return `${safe} ${at.replace(/[:.]/g, '-')} ${reason}.${extensionOf(programmeId)}.gz`
}

/** Every backup under `root`, newest first. Rejects with the file system's own errors. */
export async function findBackups(root: string): Promise<FoundBackup[]> {
  const folders = (await readdir(root, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && /^[a-z0-9-]{1,80}$/.test(entry.name),
  )
  const found = await Promise.all(folders.map(({ name }) => backupsIn(root, name)))
  return found.flat().sort((a, b) => (a.at < b.at ? 1 : -1))
}

async function backupsIn(root: string, programmeId: string): Promise<FoundBackup[]> {
  const folder = join(root, programmeId)
  const found: FoundBackup[] = []
  for (const fileName of await readdir(folder)) {
    const backup = await describe(folder, programmeId, fileName)
    if (backup) found.push(backup)
  }
  return found
}

/** null for a file that is none of ours, or that went while it was looked at. */
async function describe(folder: string, programmeId: string, fileName: string): Promise<FoundBackup | null> {
  const [, name, stamp, reason, extension] = fileNamePattern.exec(fileName) ?? []
  if (name === undefined || stamp === undefined || extension !== extensionOf(programmeId)) return null
  const path = join(folder, fileName)
  try {
    const { size } = await stat(path)
    const at = stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z')
    const id = `${programmeId}/${at}`
    return {
      id,
      programmeId,
      name,
      at,
      reason: reason as BackupReason,
      bytes: size,
      counts: isVaultId(programmeId) ? null : await countsIn(path),
      path,
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** How many records of each table a backup says it holds, from its first bytes; null when they cannot be read. */
async function countsIn(path: string): Promise<Backup['counts']> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headingBytes), 0, headingBytes, 0)
    const begun = await promisify(gunzip)(buffer.subarray(0, bytesRead), { finishFlush: constants.Z_SYNC_FLUSH })
    const text = begun.toString('utf8')
    const end = text.indexOf(',\n  "records": {')
    return end < 0 ? null : heading.parse(JSON.parse(`${text.slice(0, end)}}`)).counts
  } catch (error) {
    if (['ENOENT', 'EIO'].includes(errorCode(error))) throw error
    // A damaged one stays in the list, where its missing counts say so.
    return null
  } finally {
    await file.close()
  }
}
