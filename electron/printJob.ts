/**
 * `electron . --print-pdf IN.html --out OUT.pdf [--landscape] [--title WORDS] [--date DATE]`: a PDF from the command line, without
 * a window and without touching anybody's data folder.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { writeAtomically } from './atomicWrite.ts'
import { createPrinter } from './print.ts'
import type { PrintJob } from './printArguments.ts'

/** Does the job and ends the app: exit code 0, or 1 with the reason on standard error. */
export async function runPrintJob(job: PrintJob): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-print-'))
  app.setPath('userData', folder)
  app.on('window-all-closed', () => undefined)
  app.on('quit', () => rmSync(folder, { recursive: true, force: true }))
  await app.whenReady()
  app.exit(await print(job))
}

async function print(job: PrintJob): Promise<number> {
  try {
    const html = await readFile(job.from, 'utf8')
    await writeAtomically(job.to, await createPrinter().pdf(html, job))
    return 0
  } catch (error) {
    process.stderr.write(`Could not make the PDF: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}
