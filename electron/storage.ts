/**
 * The databases of pages, as a whole. Chromium mends most damage itself by beginning a database anew; where it can open
 * none at all it only says so, for ever.
 */
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

export interface Storage {
  /**
   * Takes every database of the app away, so that they can be begun anew: for good where all they hold is in journals,
   * else to a folder beside. False when it was done already since the app was started: once more would not help.
   */
  renew(o: { keepAside: boolean }): Promise<boolean>
}

/** Storage under Chromium's own folder of this app. */
export function createStorage(o: { folder: string; now: () => Date }): Storage {
  let renewed = false
  return {
    async renew({ keepAside }) {
      if (renewed) return false
      renewed = true
      const databases = join(o.folder, 'IndexedDB')
      if (keepAside) await rename(databases, `${databases}-unreadable-${o.now().toISOString().replace(/[:.]/g, '-')}`)
      else await rm(databases, { recursive: true, force: true })
      return true
    },
  }
}
