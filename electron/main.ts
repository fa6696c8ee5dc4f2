/**
 * Composition root: either a PDF from the command line, or the app.
 * Whatever must happen before Electron is ready (scheme, data folder, single instance) happens first.
 */
import { resolve } from 'node:path'
import { app, dialog, protocol } from 'electron'
import { startApp } from './app.ts'
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
  else if (app.requestSingleInstanceLock()) await startApp()
  else app.quit()
}

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error)
  dialog.showErrorBox('Throughline could not start.', `${reason} Everything that was saved is safe.`)
  app.exit(1)
})
