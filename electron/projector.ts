import { BrowserWindow, nativeTheme, screen } from 'electron'
import { keepAtHome } from './guard.ts'

const usual = { width: 1100, height: 700 } as const

export interface Projector {
  /** Shows a session on the projector: on another display when there is one, otherwise in a window of its own. */
  open(sessionId: string): void
  close(): void
}

/**
 * The window a room looks at. It shows our page and has no bridge: it can ask nothing of the system, and of the programme it
 * knows what the run screen tells it. `near` is the window the facilitator works in.
 */
export function createProjector(o: {
  address: (sessionId: string) => string
  near: () => BrowserWindow
  note: (code: string, detail: string) => void
}): Projector {
  let window: BrowserWindow | null = null
  let shown = ''

  function make(): BrowserWindow {
    const here = screen.getDisplayMatching(o.near().getBounds())
    const other = screen.getAllDisplays().find((display) => display.id !== here.id)
    const made = new BrowserWindow({
      ...(other ? other.bounds : usual),
      fullscreen: other !== undefined,
      title: 'Projector',
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#131a1a' : '#faf8f4',
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        // It must go on telling the time while the facilitator’s window is in front.
        backgroundThrottling: false,
      },
    })
    keepAtHome(made.webContents, (url) => url === shown)
    made.on('closed', () => {
      window = null
    })
    return made
  }

  return {
    open(sessionId) {
      const address = o.address(sessionId)
      const fresh = window === null
      window ??= make()
      if (address !== shown || fresh) {
        shown = address
        const target = window
        target
          .loadURL(address)
          // An address that differs only behind the # is not loaded again by itself.
          .then(() => !fresh && target.webContents.reload())
          .catch((error: unknown) => o.note('projector.load', String(error)))
      }
      window.show()
    },
    close() {
      window?.destroy()
    },
  }
}
