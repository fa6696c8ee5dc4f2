/**
 * `electron . --print-pdf IN.html --out OUT.pdf [--landscape] [--title WORDS] [--date DATE]`: a PDF from the command line, without
 * a window and without touching anybody's data folder. `electron . --print-pdfs`: as many as the program that started it asks for.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { writeAtomically } from './atomicWrite.ts'
import { createPrinter, type Printer } from './print.ts'
import type { PrintJob } from './printArguments.ts'

/** Does the job and ends the app: exit code 0, or 1 with the reason on standard error. */
export async function runPrintJob(job: PrintJob): Promise<void> {
  const problem = await print(await openPrinter(), job)
  if (problem !== null) process.stderr.write(`Could not make the PDF: ${problem}\n`)
  app.exit(problem === null ? 0 : 1)
}

/** What a job came to, told to whoever asked for it. */
export interface PrintAnswer {
  /** In words; null where the PDF is there. */
  readonly problem: string | null
}

/** Does each job it is sent over the channel to its parent process, and ends the app when that lets go of it. */
export async function servePrintJobs(): Promise<void> {
  process.once('disconnect', () => app.exit(0))
  const printer = await openPrinter()
  let before: Promise<unknown> = Promise.resolve()
  process.on('message', (job: PrintJob) => {
    before = before.then(async () => process.send?.({ problem: await print(printer, job) } satisfies PrintAnswer))
  })
}

async function openPrinter(): Promise<Printer> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-print-'))
  app.setPath('userData', folder)
  app.on('window-all-closed', () => undefined)
  app.on('quit', () => rmSync(folder, { recursive: true, force: true }))
  await app.whenReady()
  return createPrinter()
}

/** Null when it went well, otherwise what went wrong. */
async function print(printer: Printer, job: PrintJob): Promise<string | null> {
  try {
    const html = await readFile(job.from, 'utf8')
    await writeAtomically(job.to, await printer.pdf(html, job))
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
