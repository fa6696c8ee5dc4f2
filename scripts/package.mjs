// @ts-check
/**
 * `npm run package`: the app as a folder that needs no Node and no npm, made from the Electron that runs here.
 *   --for-tests   into dist/for-tests, with the one fuse left open through which Playwright drives it
 *   --installers  installers and portable packages for this system instead (electron-builder.yml says which); the
 *                 official Electron and a network are needed
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { SetupProblem, isMain, root, run, runScript, say } from './console.mjs'
import { manifestName } from './electron-fallback.mjs'
import { resolveElectron } from './electron-runtime.mjs'
import { electronPackages, ensureBuild, ensureDependencies, ensureSystemPackages } from './setup.mjs'

/**
 * Packages the app as a folder.
 * @param {{ forTests?: boolean }} [options]
 * @throws {SetupProblem} with the packager's last words when it fails
 * @returns {Promise<string>} the app's executable
 */
export async function packageFolder({ forTests = false } = {}) {
  ensureBuild()
  const electron = await resolveElectron({ log: say })
  const output = path.join('dist', ...(forTests ? ['for-tests'] : []))
  await writeNotices()
  await packager([
    '--dir',
    `-c.electronDist=${electron.dist}`,
    `-c.electronVersion=${electron.version}`,
    `-c.directories.output=${output}`,
    ...(forTests ? ['-c.electronFuses.enableNodeCliInspectArguments=true'] : []),
  ])
  const folder = path.join(root, output, unpackedFolder())
  // The runtime from npm brings a small app of its own, and a list of its files; only ours travels.
  for (const left of ['resources/app', 'resources/default_app.asar', manifestName]) {
    await rm(path.join(folder, left), { recursive: true, force: true })
  }
  const executable = path.join(folder, await executableName())
  if (!existsSync(executable)) throw new SetupProblem(`The packager left no ${executable}.`)
  await checkFuses(executable, { forTests })
  return executable
}

/**
 * Reads the fuses back from the program: that the settings ask for them does not say that they were set.
 * @param {string} executable
 * @param {{ forTests: boolean }} options
 */
async function checkFuses(executable, { forTests }) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses')
  const wanted = {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: forTests,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    GrantFileProtocolExtraPrivileges: false,
  }
  const wire = await getCurrentFuseWire(executable)
  const wrong = Object.entries(wanted)
    .filter(([name, on]) => {
      const state = wire[FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)]]
      // A fuse is a digit in the program’s bytes.
      return String.fromCharCode(Number(state)) !== (on ? '1' : '0')
    })
    .map(([name]) => name)
  if (wrong.length > 0)
    throw new SetupProblem(`These fuses of the packaged app are not as they should be: ${wrong.join(', ')}.`)
}

/** The licence texts of what travels with the app, beside Electron’s own. */
async function writeNotices() {
  const folder = path.join(root, 'dist', 'notices')
  await mkdir(folder, { recursive: true })
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const words = [tsx, path.join(root, 'scripts', 'licences.ts'), '--notices', path.join(folder, 'NOTICES.txt')]
  if ((await run(process.execPath, words)) !== 0)
    throw new SetupProblem('The licences could not be gathered; see above.')
}

/** @param {string[]} words */
async function packager(words) {
  const script = path.join(root, 'node_modules', 'electron-builder', 'cli.js')
  const code = await run(process.execPath, [script, '--publish', 'never', ...words])
  if (code !== 0) throw new SetupProblem('The app could not be packaged; the reason is above.')
}

function unpackedFolder() {
  if (process.platform === 'darwin') return process.arch === 'arm64' ? 'mac-arm64' : 'mac'
  return process.platform === 'win32' ? 'win-unpacked' : 'linux-unpacked'
}

async function executableName() {
  const { name, productName } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  if (process.platform === 'darwin') return path.join(`${productName}.app`, 'Contents', 'MacOS', productName)
  return process.platform === 'win32' ? `${productName}.exe` : name
}

const help = `Makes the app as a folder in dist/ that needs neither Node nor npm.

  npm run package
  npm run package -- --installers   what electron-builder.yml lists for this system
  npm run package -- --for-tests    into dist/for-tests, open to what drives the tests
`

if (isMain(import.meta.url)) {
  await runScript(async () => {
    const wishes = process.argv.slice(2)
    if (wishes.includes('--help')) return void process.stdout.write(help)
    const unknown = wishes.find((wish) => wish !== '--installers' && wish !== '--for-tests')
    if (unknown) throw new SetupProblem(`There is no option ${unknown}. (--help lists them.)`)
    ensureDependencies()
    ensureSystemPackages(electronPackages)
    if (wishes.includes('--installers')) {
      ensureBuild()
      await writeNotices()
      return packager([])
    }
    const executable = await packageFolder({ forTests: wishes.includes('--for-tests') })
    say(`The app is in ${path.dirname(executable)}; start ${path.basename(executable)}.`)
  })
}
