// @ts-check
/**
 * Brings a checkout to where it can run: npm packages, system packages, a build. Each step looks first and does nothing
 * when nothing is missing. Uses only what Node has built in, because it runs before anything is installed.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SetupProblem, capture, lacksNetwork, lastLines, npm, root, say } from './console.mjs'

/** Debian packages with the libraries an Electron window needs. */
export const electronPackages = [
  'libgtk-3-0',
  'libnotify4',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
  'libsecret-1-0',
]

/** Debian packages the browser tests need: UK dates and the scripts and emoji of our odd names included. */
export const browserPackages = [
  'chromium',
  'chromium-l10n',
  'fonts-liberation',
  'fonts-dejavu-core',
  'fonts-noto-color-emoji',
]

/** The command with which a coach opens an encrypted copy without us; both editions are tested with it. */
export const copyPackages = ['age']

/** Debian packages the Electron tests need besides: a display in memory, and a reader for exported PDF. */
export const displayPackages = ['xvfb', 'poppler-utils']

/**
 * Installs the npm packages when what is installed differs from package-lock.json.
 * @throws {SetupProblem} when Node is too old or the packages cannot be fetched
 */
export function ensureDependencies() {
  const wanted = readJson('package.json').engines.node.replace(/^>=/, '')
  if (isOlder(process.versions.node, wanted)) {
    throw new SetupProblem(`Throughline needs Node ${wanted} or newer; this is Node ${process.versions.node}.`)
  }
  const installed = path.join('node_modules', '.package-lock.json')
  if (existsSync(path.join(root, installed)) && agrees(readJson('package-lock.json'), readJson(installed))) return

  say('Installing the npm packages (a minute or two).')
  const result = npm(['ci', '--include=dev'])
  if (result.ok) return
  throw new SetupProblem(
    lacksNetwork(result.stderr)
      ? 'The npm registry cannot be reached, so the packages are not installed; connect to the network and run this again.'
      : `The npm packages could not be installed:\n${npmErrors(result.stderr)}`,
  )
}

/** The first lines of what npm says went wrong; its help follows them. @param {string} stderr */
function npmErrors(stderr) {
  const lines = stderr.split('\n').filter((line) => /^npm error \S/.test(line))
  return lines.slice(0, 8).join('\n')
}

/**
 * @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> }} Lock
 */

/**
 * Whether the packages npm recorded as installed are those of the lock file. Optional ones may be absent: they are for
 * other systems.
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes when it has finished
 */
export function agrees(lock, installed) {
  const wanted = Object.entries(lock.packages).filter(([place]) => place !== '')
  return (
    Object.keys(installed.packages).every((place) => place in lock.packages) &&
    wanted.every(([place, want]) => {
      const have = installed.packages[place]
      if (!have) return Boolean(want.optional || want.devOptional)
      return have.version === want.version && have.integrity === want.integrity
    })
  )
}

/** @param {string} version @param {string} wanted */
function isOlder(version, wanted) {
  return version.localeCompare(wanted, 'en', { numeric: true }) < 0
}

/**
 * Installs Debian packages that are missing, where we may. Other systems have no dpkg and are left alone: there Electron
 * itself names a library it misses.
 * @param {string[]} wanted
 * @throws {SetupProblem} with the one command to run when we may not install, or when it fails
 */
export function ensureSystemPackages(wanted) {
  if (process.platform !== 'linux') return
  const known = capture('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}, ${Provides}\\n'])
  if (!known.ok) return
  const missing = missingPackages(known.stdout, wanted)
  if (missing.length === 0) return

  const asRoot = process.getuid?.() === 0
  const prefix = asRoot ? [] : ['sudo', '-n']
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing]
  if (!asRoot && !capture('sudo', ['-n', 'true']).ok) {
    throw new SetupProblem(
      'Some system packages are missing. Please run this, then try again:\n' +
        `  sudo apt-get update && sudo ${install.join(' ')}`,
    )
  }
  say(`Installing system packages (a minute or two): ${missing.join(' ')}`)
  const update = apt(prefix, ['apt-get', 'update'])
  const result = update.ok ? apt(prefix, install) : update
  if (result.ok) return
  // Without a network `update` only warns, and it is `install` that fails.
  throw new SetupProblem(
    lacksNetwork(update.stderr + result.stderr)
      ? `Debian’s servers cannot be reached, so these are not installed: ${missing.join(' ')}; connect to the network and run this again.`
      : `System packages could not be installed with ${install.join(' ')}:\n${lastLines(result.stderr)}`,
  )
}

/** @param {string[]} prefix @param {string[]} command */
function apt(prefix, command) {
  const words = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command, '-o', 'DPkg::Lock::Timeout=120']
  return capture(/** @type {string} */ (words[0]), words.slice(1))
}

/**
 * Those of the wanted packages that are neither installed nor provided by an installed one (newer Debian and Ubuntu
 * renamed several libraries and provide the old name).
 * @param {string} known lines "installed NAME, PROVIDED (= VERSION), …" as dpkg-query prints them
 * @param {string[]} wanted
 */
export function missingPackages(known, wanted) {
  const present = new Set()
  for (const line of known.split('\n')) {
    if (!line.startsWith('installed ')) continue
    for (const name of line.slice('installed '.length).split(',')) present.add(name.trim().split(' ')[0])
  }
  return wanted.filter((name) => !present.has(name))
}

const sources = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const products = ['main/main.js', 'renderer/index.html'].map((file) => path.join(root, 'out', file))

/**
 * Builds the app into out/ when its sources changed since the last build.
 * @throws {SetupProblem} with the builder's words when it fails
 */
export function ensureBuild() {
  const stamp = path.join(root, 'out', 'built-from.txt')
  const now = hashSources(root, sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now && products.every((file) => existsSync(file))) return
  say('Building the app.')
  const builder = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const result = capture(process.execPath, [builder, 'build'])
  if (!result.ok) throw new SetupProblem(`The app could not be built:\n${result.stdout}${result.stderr}`)
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}

/**
 * A hash over names and contents of files; those for people to read (.md) do not count.
 * @param {string} folder
 * @param {string[]} names files or folders in it; one that does not exist counts as empty
 */
export function hashSources(folder, names) {
  const hash = createHash('sha256')
  for (const name of names) {
    for (const file of filesUnder(path.join(folder, name))) {
      const content = createHash('sha256').update(readFileSync(file)).digest('hex')
      hash.update(`${path.relative(folder, file).split(path.sep).join('/')}\n${content}\n`)
    }
  }
  return hash.digest('hex')
}

/** @param {string} place @returns {string[]} */
function filesUnder(place) {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return place.endsWith('.md') ? [] : [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)))
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'))
}
