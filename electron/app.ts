import { homedir, release, type as osName } from 'node:os'
import { isAbsolute, join } from 'node:path'
import {
  app,
  clipboard,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  safeStorage,
  session,
  shell,
} from 'electron'
import { events } from '#shared/platform/channels.ts'
import type { Beginning } from '#shared/platform/channels.ts'
import type { EventName } from '#shared/platform/names.ts'
import { createBackups } from './backups/backups.ts'
import { createDiagnostics } from './diagnostics.ts'
import { askForFolder, systemDialogs, tellProblem } from './dialogs.ts'
import { createFiles } from './files.ts'
import { blockNetwork, refuseDownloads, refusePermissions } from './guard.ts'
import { createHandlers } from './handlers.ts'
import { createHandover, programmeFilesIn } from './handover.ts'
import { answerPreload, isMainFrameOf, openDoor } from './ipc.ts'
import { createJournal } from './journal/journal.ts'
import { menuTemplate, type MenuState } from './menu.ts'
import { createPrinter } from './print.ts'
import { createProjector } from './projector.ts'
import { origin, serveFiles, startPage } from './protocol.ts'
import { createReminders } from './reminders.ts'
import { createSecrets } from './secrets.ts'
import { createSettings } from './settings.ts'
import { createStorage } from './storage.ts'
import { openStore } from './store.ts'
import { createTraces } from './traces.ts'
import { openMainWindow, type MainWindow } from './window.ts'

