import { join } from 'node:path'
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { placeWindow, smallestWindow, type Placement } from './bounds.ts'
import { keepAtHome } from './guard.ts'

/** How long the page may take to commit what is half-typed before the window closes anyway. */
const closingPatience = 5_000

export interface MainWindow {
  readonly browserWindow: BrowserWindow
  /** The page has put everything away: close now. */
  finishClose(): void
  /** Brings the window to the front. */
  focus(): void
}

export interface WindowOptions {
  readonly address: string
  readonly isHome: (url: string) => boolean
  readonly placement: { read(): unknown; write(placement: Placement): void }
  /** Tells the page that the window is about to close; it answers over `window.finishClose`. */
  readonly onClosing: () => void
  readonly note: (code: string, detail: string) => void
}

/** Opens the one window of the app. It shows itself when the first paint is ready. */
export function openMainWindow(o: WindowOptions): MainWindow {
  const workAreas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const { maximised = false, ...bounds } = placeWindow(o.placement.read(), workAreas)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Throughline',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#131a1a' : '#faf8f4',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Only macOS brings its own dictionary; elsewhere Chromium would fetch one from the internet.
      spellcheck: process.platform === 'darwin',
    },
  })
  keepAtHome(window.webContents, o.isHome)
  const state = { closing: false }
  const finishClose = (): void => {
    state.closing = true
    window.destroy()
  }

  window.once('ready-to-show', () => {
    if (maximised) window.maximize()
    window.show()
  })
  window.on('close', (event) => {
    o.placement.write({ ...window.getNormalBounds(), maximised: window.isMaximized() })
    event.preventDefault()
    if (state.closing) return
    if (window.webContents.isCrashed()) return finishClose()
    state.closing = true
    o.onClosing()
    setTimeout(() => !window.isDestroyed() && finishClose(), closingPatience)
  })
  offerReload(window, o, finishClose)
  window.loadURL(o.address).catch((error: unknown) => o.note('window.load', String(error)))

  return {
    browserWindow: window,
    finishClose,
    focus() {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
  }
}

/** A page that crashed or hangs is said so; nothing acknowledged is lost, so reloading is safe. */
function offerReload(window: BrowserWindow, o: WindowOptions, close: () => void): void {
  const ask = async (message: string, choices: [string, string], act: (choice: number) => void): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail: 'Everything that was saved is safe.',
      buttons: choices,
      defaultId: 0,
      cancelId: 1,
    })
    if (!window.isDestroyed()) act(response)
  }
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    o.note('window.gone', `${reason} ${exitCode}`)
    void ask('Throughline stopped unexpectedly.', ['Reload', 'Close'], (choice) =>
      choice === 0 ? window.webContents.reload() : close(),
    )
  })
  window.on('unresponsive', () => {
    o.note('window.unresponsive', '')
    void ask('Throughline is not answering.', ['Wait', 'Reload'], (choice) => {
      if (choice === 1) window.webContents.forcefullyCrashRenderer()
      if (choice === 1) window.webContents.reload()
    })
  })
}
