/** The PDF of a report: its page, printed by the app itself without a window. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ExportedReport } from '#shared/exports/run.ts'
import { Problem } from '#shared/records/problem.ts'
import { capture, root } from './console.mjs'
import { resolveElectron } from './electron-runtime.mjs'
import { ensureBuild } from './setup.mjs'

/** Prints a report's HTML page to `target`. Throws a Problem, or a SetupProblem, when there is no Electron to do it. */
export async function printPdf(page: ExportedReport, target: string, log: (words: string) => void): Promise<void> {
  const electron = await resolveElectron({ log: (sentence) => log(`${sentence}\n`) })
  ensureBuild()
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-report-'))
  try {
    const source = path.join(folder, 'report.html')
    await writeFile(source, page.bytes)
    const job = ['--print-pdf', source, '--out', target, '--title', page.title]
    const [program, ...args] = command(electron.path, page.landscape ? [...job, '--landscape'] : job)
    const printed = capture(program, args)
    if (!printed.ok) {
      throw new Problem({
        what: 'The PDF could not be made.',
        safe: 'No file was written.',
        next: `Make the report as html and print that. Electron said: ${lastLine(printed.stderr)}`,
      })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Electron's command line on this machine: a display in memory where there is none, no sandbox where it cannot work. */
function command(electron: string, job: readonly string[]): [string, ...string[]] {
  const linux = process.platform === 'linux'
  const asRoot = linux && process.getuid?.() === 0
  const words: [string, ...string[]] = [electron, ...(asRoot ? ['--no-sandbox'] : []), root, ...job]
  if (!linux || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return words
  if (!capture('xvfb-run', ['--help']).ok) {
    throw new Problem({
      what: 'This machine has no display, and Electron needs one even to print.',
      safe: 'No file was written.',
      next: 'Install the package xvfb, or make the report as html and print that.',
    })
  }
  return ['xvfb-run', '-a', ...words]
}

function lastLine(words: string): string {
  return words.trim().split('\n').at(-1) ?? ''
}
