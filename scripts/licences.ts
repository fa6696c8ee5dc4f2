/** What the app and its tools are made of: `npm run licences -- --help`. Works without a network. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isMain, root, runScript, say, SetupProblem } from './console.mjs'

const help = `Lists the licences of every npm package, and looks each up in scripts/advisories.json. Needs no network.

  npm run licences                   counts, and what is wrong
  npm run licences -- --all          every package with its version and licence
  npm run licences -- --notices F    writes the licence texts of what travels with the app into F
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

export interface Advisory {
  readonly id: string
  readonly package: string
  /** The first version without the fault, of each major version that was mended. */
  readonly fixedIn: readonly string[]
  readonly what: string
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

/** Known faults of the versions that are used. */
export function affected(packages: readonly Package[], advisories: readonly Advisory[]): string[] {
  return packages.flatMap(({ name, version }) =>
    advisories
      .filter((advisory) => advisory.package === name && isBefore(version, mendedFor(version, advisory)))
      .map(
        (advisory) =>
          `${name} ${version}: ${advisory.what} (${advisory.id}); mended in ${mendedFor(version, advisory)}.`,
      ),
  )
}

/** The mended version one can move to: of the same major version where there is one, else the newest. */
function mendedFor(version: string, { fixedIn }: Advisory): string {
  const major = (of: string): string | undefined => of.split('.')[0]
  return fixedIn.find((mended) => major(mended) === major(version)) ?? fixedIn.at(-1) ?? ''
}

function isBefore(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) < 0
}

export async function packagesHere(): Promise<Package[]> {
  return packagesIn(JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')))
}

export async function advisoriesHere(): Promise<{ readonly reviewedOn: string; readonly advisories: Advisory[] }> {
  return JSON.parse(await readFile(path.join(root, 'scripts', 'advisories.json'), 'utf8'))
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
  const options = { all: { type: 'boolean' }, notices: { type: 'string' }, help: { type: 'boolean' } } as const
  const { values } = parseArgs({ options })
  if (values.help) return void process.stdout.write(help)
  const packages = await packagesHere()
  if (values.notices !== undefined) await writeFile(values.notices, await notices(packages))
  if (values.all) for (const { name, version, licence, tool } of packages) say(`${name} ${version}: ${licence}${tool ? ' (tool)' : ''}`) // prettier-ignore

  const counts = new Map<string, number>()
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1]))
    say(`${String(count).padStart(5)}  ${licence}`)

  const { reviewedOn, advisories } = await advisoriesHere()
  const barred = packages.filter(({ licence, tool }) => !isAllowed(licence, tool))
  const faults = affected(packages, advisories)
  say(`\n${packages.length} packages. Looked up in ${advisories.length} advisories, last reviewed ${reviewedOn}.`)
  if (barred.length + faults.length === 0) return say('Every licence is allowed; no advisory applies.')
  throw new SetupProblem(
    [
      ...barred.map(({ name, version, licence }) => `${name} ${version} has a licence we do not use: ${licence}.`),
      ...faults,
    ].join('\n'),
  )
}

if (isMain(import.meta.url)) await runScript(main)
