import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ipcMain } from 'electron'
import ElectronStore from 'electron-store'
import { errorCode, fileProblem } from './fileProblem.ts'

type Key = 'settings' | 'window' | 'backupFolder'

/** The desktop's own store: people's settings, where the window was, the folder chosen for backups. */
export interface Store {
  get(key: Key): unknown
  /** @throws {Problem} when the file cannot be written */
  set(key: Key, value: unknown): void
}

/** Opens `settings.json` in `folder`. A file that is not JSON is kept beside it, and we begin with defaults. */
export function openStore(folder: string): Store {
  keepDamaged(join(folder, 'settings.json'))
  const store = new ElectronStore<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  })
  // The library opens a channel for stores in pages; ours has none, and the door has only our channels.
  ipcMain.removeAllListeners('electron-store-get-data')
  return {
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

function keepDamaged(path: string): void {
  try {
    JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    copyFileSync(path, `${path}.damaged`)
  }
}
