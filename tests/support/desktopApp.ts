import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test'
import type { AppOnAnyPlatform } from './app.ts'
import { needsNoSandbox } from './sandbox.ts'

const root = resolve(import.meta.dirname, '../..')

/** The real app, with a way into its main process. */
export interface DesktopApp extends AppOnAnyPlatform {
  readonly kind: 'desktop'
  /** Where this run of the app keeps everything. */
  readonly dataFolder: string
  /** What is the system's temporary folder for it. */
  readonly temporaryFolder: string
  readonly electron: ElectronApplication
  /** Closes it as somebody would who goes home; `restart` starts it again. */
  quit(): Promise<void>
}

/** What it takes to start the app's executable on a data folder, `more` being further words on the command line. */
export function commandFor(dataFolder: string, more: readonly string[] = []) {
  const executablePath = packaged() ?? process.env['THROUGHLINE_ELECTRON']
  if (!executablePath) throw new Error('Say which Electron to use: THROUGHLINE_ELECTRON=/path/to/electron')
  const folder = packaged() ? [] : [root]
  const args = [...(needsNoSandbox() ? ['--no-sandbox'] : []), '--lang=en-GB', ...folder, ...more]
  return { executablePath, args, env: { ...definedEnvironment(), THROUGHLINE_DATA: dataFolder, TZ: 'Europe/London' } }
}

/** The executable of the packaged app, when that is what is tested: `npm test -- packaged`. */
const packaged = (): string | undefined => process.env['THROUGHLINE_PACKAGED']

/**
 * Launches without naming the executable to Playwright: only then does it hold the app back until it listens. A window
 * that opens while it connects makes it wait for ever. A packaged app lets nobody hold it back, so Playwright is; see
 * `held-back.mjs`.
 */
function launch(dataFolder: string, temporaryFolder: string): Promise<ElectronApplication> {
  const { executablePath, args, env } = commandFor(dataFolder)
  const command = { args, env: { ...env, TMPDIR: temporaryFolder, TEMP: temporaryFolder, TMP: temporaryFolder } }
  if (packaged()) {
    const first = process.platform === 'win32' ? executablePath : join(import.meta.dirname, 'held-back.sh')
    return _electron.launch({ executablePath: first, ...command, timeout: 20_000 })
  }
  if (process.platform === 'linux') process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= dirname(executablePath)
  return _electron.launch({ ...command, timeout: 20_000 })
}

/** Starts something else than the app in the same Electron, the same way: what the app is measured against. */
export function launchElectron(words: readonly string[]): Promise<ElectronApplication> {
  const args = [...(needsNoSandbox() ? ['--no-sandbox'] : []), ...words]
  return _electron.launch({ args, env: definedEnvironment(), timeout: 20_000 })
}

/** Starts the app on a data folder of its own, inside `dataIn`, which goes away when the app is closed. */
export async function startDesktopApp(watch: (page: Page) => void, dataIn: string | null = null): Promise<DesktopApp> {
  const folder = await mkdtemp(join(dataIn ?? tmpdir(), 'throughline-'))
  const dataFolder = join(folder, 'data')
  // Not inside `dataIn`: what Chromium shares between its processes needs room.
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'throughline-tmp-'))
  const start = async () => {
    const electron = await launch(dataFolder, temporaryFolder)
    const main = electron.process()
    const page = await electron.firstWindow()
    watch(page)
    await page.waitForLoadState()
    return { electron, main, page }
  }
  let running = await start()
  let alive = true
  const quit = async (): Promise<void> => {
    if (alive) await running.electron.close()
    alive = false
  }
  return {
    kind: 'desktop',
    dataFolder,
    temporaryFolder,
    get page() {
      return running.page
    },
    get electron() {
      return running.electron
    },
    quit,
    async restart() {
      await quit()
      running = await start()
      alive = true
    },
    async kill() {
      const gone = once(running.main, 'exit')
      // It may have ended already: a spec can have it end at a certain step.
      if (running.main.kill('SIGKILL')) await gone
      alive = false
    },
    async saves(action) {
      await running.electron.evaluate(answerSaveDialog, folder)
      await action()
      const asked = (): Promise<string | null> => running.electron.evaluate(savedPath).catch(askAgain)
      let path = ''
      await expect
        .poll(async () => existsSync((path = (await asked()) ?? '')), { message: 'a file is saved' })
        .toBe(true)
      const bytes = await readFile(path)
      await rm(path)
      return { name: basename(path), bytes }
    },
    async chooses(path, action) {
      await running.electron.evaluate(answerOpenDialog, path)
      return action()
    },
    async close() {
      await quit()
      // A helper process that outlives the window may still be writing its last file.
      for (const own of [folder, temporaryFolder]) {
        await rm(own, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
      }
    },
  }
}

type Main = typeof Electron.CrossProcessExports

/** Runs in the main process: the next save dialog answers at once with the suggested name in `folder`. */
function answerSaveDialog({ dialog, app }: Main, folder: string): void {
  const answers = app as unknown as { savedPath: string | null }
  answers.savedPath = null
  const answer = (options: Electron.SaveDialogOptions) => {
    const name = (options.defaultPath ?? 'unnamed').split(/[\\/]/).at(-1) ?? 'unnamed'
    answers.savedPath = `${folder}/${name}`
    return Promise.resolve({ canceled: false, filePath: answers.savedPath })
  }
  dialog.showSaveDialog = (...words: unknown[]) => answer(words.at(-1) as Electron.SaveDialogOptions)
}

/** Runs in the main process: where the last save dialog said to save. */
function savedPath({ app }: Main): string | null {
  return (app as unknown as { savedPath: string | null }).savedPath
}

/** The main process may tidy away the promise of an answer before it is read; nothing was answered then. */
function askAgain(error: Error): null {
  if (!error.message.includes('garbage collected')) throw error
  return null
}

/** Runs in the main process: the next open dialog answers with `path`. */
function answerOpenDialog({ dialog }: Main, path: string): void {
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
