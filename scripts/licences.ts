/** What the app and its tools are made of: `npm run licences -- --help`. Works without a network. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { advisoriesHere, affected, ageInWords, keepAdvisories, renewed } from './advisories.ts'
import { isMain, npm, root, runScript, say, SetupProblem } from './console.mjs'

const help = `Lists the licences of every npm package, and looks each up in scripts/advisories.json. Needs no network.

  npm run licences                   counts, what is wrong, and how old the list of advisories is
  npm run licences -- --all          every package with its version and licence
  npm run licences -- --notices F    writes the licence texts of what travels with the app into F
  npm run licences -- --refresh      first renews the list from npm audit, which asks the npm registry
`

/** Licences that ask for no more than their text to be passed on. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  // Older packages name no clauses; two or three of them, all the same.
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
])
/** Tools that only run while we build and test may ask for their own changes to be shared. */
const allowedForTools = new Set(['MPL-2.0'])

export interface Package {
  /** `node_modules/papaparse` */
  readonly place: string
  readonly name: string
  readonly version: string
  readonly licence: string
  /** Does not travel with the app. */
  readonly tool: boolean
}

type LockEntry = { version?: string; license?: string; dev?: boolean; devOptional?: boolean; link?: boolean }

/** Every package of a package-lock.json, sorted by name. */
export function packagesIn(lock: { packages: Record<string, LockEntry> }): Package[] {
  return Object.entries(lock.packages)
    .filter(([place, { link }]) => place !== '' && !link)
    .map(([place, entry]) => ({
      place,
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? 'unknown',
      tool: Boolean(entry.dev ?? entry.devOptional),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Whether a licence, "(MIT OR CC0-1.0)" and "MIT AND ISC" included, leaves us free. */
export function isAllowed(licence: string, tool: boolean): boolean {
  const alone = (name: string): boolean => allowed.has(name) || (tool && allowedForTools.has(name))
  const bare = licence.replace(/^\((.*)\)$/, '$1')
  if (/ OR /.test(bare)) return bare.split(' OR ').some((part) => isAllowed(part, tool))
  return bare.split(' AND ').every(alone)
}

export async function packagesHere(): Promise<Package[]> {
  return packagesIn(JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')))
}

/** The licence texts of what travels with the app, one after another. */
export async function notices(packages: readonly Package[]): Promise<string> {
  const parts = packages
    .filter(({ tool }) => !tool)
    .map(async ({ place, name, version, licence }) => {
      const folder = path.join(root, place)
      const file = (await readdir(folder)).find((each) => /^(licen[cs]e|copying)/i.test(each))
      const text = file ? await readFile(path.join(folder, file), 'utf8') : `Licensed under ${licence}.`
      return `${name} ${version} (${licence})\n\n${text.trim()}\n`
    })
  return (await Promise.all(parts)).join(`\n${'─'.repeat(80)}\n\n`)
}

async function main(): Promise<void> {
  const flag = { type: 'boolean' } as const
  const options = { all: flag, notices: { type: 'string' }, refresh: flag, help: flag } as const
  const { values } = parseArgs({ options })
  if (values.help) return void process.stdout.write(help)
  const packages = await packagesHere()
  const today = new Date().toISOString().slice(0, 10)
  if (values.refresh) {
    const { stdout } = npm(['audit', '--json', '--package-lock-only'])
    await keepAdvisories(renewed(await advisoriesHere(), packages, { answer: stdout, today }))
  }
  if (values.notices !== undefined) await writeFile(values.notices, await notices(packages))
  if (values.all) for (const { name, version, licence, tool } of packages) say(`${name} ${version}: ${licence}${tool ? ' (tool)' : ''}`) // prettier-ignore

  const counts = new Map<string, number>()
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1]))
    say(`${String(count).padStart(5)}  ${licence}`)

  const list = await advisoriesHere()
  const barred = packages.filter(({ licence, tool }) => !isAllowed(licence, tool))
  const faults = affected(packages, list.advisories)
  say(`\n${packages.length} packages, looked up in ${list.advisories.length} advisories. ${ageInWords(list, today)}`)
  if (barred.length + faults.length === 0) return say('Every licence is allowed; no advisory applies.')
  throw new SetupProblem(
    [
      ...barred.map(({ name, version, licence }) => `${name} ${version} has a licence we do not use: ${licence}.`),
      ...faults,
    ].join('\n'),
  )
}

if (isMain(import.meta.url)) await runScript(main)
