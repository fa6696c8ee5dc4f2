/**
 * Composition root: either a PDF from the command line, or the app.
 * Whatever must happen before Electron is ready (scheme, data folder, single instance) happens first.
 */
import { resolve } from 'node:path'
import { app, dialog, protocol } from 'electron'
import { Problem } from '#shared/records/problem.ts'
import { startApp } from './app.ts'
import { dropStrayLock, needDataFolder } from './dataFolder.ts'
import { printJobIn, takesPrintJobs } from './printArguments.ts'
import { runPrintJob, servePrintJobs } from './printJob.ts'
import { scheme } from './protocol.ts'

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
])

const dataFolder = process.env['THROUGHLINE_DATA']
if (dataFolder) app.setPath('userData', resolve(dataFolder))

/** Nothing here may be awaited by the module itself: Electron becomes ready only once the module has finished loading. */
async function start(): Promise<void> {
  const job = printJobIn(process.argv, process.cwd())
  if (job) await runPrintJob(job)
  else if (takesPrintJobs(process.argv)) await servePrintJobs()
  else await openApp().catch(sayWhy)
}

async function openApp(): Promise<void> {
  if (isOnlyOne(app.getPath('userData'))) await startApp()
  else app.quit()
}

/** False where another start of the app has the data folder, and was told of this one. */
function isOnlyOne(dataFolder: string): boolean {
  if (app.requestSingleInstanceLock()) return true
  // The same answer comes where the lock cannot be written.
  needDataFolder(dataFolder)
  return dropStrayLock(dataFolder) && app.requestSingleInstanceLock()
}

/** In a dialog, for which Linux has to be ready; whoever started it from a terminal reads it there too. */
async function sayWhy(error: unknown): Promise<void> {
  console.error(wordsOf(error))
  await app.whenReady()
  dialog.showErrorBox('Throughline could not start.', wordsOf(error))
  app.exit(1)
}

function wordsOf(error: unknown): string {
  if (error instanceof Problem) return error.message
  return `${error instanceof Error ? error.message : String(error)} Everything that was saved is safe.`
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  app.exit(1)
})