/** The development server's address; never honoured in an installed app. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']

/** Starts the app: parts, door, window. Resolves when the window has been opened. */
export async function startApp(): Promise<void> {
  if (!devServer) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  let main: MainWindow | null = null
  const send = (event: EventName, detail?: unknown): void => {
    main?.browserWindow.webContents.send(event, events[event].parse(detail))
  }
  const handover = createHandover({ onWaiting: () => send('files-waiting'), tell: tellProblem })
  handover.offer(programmeFilesIn(process.argv, process.cwd()))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    handover.offer(programmeFilesIn(['', path], '/'))
  })
  app.on('second-instance', (_event, argv, workingFolder) => {
    main?.focus()
    handover.offer(programmeFilesIn(argv, workingFolder))
  })
  app.on('window-all-closed', () => app.quit())
  // Ours comes with the window; Electron would make one of its own until then.
  Menu.setApplicationMenu(null)
  // Windows shows notifications of apps it knows by this name only; it is the one the installer gives.
  app.setAppUserModelId('org.throughline.app')

  const dataFolder = app.getPath('userData')
  const diagnostics = createDiagnostics({
    folder: join(dataFolder, 'logs'),
    home: homedir(),
    now: () => new Date(),
    onLost: (code, error) => console.error('Not in the local log:', code, error),
  })
  const note = (code: string, detail: string): void => void diagnostics.record({ level: 'error', code, detail })
  const store = openStore(dataFolder)
  const settings = createSettings({ get: () => store.get('settings'), set: (value) => store.set('settings', value) })
  // Read while Electron gets ready: the window waits for it.
  const { theme } = settings.read()
  await app.whenReady()

  const useTheme = (wanted: 'light' | 'dark' | 'system'): void => {
    nativeTheme.themeSource = wanted
  }
  /** A disk that is full must not keep the window from closing. */
  const keepPlacement = (placement: unknown): void => {
    try {
      store.set('window', placement)
    } catch (error) {
      note('window.placement', describe(error))
    }
  }
  const home = devServer ? new URL(devServer).href : startPage

  useTheme(theme)
  lockDown()
  // Its page is on its way while the parts are made that it will call: it hears nothing before this turn is over.
  const window = openMainWindow({
    address: home,
    isHome: (url) => url === home || url.startsWith(`${home}#`),
    placement: { read: () => store.get('window'), write: keepPlacement },
    onClosing: () => send('closing'),
    note,
  })
  main = window

  const journal = createJournal({
    root: join(dataFolder, 'journal'),
    removed: join(dataFolder, 'journal-removed'),
    now: () => new Date(),
  })
  let menu: MenuState | null = null
  const showMenu = (state: MenuState): void => {
    if (menu?.undo === state.undo && menu.redo === state.redo) return
    menu = state
    const template = menuTemplate({
      system: process.platform,
      state,
      developer: !app.isPackaged,
      send: (command) => send('menu', command),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  const projector = createProjector({
    address: (sessionId) => `${home}#/projector/${sessionId}`,
    near: () => window.browserWindow,
    note,
  })
  const backups = createBackups({
    usualFolder: join(dataFolder, 'backups'),
    chosen: {
      get: () => chosenFolder(store.get('backupFolder')),
      set: (path) => store.set('backupFolder', path),
    },
    askForFolder: () => askForFolder(() => window.browserWindow, 'Choose a folder for backups'),
    showInFolder: (path) => shell.showItemInFolder(path),
    limitBytes: () => settings.read().backups.limitMegabytes * 1_000_000,
    now: () => new Date(),
  })
  const handlers = createHandlers({
    backups,
    clipboard,
    diagnostics,
    files: createFiles({
      dialogs: systemDialogs(() => window.browserWindow),
      firstFolder: app.getPath('documents'),
      showInFolder: (path) => shell.showItemInFolder(path),
      openWithProgram: (path) => shell.openPath(path),
    }),
    handover,
    journal,
    printer: createPrinter(),
    projector,
    reminders: createReminders({
      supported: () => Notification.isSupported(),
      make: (words) => new Notification(words),
      onClick: (list) => {
        main?.focus()
        send('reminder', list)
      },
    }),
    secrets: createSecrets({
      folder: join(dataFolder, 'secrets'),
      system: process.platform,
      keychain: safeStorage,
    }),
    settings,
    storage: createStorage({ folder: dataFolder, now: () => new Date() }),
    traces: createTraces({ folder: dataFolder }),
    useTheme,
    showMenu,
    finishClose: () => window.finishClose(),
  })

  answerPreload(ipcMain, {
    isOurs: ({ sender }) => sender === main?.browserWindow.webContents,
    read: () => ({
      about: about(dataFolder),
      settings: settings.read(),
      settingsBeganAnew: store.beganAnew,
    }),
  })
  openDoor(ipcMain, {
    handlers,
    isOurs: (event) => isMainFrameOf(event, main?.browserWindow.webContents, pageOrigin()),
    onFault: (channel, fault) => note(`ipc.${channel.toLowerCase()}`, describe(fault)),
  })
  showMenu({ undo: null, redo: null })
  powerMonitor.on('suspend', () => send('away'))
  powerMonitor.on('lock-screen', () => send('away'))
  window.browserWindow.on('closed', () => projector.close())
  settleBeforeQuit(async () => void (await Promise.all([journal.settle(), backups.settle()])), note)
}

function pageOrigin(): string {
  return devServer ? new URL(devServer).origin : origin
}

/** The app's own session: our files and nothing else. */
function lockDown(): void {
  const own = session.defaultSession
  serveFiles(own, join(import.meta.dirname, '../renderer'))
  blockNetwork(own, (url) => /^(app|blob|data|devtools):/.test(url) || isDevServer(url))
  refusePermissions(own)
  refuseDownloads(own)
}

function isDevServer(url: string): boolean {
  if (!devServer) return false
  const host = new URL(devServer).host
  return url.startsWith(`http://${host}/`) || url.startsWith(`ws://${host}/`)
}

/** What is on its way to disk arrives there before the process ends. */
function settleBeforeQuit(settle: () => Promise<void>, note: (code: string, detail: string) => void): void {
  let settled = false
  app.on('will-quit', (event) => {
    if (settled) return
    event.preventDefault()
    void settle()
      .catch((error: unknown) => note('quit.settle', describe(error)))
      .finally(() => {
        settled = true
        app.quit()
      })
  })
}

function about(dataFolder: string): Beginning['about'] {
  const { electron, chrome, node } = process.versions
  return {
    app: app.getVersion(),
    runtime: `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    os: `${osName()} ${release()}`,
    dataFolder,
  }
}

function chosenFolder(stored: unknown): string | null {
  return typeof stored === 'string' && isAbsolute(stored) ? stored : null
}

function describe(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}
