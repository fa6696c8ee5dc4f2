/**
 * `electron . --print-pdf IN.html --out OUT.pdf [--landscape] [--title WORDS]`: a PDF from the command line, without
 * a window and without touching anybody's data folder.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app } from 'electron'
import { writeAtomically } from './atomicWrite.ts'
import { createPrinter } from './print.ts'

export interface PrintJob {
  readonly from: string
  readonly to: string
  readonly title: string
  readonly landscape: boolean
}

/** The job a command line asks for, or null when it asks for none. Throws when it is incomplete. */
export function printJobIn(argv: readonly string[], workingFolder: string): PrintJob | null {
  if (!argv.includes('--print-pdf')) return null
  const { values } = parseArgs({
    args: argv.slice(1),
    strict: false,
    options: {
      'print-pdf': { type: 'string' },
      out: { type: 'string' },
      title: { type: 'string' },
      landscape: { type: 'boolean' },
    },
  })
  const { 'print-pdf': from, out, title, landscape } = values
  if (typeof from !== 'string' || typeof out !== 'string') {
    throw new Error('Say what to print and where to: --print-pdf IN.html --out OUT.pdf')
  }
  return {
    from: resolve(workingFolder, from),
    to: resolve(workingFolder, out),
    title: typeof title === 'string' ? title : basename(from, '.html'),
    landscape: landscape === true,
  }
}

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
