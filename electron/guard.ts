/**
 * What no page in this app may do, whatever it contains: reach the network, go elsewhere, open windows,
 * ask for devices, download behind our back.
 */
import type { Session, WebContents } from 'electron'

/** Cancels every request that `allowed` does not name. */
export function blockNetwork(session: Session, allowed: (url: string) => boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !allowed(details.url) }))
}

/** Camera, location, notifications, clipboard reading, devices: all refused without asking anyone. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** Files leave only through the save dialog, never as a download. */
export function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps a page where it is. `isHome` names the addresses it may (re)load; frames may show only what we wrote into them. */
export function keepAtHome(contents: WebContents, isHome: (url: string) => boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    const allowed = event.isMainFrame ? isHome(event.url) : event.url === 'about:srcdoc'
    if (!allowed) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isHome(event.url)) event.preventDefault()
  })
}
