/**
 * `test` with a running app: the same spec drives the built app in a Chromium tab and in real Electron.
 *
 *   test('keeps the name', async ({ app }) => {
 *     await app.page.getByLabel('Name').fill('Living Well')
 *     await app.restart()
 *     await expect(app.page.getByLabel('Name')).toHaveValue('Living Well')
 *   })
 *
 * In `*.desktop.spec.ts`, `desktop` is the same app with its data folder and a way into the main process.
 * Each test has its own data folder or browser context. An error on the console or an uncaught one fails the test;
 * a spec that provokes errors names them: `test.use({ expectedErrors: /Content Security Policy/ })`.
 */
import { test as base, type Page } from '@playwright/test'
import { startBrowserApp, startServing, type Serving } from './browserApp.ts'
import { startDesktopApp, type DesktopApp } from './desktopApp.ts'

export { expect } from '@playwright/test'

/** A file the app handed out: through the save dialog, or as a download. */
export interface HandedOut {
  readonly name: string
  readonly bytes: Buffer
}

export interface AppOnAnyPlatform {
  /** The app's page; another one after `restart`. */
  readonly page: Page
  /** Closes the app as a person would and starts it again on the same data. */
  restart(): Promise<void>
  /** Ends the app without warning, as a power cut would; `restart` starts it again. In a browser, closes the tab. */
  kill(): Promise<void>
  /** The file that `action` makes the app save. */
  saves(action: () => Promise<unknown>): Promise<HandedOut>
  /** Chooses the file at `path` when `action` makes the app ask for one; answers what `action` does. */
  chooses<T>(path: string, action: () => Promise<T>): Promise<T>
  /** Ends the app for good. */
  close(): Promise<void>
}

export interface BrowserApp extends AppOnAnyPlatform {
  readonly kind: 'browser'
  readonly dataFolder: null
}

export type App = DesktopApp | BrowserApp

export interface AppOptions {
  /** Which edition: set by the Playwright project. */
  kind: App['kind']
  /** Console errors this spec provokes on purpose. */
  expectedErrors: RegExp | null
  /** The folder that holds the desktop app's data folder; null: the system's temporary one. */
  dataIn: string | null
}

export const test = base.extend<AppOptions & { app: App; desktop: DesktopApp }, { serving: Serving | null }>({
  kind: ['browser', { option: true }],
  expectedErrors: [null, { option: true }],
  dataIn: [null, { option: true }],
  serving: [
    async ({}, use, worker) => {
      const serving = worker.project.name === 'chromium' ? await startServing() : null
      await use(serving)
      await serving?.stop()
    },
    { scope: 'worker' },
  ],
  app: async ({ kind, serving, expectedErrors, dataIn }, use, info) => {
    const errors: string[] = []
    const watch = (page: Page): void => watchForErrors(page, errors)
    const app =
      kind === 'browser' && serving ? await startBrowserApp(serving, watch) : await startDesktopApp(watch, dataIn)
    await use(app)
    if (info.status !== info.expectedStatus && !app.page.isClosed()) {
      await info.attach('what it looked like', { body: await app.page.screenshot(), contentType: 'image/png' })
    }
    await app.close()
    const unexpected = errors.filter((error) => !expectedErrors?.test(error))
    if (unexpected.length > 0) throw new Error(`The page reported errors:\n${unexpected.join('\n')}`)
  },
  desktop: async ({ app }, use) => {
    if (app.kind !== 'desktop') throw new Error('Only specs called *.desktop.spec.ts may ask for the desktop app.')
    await use(app)
  },
})

function watchForErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
  })
}
