/** The folder in which the app keeps everything, as it is found at the start. */
import { accessSync, constants, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '#shared/records/problem.ts'

/** Throws a Problem where nothing can be kept in `folder`. */
export function needDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new Problem(
      {
        what: `The folder in which Throughline keeps everything cannot be written: ${folder}.`,
        safe: 'What was saved in it is not touched.',
        next: 'Connect the drive it is on, or have your account allowed to write there. Then start Throughline again.',
      },
      { cause: error },
    )
  }
}

/**
 * Chromium's lock is a symbolic link. A data folder that was copied by way of something that has none holds a file in its
 * place, and no start would ever get past it. Answers whether there was one, which is gone now.
 */
export function dropStrayLock(folder: string): boolean {
  const lock = join(folder, 'SingletonLock')
  const found = lstatSync(lock, { throwIfNoEntry: false })
  if (!found || found.isSymbolicLink()) return false
  rmSync(lock, { recursive: true })
  return true
}
