import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { launchElectron, type DesktopApp } from '../support/desktopApp.ts'
import { ratio, type Finding } from './findings.ts'
import type { Stage } from './stage.ts'
import type { Pair } from './stats.ts'

const bare = join(import.meta.dirname, 'bare')
const slow = { timeout: 60_000 }

/** Bytes of compiled script that Chromium keeps, at least, once it knows the app. */
const compiled = 100_000

/**
 * From launching to the sample programme's first screen, against an empty window of the same Electron to first paint. As
 * on any day but the first: the app was closed as usual, and Chromium has kept its script compiled.
 */
export async function measureStart(app: DesktopApp, pairs: number): Promise<readonly Finding[]> {
  await app.page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await expect(app.page.getByRole('heading', { name: 'What needs you now' })).toBeVisible(slow)
  const empty = async (): Promise<number> => {
    const began = Date.now()
    const electron = await launchElectron([bare])
    const page = await electron.firstWindow()
    const shown = await paintedAt(page, 'h1')
    await electron.close()
    return shown - began
  }
  const ours = async (): Promise<number> => {
    const began = Date.now()
    await app.restart()
    const shown = await paintedAt(app.page, 'a[aria-label^="Commitments"], main h1')
    await app.quit()
    return shown - began
  }
  await app.quit()
  await empty()
  while (!(await isCompiled(app.dataFolder))) await ours()
  const taken: Pair[] = []
  while (taken.length < pairs) {
    taken.push({ reference: await empty(), measured: await ours() })
    if (taken.length === pairs) break
    const measured = await ours()
    taken.push({ reference: await empty(), measured })
  }
  const title = 'Start to usable with the sample programme, against an empty window to first paint'
  return [ratio({ row: 'start', title, edition: 'Electron', size: null }, taken, 1.5)]
}

/** Whether Chromium keeps a script of this app compiled, which it does after a few starts. */
async function isCompiled(dataFolder: string): Promise<boolean> {
  const folder = join(dataFolder, 'Code Cache', 'js')
  const kept = await readdir(folder)
  const sizes = await Promise.all(kept.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.some((size) => size > compiled)
}

/** The instant at which something that fits `selector` has been painted. */
async function paintedAt(page: Page, selector: string): Promise<number> {
  const seen = await page.waitForFunction(
    (wanted) => document.querySelector(wanted) && performance.timeOrigin + performance.now(),
    selector,
    slow,
  )
  return Number(await seen.jsonValue())
}

/** Commitments whose action log fills about a hundred pages. */
const hundredPages = 450

/** A report of about a hundred pages as PDF, against `printToPDF` of the same page, just as rich, in a window of its own. */
export async function measurePdf(stage: Stage, app: DesktopApp, pairs: number): Promise<readonly Finding[]> {
  const html = await stage.run('reportPage', hundredPages)
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  try {
    const file = join(folder, 'report.html')
    await writeFile(file, html)
    const alone = () => app.electron.evaluate(printAlone, file)
    const ours = () => stage.run('printing', html)
    const pages = await ours().then((printed) => printed.pages)
    await alone()
    const taken: Pair[] = []
    while (taken.length < pairs) {
      const reference = await alone()
      taken.push({ reference, measured: (await ours()).took })
      if (taken.length === pairs) break
      const { took } = await ours()
      taken.push({ reference: await alone(), measured: took })
    }
    const title = `A report of ${pages} pages as PDF, against \`printToPDF\` of the same page, tagged and outlined alike`
    return [ratio({ row: 'pdf', title, edition: 'Electron', size: null }, taken, 1.3)]
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Runs in the main process: milliseconds that Electron alone takes to show the file and print it. */
async function printAlone({ BrowserWindow }: typeof Electron.CrossProcessExports, file: string): Promise<number> {
  const began = performance.now()
  const window = new BrowserWindow({ show: false, webPreferences: { partition: 'bench', javascript: false } })
  await window.loadFile(file)
  await window.webContents.printToPDF({
    landscape: true,
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: '<span class="pageNumber"></span>',
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  window.destroy()
  return performance.now() - began
}
