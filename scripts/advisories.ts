/** Known faults of npm packages, as scripts/advisories.json holds them: looked up offline, renewed from `npm audit`. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root, SetupProblem } from './console.mjs'
import type { Package } from './licences.ts'

export interface Advisory {
  /** `GHSA-grv7-fg5c-xmjg`, `CVE-2024-4068` */
  readonly id: string
  readonly package: string
  /** The versions that have the fault: `<3.0.3`, `>=7.0.0 <7.0.5 || <6.0.6`. */
  readonly affects: string
  readonly what: string
}

export interface AdvisoryList {
  /** The day it was last renewed, `2026-11-25`. */
  readonly renewedOn: string
  readonly from: 'npm audit' | 'by hand'
  readonly advisories: readonly Advisory[]
}

/** Days after which the list is called old. */
const oldAfter = 30
const file = path.join(root, 'scripts', 'advisories.json')

export async function advisoriesHere(): Promise<AdvisoryList> {
  return JSON.parse(await readFile(file, 'utf8')) as AdvisoryList
}

export async function keepAdvisories(list: AdvisoryList): Promise<void> {
  await writeFile(file, `${JSON.stringify(list, null, 2)}\n`)
}

/** Known faults of the versions that are used, a sentence each. */
export function affected(packages: readonly Package[], advisories: readonly Advisory[]): string[] {
  return packages.flatMap(({ name, version }) =>
    advisories
      .filter((advisory) => advisory.package === name && isAmong(version, advisory.affects))
      .map(({ what, id, affects }) => `${name} ${version}: ${what} (${id}); it affects ${affects}.`),
  )
}

/**
 * The list after an audit of these packages: what the audit names, and what was known and concerns none of them now,
 * which tells of a step back. What concerns one and is not named any more was withdrawn.
 * @param answer what `npm audit --json` printed; throws a SetupProblem when that is no audit
 */
export function renewed(
  list: AdvisoryList,
  packages: readonly Package[],
  o: { readonly answer: string; readonly today: string },
): AdvisoryList {
  const named = namedIn(o.answer)
  const isNamed = (known: Advisory): boolean =>
    named.some((each) => each.id === known.id && each.package === known.package)
  const kept = list.advisories.filter((known) => !isNamed(known) && affected(packages, [known]).length === 0)
  const advisories = [...kept, ...named].sort((a, b) =>
    `${a.package} ${a.id}`.localeCompare(`${b.package} ${b.id}`, 'en'),
  )
  return { renewedOn: o.today, from: 'npm audit', advisories }
}

/** How old the list is and where it comes from, for whoever relies on it. */
export function ageInWords({ renewedOn, from }: AdvisoryList, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(renewedOn)) / 86_400_000)
  const age = days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
  const origin = from === 'npm audit' ? 'renewed from npm audit' : 'written by hand'
  const advice =
    from === 'by hand' || days > oldAfter
      ? ' What was found since is not in it: npm run licences -- --refresh renews it.'
      : ''
  return `The list was ${origin} ${age} (${renewedOn}).${advice}`
}

/** Every advisory of an audit, once for each package it is about. */
function namedIn(answer: string): Advisory[] {
  const found = new Map<string, Advisory>()
  for (const { via } of Object.values(auditIn(answer))) {
    for (const cause of via) {
      // A word alone names another package, which has an entry of its own.
      if (typeof cause === 'string') continue
      const id = /GHSA(-\w{4}){3}/.exec(cause.url)?.[0] ?? `npm-${cause.source}`
      found.set(`${id} ${cause.name}`, { id, package: cause.name, affects: cause.range, what: cause.title })
    }
  }
  return [...found.values()]
}

interface Cause {
  readonly source: number
  readonly name: string
  readonly title: string
  readonly url: string
  readonly range: string
}
type Vulnerabilities = Record<string, { readonly via: readonly (string | Cause)[] }>

function auditIn(answer: string): Vulnerabilities {
  const left = 'scripts/advisories.json is left as it is'
  let read: { auditReportVersion?: number; vulnerabilities?: Vulnerabilities; message?: string }
  try {
    read = JSON.parse(answer) as typeof read
  } catch {
    throw new SetupProblem(`npm audit gave no answer; ${left}.`)
  }
  if (read.auditReportVersion === 2 && read.vulnerabilities) return read.vulnerabilities
  const why = read.message ?? `audit reports of version ${String(read.auditReportVersion)} are not known here`
  throw new SetupProblem(`The npm registry did not answer the audit (${why}); ${left}.`)
}

/** Whether a version is in a range as advisories have them: comparisons side by side, `||` between alternatives. */
export function isAmong(version: string, range: string): boolean {
  return range.split('||').some((part) => {
    const comparisons = [...part.matchAll(/(<=|>=|<|>|=)?\s*v?(\d[\w.+-]*|\*)/g)]
    return (
      comparisons.length > 0 &&
      comparisons.every(([, how = '=', other = '*']) => other === '*' || holds(order(version, other), how))
    )
  })
}

function holds(order: number, how: string): boolean {
  if (order === 0) return how.endsWith('=')
  return how.startsWith(order < 0 ? '<' : '>')
}

/** Negative when `a` is the older; a version with a dash, 1.0.0-rc.1, is older than the one without. */
function order(a: string, b: string): number {
  const [mainA = '', preA = ''] = split(a)
  const [mainB = '', preB = ''] = split(b)
  const main = mainA.localeCompare(mainB, 'en', { numeric: true })
  if (main !== 0 || preA === preB) return main
  if (preA === '' || preB === '') return preA === '' ? 1 : -1
  return preA.localeCompare(preB, 'en', { numeric: true })
}

function split(version: string): readonly string[] {
  const [main = '', ...rest] = (version.split('+')[0] ?? '').split('-')
  return [main, rest.join('-')]
}
