import { readFile } from 'node:fs/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import { startServer } from '../../scripts/serve.mjs'
import type { BrowserApp } from './app.ts'
import { needsNoSandbox } from './sandbox.ts'

/** The built renderer being served, and a browser to show it. */
export interface Serving {
  readonly address: string
  readonly browser: Browser
  stop(): Promise<void>
}

/** Serves the built renderer and starts the browser, once for all tests of a worker. */
export async function startServing(): Promise<Serving> {
  const server = await startServer({ port: 0 })
  const executablePath = process.env['THROUGHLINE_CHROMIUM']
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: needsNoSandbox() ? ['--no-sandbox'] : [],
  })
  return {
    address: server.address,
    browser,
    async stop() {
      await browser.close()
      await server.close()
    },
  }
}

/** A tab with storage of its own. */
export async function startBrowserApp({ browser, address }: Serving, watch: (page: Page) => void): Promise<BrowserApp> {
  const context = await browser.newContext({
    acceptDownloads: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 860 },
  })
  const openTab = async (): Promise<Page> => {
    const page = await context.newPage()
    watch(page)
    await page.goto(address)
    return page
  }
  let page = await openTab()
  return {
    kind: 'browser',
    get page() {
      return page
    },
    dataFolder: null,
    async restart() {
      await page.close()
      page = await openTab()
    },
    kill: () => page.close(),
    async saves(action) {
      const [download] = await Promise.all([page.waitForEvent('download'), action()])
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    },
    async chooses(path, action) {
      const chooser = page.waitForEvent('filechooser').then((asked) => asked.setFiles(path))
      const [answer] = await Promise.all([action(), chooser])
      return answer
    },
    close: () => context.close(),
  }
}
