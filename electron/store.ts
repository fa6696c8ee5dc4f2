import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ipcMain } from 'electron'
import ElectronStore from 'electron-store'
import { errorCode, fileProblem } from './fileProblem.ts'

type Key = 'settings' | 'window' | 'backupFolder'

/** The desktop's own store: people's settings, where the window was, the folder chosen for backups. */
export interface Store {
  /** Whether what was in it could not be read, so that it begins with nothing. */
  readonly beganAnew: boolean
  get(key: Key): unknown
  /** @throws {Problem} when the file cannot be written */
  set(key: Key, value: unknown): void
}

/** Opens `settings.json` in `folder`. A file that is not JSON is kept beside it, and we begin with defaults. */
export function openStore(folder: string): Store {
  const beganAnew = putDamagedAside(join(folder, 'settings.json'))
  const store = new ElectronStore<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  })
  // The library opens a channel for stores in pages; ours has none, and the door has only our channels.
  ipcMain.removeAllListeners('electron-store-get-data')
  return {
    beganAnew,
    get: (key) => store.get(key),
    set: (key, value) => {
      try {
        store.set(key, value)
      } catch (error) {
        throw fileProblem(
          error,
          'keep your settings',
          'They hold until Throughline is closed; programmes are not touched.',
        )
      }
    },
  }
}

/** Moved, not copied: on a full disk, or where it may not be read, a copy would keep the app from starting. */
function putDamagedAside(path: string): boolean {
  try {
    JSON.parse(readFileSync(path, 'utf8'))
    return false
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
  }
  rmSync(`${path}.damaged`, { recursive: true, force: true })
  renameSync(path, `${path}.damaged`)
  return true
}
