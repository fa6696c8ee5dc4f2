/**
 * The databases of pages, as a whole. Chromium mends most damage itself by beginning a database anew; where it can open
 * none at all it only says so, for ever.
 */
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, fileProblem } from './fileProblem.ts'

export interface Storage {
  /**
   * Takes every database of the app away, so that they can be begun anew: for good where all they hold is in journals,
   * else to a folder beside. False when it was done already since the app was started: once more would not help.
   * Throws a Problem when the system does not let it.
   */
  renew(o: { keepAside: boolean }): Promise<boolean>
}

const all = { recursive: true, force: true, maxRetries: 5 }

/** Storage under Chromium's own folder of this app. */
export function createStorage(o: { folder: string; now: () => Date }): Storage {
  let renewed = false
  return {
    async renew({ keepAside }) {
      if (renewed) return false
      const databases = join(o.folder, 'IndexedDB')
      const gone = `${databases}-gone`
      const aside = `${databases}-unreadable-${o.now().toISOString().replace(/[:.]/g, '-')}`
      try {
        // Out of the way in one go: into a folder that is emptied file by file, Chromium may be writing new ones.
        if (!keepAside) await rm(gone, all)
        await rename(databases, keepAside ? aside : gone)
        if (!keepAside) await rm(gone, all)
      } catch (error) {
        // A folder that is not even there is out of the way already.
        if (errorCode(error) !== 'ENOENT') throw fileProblem(error, 'put the databases aside', 'Nothing was moved.')
      }
      renewed = true
      return true
    },
  }
}
