/** The PDF of a report: its page, printed by the app itself without a window. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ExportedReport } from '#shared/exports/run.ts'
import { Problem } from '#shared/records/problem.ts'
import { capture, root } from './console.mjs'
import { hasDisplay, openDisplay } from './display.mjs'
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
    const display = hasDisplay() ? undefined : await openDisplay()
    const env = { ...process.env, ...(display && { DISPLAY: display.name }) }
    const words = [...sandboxWords(), root, ...job, ...(page.landscape ? ['--landscape'] : [])]
    const printed = capture(electron.path, words, { env })
    display?.close()
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

/** Chromium's sandbox cannot work as root. */
function sandboxWords(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function lastLine(words: string): string {
  return words.trim().split('\n').at(-1) ?? ''
}
