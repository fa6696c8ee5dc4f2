// @ts-check
/**
 * `npm start`: installs what is missing, builds what changed, opens the app.
 *   --web  serves the browser edition instead
 *   --dev  reloads as sources change
 * Anything after these goes to the app.
 */
import path from 'node:path'
import { root, run, runScript, say } from './console.mjs'
import { hasDisplay } from './display.mjs'
import { resolveElectron } from './electron-runtime.mjs'
import { serveBrowserEdition } from './serve.mjs'
import { electronPackages, ensureBuild, ensureDependencies, ensureSystemPackages } from './setup.mjs'

const wishes = process.argv.slice(2)
const web = wishes.includes('--web')
const dev = wishes.includes('--dev')
const forTheApp = wishes.filter((wish) => wish !== '--web' && wish !== '--dev')

await runScript(async () => {
  ensureDependencies()
  if (web || !hasDisplay()) {
    if (!web) say('This machine has no display, so the browser edition is served instead of the desktop app.')
    ensureBuild()
    await serveBrowserEdition()
    return
  }
  ensureSystemPackages(electronPackages)
  const electron = await resolveElectron({ log: say })
  process.exitCode = dev ? await develop(electron.path) : await open(electron.path)
})

/** Chromium refuses to run its sandbox as root; there is nothing we can do but run without, and say so. */
function withoutSandbox() {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (isRoot) say('Running as root, where Chromium’s sandbox cannot work, so it is off. Prefer an ordinary account.')
  return isRoot
}

/** @param {string} electron the executable */
function open(electron) {
  ensureBuild()
  return run(electron, [...(withoutSandbox() ? ['--no-sandbox'] : []), root, ...forTheApp])
}

/** @param {string} electron the executable */
function develop(electron) {
  const builder = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const options = withoutSandbox() ? ['--noSandbox'] : []
  return run(process.execPath, [builder, 'dev', ...options, '--', ...forTheApp], {
    env: { ...process.env, ELECTRON_EXEC_PATH: electron },
  })
}
