// @ts-check
/**
 * `npm test`: installs what the tests need, then runs everything, two steps at a time where there are two cores, and
 * closes with a table and the line "N passed, M failed". `npm test -- PART` runs a part; more words go to that part's test runner:
 *   npm test -- unit tests/unit/sessions
 *   npm test -- web --grep agenda
 */
import { EventEmitter, once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { SetupProblem, root, run, runScript, say } from './console.mjs'
import { findChromium } from './chromium.mjs'
import { hasDisplay, openDisplay } from './display.mjs'
import { resolveElectron } from './electron-runtime.mjs'
import { packageFolder } from './package.mjs'
import {
  browserPackages,
  copyPackages,
  displayPackages,
  electronPackages,
  ensureBuild,
  ensureDependencies,
  ensureSystemPackages,
} from './setup.mjs'
import {
  closingFaults,
  closingTable,
  failed,
  notRun,
  passed,
  playwrightResult,
  totals,
  vitestResult,
} from './test-results.mjs'

/** @typedef {import('./test-results.mjs').Result} Result */
/** @typedef {'format' | 'lint' | 'types' | 'unit' | 'system' | 'runtime' | 'build' | 'package' | 'web' | 'electron'} StepName */

/**
 * Stages follow one another; the lanes of a stage run side by side, the steps of a lane in turn, each once what it needs
 * is there.
 * @type {Record<string, StepName[][][]>}
 */
const parts = {
  all: [
    // What has to be fetched leaves the processor to the checks.
    [
      ['system', 'runtime', 'build', 'web'],
      ['format', 'lint', 'types', 'electron'],
    ],
    [['unit']],
  ],
  check: [[['format', 'lint', 'types']], [['unit']]],
  unit: [[['unit']]],
  web: [[['system', 'build', 'web']]],
  electron: [[['system', 'runtime', 'build', 'electron']]],
  e2e: [[['system', 'runtime', 'build']], [['electron'], ['web']]],
  packaged: [[['system', 'runtime', 'package', 'electron']]],
}
const sideBySide = os.availableParallelism() > 1

const [part = 'all', ...more] = process.argv.slice(2)
/** What the tests, browsers and windows of this run put away for a while; it goes when we end. */
const temporary = mkdtempSync(path.join(os.tmpdir(), 'throughline-tests-'))
process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))
/** Says the name of each step that has ended. */
const ended = new EventEmitter()
/** What the end-to-end tests are told: which browser and which Electron. */
const environment = { ...process.env }

