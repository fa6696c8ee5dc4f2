/** The PDF of a report: its page, printed by the app itself without a window. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ExportedReport } from '#shared/exports/run.ts'
import { Problem } from '#shared/records/problem.ts'
import { root } from './console.mjs'
import { hasDisplay, openDisplay } from './display.mjs'
import { resolveElectron } from './electron-runtime.mjs'
import { ensureBuild } from './setup.mjs'

/** Milliseconds. A thousand pages take under a minute; whatever takes longer will not end. */
const patience = 180_000

/** A report's HTML page as PDF. Throws a Problem, or a SetupProblem, when there is no Electron to do it. */
export async function printPdf(page: ExportedReport, log: (words: string) => void): Promise<Uint8Array> {
  const electron = await resolveElectron({ log: (sentence) => log(`${sentence}\n`) })
  ensureBuild()
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-report-'))
  try {
    const [source, target] = [path.join(folder, 'report.html'), path.join(folder, 'report.pdf')]
    await writeFile(source, page.bytes)
    const job = ['--print-pdf', source, '--out', target, '--title', page.title, '--date', page.date]
    const words = [...sandboxWords(), root, ...job, ...(page.landscape ? ['--landscape'] : [])]
    const complaint = await onDisplay((env) => runPrinter(electron.path, words, env))
    if (complaint !== null) {
      throw new Problem({
        what: `The PDF could not be made: ${complaint}`,
        safe: 'No file was written.',
        next: 'Make the report as html and print that.',
      })
    }
    return await readFile(target)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Chromium's sandbox cannot work as root. */
function sandboxWords(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** Electron needs a display even to print: the one that is there, or one in memory for as long as it takes. */
async function onDisplay<T>(work: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  if (hasDisplay()) return work(process.env)
  const display = await openDisplay()
  try {
    return await work({ ...process.env, DISPLAY: display.name })
  } finally {
    display.close()
  }
}

/** Null when it went well, otherwise what went wrong. The program leads a group of its own, so that none of it is left running. */
function runPrinter(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string | null> {
  return new Promise((resolve) => {
    const group = process.platform !== 'win32'
    const child = spawn(program, args, { cwd: root, env, detached: group, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    let late = false
    child.stderr.setEncoding('utf8').on('data', (words: string) => (said += words))
    const timer = setTimeout(() => {
      late = true
      if (group && child.pid !== undefined) process.kill(-child.pid)
      else child.kill()
    }, patience)
    child.once('error', (error) => {
      clearTimeout(timer)
      resolve(error.message)
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      if (late) resolve('Electron did not finish within three minutes.')
      else resolve(code === 0 ? null : (said.trim().split('\n').at(-1) ?? ''))
    })
  })
}
