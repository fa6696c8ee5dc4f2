import type { Bridge } from '#shared/platform/names.ts'
import type { Platform } from '#shared/platform/platform.ts'
import { createBrowser } from './browser.ts'
import { createDesktop } from './desktop.ts'

declare global {
  interface Window {
    /** Built by the preload script of the desktop app; absent in a browser. */
    readonly bridge?: Bridge
  }
}

/** The platform this page runs on. */
export function choosePlatform(): Platform {
  return window.bridge ? createDesktop(window.bridge) : createBrowser(import.meta.env.APP_VERSION ?? 'unreleased')
}
