/** Measures the app: `npm run bench -- --help`. */
import { writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { findChromium } from '../../scripts/chromium.mjs'
import { runScript, say, SetupProblem } from '../../scripts/console.mjs'
import { hasDisplay, openDisplay } from '../../scripts/display.mjs'
import { resolveElectron } from '../../scripts/electron-runtime.mjs'
import {
  browserPackages,
  displayPackages,
  electronPackages,
  ensureBuild,
  ensureSystemPackages,
} from '../../scripts/setup.mjs'
import { startBrowserApp, startServing } from '../support/browserApp.ts'
import { startDesktopApp } from '../support/desktopApp.ts'
import { pageScript } from './bundle.ts'
import { measurePdf, measureStart } from './desktop.ts'
import type { Edition, Finding } from './findings.ts'
import { mostTurns, rows, type Effort } from './rows.ts'
import { measureScripts } from './scripts.ts'
import { stageOf, type Stage } from './stage.ts'
import { benchPage } from './table.ts'

const page = resolve(import.meta.dirname, '../../docs/bench.md')
const desktopRows = ['start', 'pdf']
const names = [...rows.map(({ name }) => name), ...desktopRows, 'scripts']

const help = `Measures the app in Chromium and in real Electron, each figure against a reference in the same run.

  npm run bench                          everything; writes docs/bench.md
  npm run bench -- filter sort           these rows only; prints them
  npm run bench -- open --quick          two small sizes, few turns

  --quick            120 and 5,000 commitments, three turns of each
  --commitments N    one size instead of 120, 5,000 and 50,000
  --in EDITION       chromium or electron only
  --help             this text

Rows: ${names.join(', ')}.
`

interface Wishes {
  readonly names: readonly string[]
  readonly effort: Effort
  readonly editions: readonly Edition[]
  readonly whole: boolean
}

await runScript(async () => {
  const wishes = wishesIn(process.argv.slice(2))
  if (!wishes) return void process.stdout.write(help)
  ensureSystemPackages([...browserPackages, ...electronPackages, ...displayPackages])
  ensureBuild()
  const began = new Date()
  const before = loadavg()[0] ?? 0
  const findings: Finding[] = []
  const tell = (more: readonly Finding[]): void => {
    for (const { title, edition, size, figure, limit, holds, detail } of more) {
      const where = [edition, size?.toLocaleString('en-GB')].filter(Boolean).join(', ')
      say(`${holds ? '✓' : '✗'} ${title} [${where}]: ${figure}, ${limit}; ${detail}`)
    }
    findings.push(...more)
  }
  const versions: string[] = []
  if (wishes.names.includes('scripts')) tell(await measureScripts())
  const script = await pageScript()
  if (wishes.editions.includes('Chromium')) versions.push(await inChromium(wishes, script, tell))
  if (wishes.editions.includes('Electron')) versions.push(await inElectron(wishes, script, tell))

  const failed = findings.filter(({ holds }) => !holds).length
  say(`\n${findings.length - failed} of ${findings.length} figures hold.`)
  if (!wishes.whole) return
  const load = (value: number): string => value.toFixed(1)
  const taken = {
    takenAt: began.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
    versions,
    machine: `${availableParallelism()} processors, of which other programs asked for ${load(before)} as it began (${load(loadavg()[0] ?? 0)} as it ended, itself included).`,
    minutes: Math.round((Date.now() - began.getTime()) / 60_000),
  }
  await writeFile(page, await format(benchPage(findings, taken), { ...(await resolveConfig(page)), filepath: page }))
})

function wishesIn(words: readonly string[]): Wishes | null {
  const options = {
    quick: { type: 'boolean', default: false },
    commitments: { type: 'string' },
    in: { type: 'string' },
    help: { type: 'boolean' },
  } as const
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
  if (values.help) return null
  const unknown = positionals.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new SetupProblem(`There is no row called ${unknown}. (--help lists them.)`)
  const size = values.commitments === undefined ? null : Number(values.commitments)
  if (size !== null && !(size > 0)) throw new SetupProblem('--commitments takes a number.')
  const editions = (['Chromium', 'Electron'] as const).filter(
    (edition) => values.in === undefined || edition.toLowerCase() === values.in,
  )
  if (editions.length === 0) throw new SetupProblem('--in takes chromium or electron.')
  const sizes = size !== null ? [size] : values.quick ? [120, 5_000] : [120, 5_000, 50_000]
  return {
    names: positionals.length > 0 ? positionals : names,
    effort: { sizes, pairs: values.quick ? 3 : 9 },
    editions,
    whole: positionals.length === 0 && !values.quick && size === null && values.in === undefined,
  }
}

/** Each row at each size, on a page of its own: what one leaves behind is not measured with the next. */
async function measure(
  { names, effort }: Wishes,
  withStage: (work: (stage: Stage) => Promise<void>) => Promise<void>,
  tell: (findings: readonly Finding[]) => void,
): Promise<void> {
  for (const row of rows.filter(({ name }) => names.includes(name))) {
    for (const size of row.sizes ?? effort.sizes) {
      await withStage(async (stage) => tell(await row.measure(stage, size, effort)))
    }
  }
}

async function inChromium(wishes: Wishes, script: string, tell: (findings: readonly Finding[]) => void) {
  process.env['THROUGHLINE_CHROMIUM'] ??= findChromium()
  const serving = await startServing()
  try {
    const withStage = async (work: (stage: Stage) => Promise<void>): Promise<void> => {
      const app = await startBrowserApp(serving, () => undefined)
      await work(stageOf(app, 'Chromium', script)).finally(() => app.close())
    }
    await measure(wishes, withStage, tell)
    return `Chromium ${serving.browser.version()}`
  } finally {
    await serving.stop()
  }
}

async function inElectron({ effort, ...wishes }: Wishes, script: string, tell: (findings: readonly Finding[]) => void) {
  const electron = await resolveElectron()
  process.env['THROUGHLINE_ELECTRON'] = electron.path
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.dist
  const display = hasDisplay() ? null : await openDisplay()
  if (display) process.env['DISPLAY'] = display.name
  try {
    const withApp = async (work: (app: Awaited<ReturnType<typeof startDesktopApp>>) => Promise<void>) => {
      const app = await startDesktopApp(() => undefined)
      await work(app).finally(() => app.close())
    }
    const wanted = (name: string): boolean => wishes.names.includes(name)
    if (wanted('start')) await withApp(async (app) => tell(await measureStart(app, Math.max(effort.pairs, mostTurns))))
    if (wanted('pdf')) {
      await withApp(async (app) => tell(await measurePdf(stageOf(app, 'Electron', script), app, effort.pairs)))
    }
    await measure({ effort, ...wishes }, (work) => withApp((app) => work(stageOf(app, 'Electron', script))), tell)
    return `Electron ${electron.version}`
  } finally {
    display?.close()
  }
}