/** @type {Record<StepName, { title: string, needs?: StepName[], body: (name?: string) => void | Promise<void | Result> }>} */
const steps = {
  system: { title: 'System packages', body: () => ensureSystemPackages(systemPackages()) },
  runtime: {
    title: 'Electron runtime',
    body: async () => {
      const electron = await resolveElectron({ log: say })
      environment.THROUGHLINE_ELECTRON = electron.path
      environment.ELECTRON_OVERRIDE_DIST_PATH = electron.dist
    },
  },
  format: { title: 'Format', body: (name) => tool('prettier/bin/prettier.cjs', ['--check', '.'], name) },
  lint: { title: 'Lint', body: (name) => tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0'], name) },
  types: { title: 'Types', body: (name) => tool('typescript/bin/tsc', ['-b'], name) },
  unit: { title: 'Unit tests', body: unitTests },
  build: { title: 'Build', body: ensureBuild },
  package: {
    title: 'Package',
    body: async () => {
      environment.THROUGHLINE_PACKAGED = await packageFolder({ forTests: true })
    },
  },
  web: { title: 'In Chromium', needs: ['system', 'build'], body: (name) => endToEnd('chromium', name) },
  electron: {
    title: 'In Electron',
    needs: ['system', 'runtime', 'build', 'package'],
    body: (name) => endToEnd('electron', name),
  },
}

await runScript(async () => {
  const chosen = parts[part]
  if (!chosen)
    throw new SetupProblem(`There is no part called ${part}. Choose one of: ${Object.keys(parts).join(', ')}.`)
  ensureDependencies()

  /** @type {Map<StepName, Result>} */
  const results = new Map()
  for (const lanes of chosen) {
    const running = lanes.map((lane) => () => runLane(lane, results, lanes.length > 1 && sideBySide))
    if (sideBySide) await Promise.all(running.map((start) => start()))
    else for (const start of running) await start()
  }

  const rows = [...results].map(([name, result]) => ({ title: steps[name].title, result }))
  const sum = totals([...results.values()])
  if (sum.failed > 0) say(`\n${closingFaults(rows)}`)
  say(`\n${closingTable(rows)}\n\n${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed > 0 ? 1 : 0
})

/** @param {StepName[]} lane @param {Map<StepName, Result>} results @param {boolean} beside whether another lane runs */
async function runLane(lane, results, beside) {
  for (const name of lane) {
    for (const need of steps[name].needs ?? []) {
      // Not there yet: the other lane is about to make it.
      if (parts[part]?.flat(2).includes(need) && !results.has(need)) await once(ended, need)
    }
    results.set(name, await runStep(name, results, beside))
    ended.emit(name)
  }
}

/**
 * @param {StepName} name
 * @param {Map<StepName, Result>} earlier
 * @param {boolean} beside
 * @returns {Promise<Result>}
 */
async function runStep(name, earlier, beside) {
  const { title, needs = [], body } = steps[name]
  say(`\n── ${title} ──`)
  const missing = needs.find((need) => (earlier.get(need)?.failed ?? 0) > 0)
  if (missing) return notRun(`${steps[missing].title} failed`)
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  try {
    const result = (await body(beside ? title : undefined)) ?? passed()
    return { ...result, seconds: seconds() }
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    say(error.message)
    return { ...failed(), seconds: seconds() }
  }
}

function systemPackages() {
  return [
    ...copyPackages,
    ...(['electron', 'packaged'].includes(part) ? [] : browserPackages),
    ...(part === 'web' ? [] : [...electronPackages, ...displayPackages]),
  ]
}

/**
 * Runs a tool of node_modules whose exit code is all there is to know.
 * @param {string} script
 * @param {string[]} args
 * @param {string} [name] what its lines begin with
 * @returns {Promise<Result>}
 */
async function tool(script, args, name) {
  return (await run(process.execPath, [installed(script), ...args], { name })) === 0 ? passed() : failed()
}

/** @returns {Promise<Result>} */
async function unitTests() {
  const report = path.join(temporary, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const words = part === 'unit' ? more : []
  const code = await run(process.execPath, [installed('vitest/vitest.mjs'), 'run', ...reporters, ...words])
  return vitestResult(readReport(report), code)
}

/** @param {'chromium' | 'electron'} project @param {string} [name] @returns {Promise<Result>} */
async function endToEnd(project, name) {
  const report = path.join(temporary, `${project}.json`)
  const words = ['web', 'electron', 'e2e', 'packaged'].includes(part) ? more : []
  const playwright = [
    installed('@playwright/test/cli.js'),
    'test',
    `--project=${project}`,
    '--reporter=list,json',
    `--output=test-results/${project}`,
    ...words,
  ]
  const display = project === 'electron' && !hasDisplay() ? await openDisplay() : undefined
  const env = {
    ...environment,
    // Looked for only now: an earlier step may just have installed it.
    THROUGHLINE_CHROMIUM: findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    // Specs made ready to run are worth keeping until the next run.
    PLAYWRIGHT_TRANSFORM_CACHE_DIR: installed('.cache/playwright'),
    ...(display && { DISPLAY: display.name }),
  }
  const code = await run(process.execPath, playwright, { env, name })
  display?.close()
  return playwrightResult(readReport(report), code)
}

/** @param {string} file */
function installed(file) {
  return path.join(root, 'node_modules', file)
}

/** What a test runner wrote, or nothing when it ended before it could. @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
