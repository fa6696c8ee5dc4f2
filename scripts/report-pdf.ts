/** The PDF of a report: its page, printed by the app itself without a window. */
import { spawn, type ChildProcess } from 'node:child_process'
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

export interface PdfPrinter {
  /** A report's HTML page as PDF. Throws a Problem, or a SetupProblem, when there is no Electron to do it. */
  print(page: ExportedReport): Promise<Uint8Array>
  /** Ends what was started. */
  close(): Promise<void>
}

/** Prints pages one after another. Electron is started for the first and stays for the others; which one it is is told to `log`. */
export function pdfPrinter(log: (words: string) => void): PdfPrinter {
  let started: Promise<Started> | null = null
  return {
    async print(page) {
      started ??= start(log)
      const { folder, ask } = await started
      const [from, to] = [path.join(folder, 'report.html'), path.join(folder, 'report.pdf')]
      await writeFile(from, page.bytes)
      const complaint = await ask({ from, to, title: page.title, landscape: page.landscape, date: page.date })
      if (complaint === null) return readFile(to)
      throw new Problem({
        what: `The PDF could not be made: ${complaint}`,
        safe: 'No file was written.',
        next: 'Make the report as html and print that.',
      })
    },
    async close() {
      // What could not be started has been told to whoever wanted to print.
      const running = await started?.catch(() => null)
      await running?.end()
    },
  }
}

interface Started {
  /** Where pages and PDFs are handed over. */
  readonly folder: string
  /** Has one page printed; null when it went well, otherwise what went wrong. */
  ask(job: object): Promise<string | null>
  end(): Promise<void>
}

async function start(log: (words: string) => void): Promise<Started> {
  const electron = await resolveElectron({ log: (sentence) => log(`${sentence}\n`) })
  ensureBuild()
  const display = hasDisplay() ? null : await openDisplay()
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-report-'))
  const env = display ? { ...process.env, DISPLAY: display.name } : process.env
  const child = spawn(electron.path, [...sandboxWords(), root, '--print-pdfs'], {
    ...{ cwd: root, env, detached: hasGroups },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (words: string) => (said += words))
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', () => resolve(said.trim().split('\n').at(-1) || 'Electron ended before it was done.'))
  })
  return {
    folder,
    ask: (job) => answerTo(child, job, ended),
    async end() {
      if (child.connected) child.disconnect()
      await ended
      display?.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What the program says of a job, or why it `ended` without an answer; a job that will not end takes the program with it. */
function answerTo(child: ChildProcess, job: object, ended: Promise<string>): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      stop(child)
      done('Electron did not finish within three minutes.')
    }, patience)
    const heard = ({ problem }: { problem: string | null }): void => done(problem)
    const done = (answer: string | null): void => {
      clearTimeout(timer)
      child.off('message', heard)
      resolve(answer)
    }
    child.on('message', heard)
    void ended.then(done)
    child.send(job, (error) => error && done(error.message))
  })
}

/** Where there are process groups, the program leads one of its own, so that none of it is left running. */
const hasGroups = process.platform !== 'win32'

function stop(child: ChildProcess): void {
  if (hasGroups && child.pid !== undefined) process.kill(-child.pid)
  else child.kill()
}

/** Chromium's sandbox cannot work as root. */
function sandboxWords(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
