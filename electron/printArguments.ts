import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface PrintJob {
  readonly from: string
  readonly to: string
  readonly title: string
  readonly landscape: boolean
  /** The day it says it was made on, `2026-11-23`. */
  readonly date: string
}

/** Whether jobs come one after another from the program that started this one. */
export function takesPrintJobs(argv: readonly string[]): boolean {
  return argv.includes('--print-pdfs')
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
      date: { type: 'string' },
    },
  })
  const { 'print-pdf': from, out, title, landscape, date } = values
  if (typeof from !== 'string' || typeof out !== 'string') {
    throw new Error('Say what to print and where to: --print-pdf IN.html --out OUT.pdf')
  }
  return {
    from: resolve(workingFolder, from),
    to: resolve(workingFolder, out),
    title: typeof title === 'string' ? title : basename(from, '.html'),
    landscape: landscape === true,
    date: typeof date === 'string' ? date : new Date().toISOString().slice(0, 10),
  }
}
