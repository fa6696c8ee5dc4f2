import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Writes a whole file or nothing: a temporary file beside it, fsync, optional check, rename, fsync of the folder.
 * A crash at any moment leaves either the old file or the new one. Rejects with the file system's error.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  check: (temporary: string) => Promise<void> = async () => {},
): Promise<void> {
  const temporary = join(dirname(path), `.throughline-${randomBytes(6).toString('hex')}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await check(temporary)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Makes a rename in this folder last through a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
