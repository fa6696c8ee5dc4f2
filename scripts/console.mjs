// @ts-check
/**
 * Speaking to the person at the terminal, and running other programs for them.
 */
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The top folder of the project. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The exit code of a command that was interrupted, as shells have it. */
const stoppedCode = 130

/**
 * Something the person must know or do before we can go on. Shown as its message alone, without a stack.
 */
export class SetupProblem extends Error {}

/** Prints one sentence. @param {string} sentence */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`)
}

/**
 * Runs the body of a script: a {@link SetupProblem} ends it with its sentence and exit code 1; any other error is a
 * fault of ours and keeps its stack.
 * @param {() => Promise<void>} body
 */
export async function runScript(body) {
  try {
    await body()
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

/** Whether this file is the one Node was asked to run. @param {string} url its import.meta.url */
export function isMain(url) {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(url)
}

/**
 * Runs a program to its end and gathers what it prints.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {{ ok: boolean, stdout: string, stderr: string }} `ok` is false when it failed or could not be started
 */
export function capture(program, args, options = {}) {
  const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options })
  return {
    ok: result.status === 0,
    stdout: result.stdout ?? '',
    stderr: result.error ? result.error.message : (result.stderr ?? ''),
  }
}

/**
 * Runs a program with its output on this terminal; with a `name`, each line begins with it, so that two programs can
 * be told apart. When we are asked to stop, we stop once the program has.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, name?: string | undefined }} [options]
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function run(program, args, { env = process.env, name } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: name ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    for (const output of [child.stdout, child.stderr]) {
      if (output) createInterface({ input: output }).on('line', (line) => say(`${name} │ ${line}`))
    }
    let askedToStop = false
    // Ctrl+C reaches the program by itself, from the terminal.
    const interrupted = () => {
      askedToStop = true
    }
    const terminated = () => {
      askedToStop = true
      child.kill()
    }
    process.on('SIGINT', interrupted).on('SIGTERM', terminated)
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('SIGINT', interrupted).off('SIGTERM', terminated)
      if (askedToStop) process.exit(stoppedCode)
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs npm (the one that started us, or the one on the PATH) to its end and gathers what it prints. Takes what is in its
 * cache, and without a network gives up within a minute; its own default is several.
 * @param {string[]} args
 */
export function npm(args) {
  const words = [...args, '--prefer-offline', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const script = process.env.npm_execpath
  return script && /npm-cli\.[cm]?js$/.test(script)
    ? capture(process.execPath, [script, ...words])
    : capture('npm', words, { shell: process.platform === 'win32' })
}

/** Whether what npm or apt said means that there is no way to its servers. @param {string} stderr */
export function lacksNetwork(stderr) {
  return /^npm error code (ENOTFOUND|EAI_AGAIN|ECONN\w+|E\w*TIMEDOUT|E\w+UNREACH)|^[EW]: Failed to fetch/m.test(stderr)
}

/** The last lines a program printed, for the detail under a problem. @param {string} text @param {number} [lines] */
export function lastLines(text, lines = 6) {
  return text.trim().split('\n').slice(-lines).join('\n')
}
