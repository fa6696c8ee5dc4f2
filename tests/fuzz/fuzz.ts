import { Problem } from '#shared/records/problem.ts'
import { Dice } from '#shared/sample/dice.ts'
import { targets, type Target } from './targets.ts'

/** Milliseconds of processor time, and bytes, that one file may take. */
export const mostTime = 2_000
export const mostMemory = 512 * 1024 * 1024

export interface Failure {
  readonly target: string
  readonly seed: number
  readonly why: string
}

export interface Tally {
  /** Files taken in after all: the damage was harmless. */
  read: number
  refused: number
  slowest: number
  readonly sentences: Set<string>
  readonly failures: Failure[]
}

export function emptyTally(): Tally {
  return { read: 0, refused: 0, slowest: 0, sentences: new Set(), failures: [] }
}

/** One spoilt file into one target; whatever is not a sentence for people is a failure. */
export async function fuzzOnce(target: Target, seed: number, tally: Tally): Promise<void> {
  const dice = new Dice(seed)
  const bytes = target.input(dice)
  const fail = (why: string): void => void tally.failures.push({ target: target.name, seed, why })
  const began = process.cpuUsage()
  try {
    await target.takeIn(bytes, dice)
    tally.read += 1
  } catch (error) {
    tally.refused += 1
    if (!(error instanceof Problem)) fail(error instanceof Error ? (error.stack ?? error.message) : String(error))
    else if (!isSentence(error)) fail(`These are no words for people: ${error.message.slice(0, 300)}`)
    else tally.sentences.add(error.what)
  }
  const { user, system } = process.cpuUsage(began)
  const took = (user + system) / 1000
  tally.slowest = Math.max(tally.slowest, took)
  if (took > mostTime) fail(`It took ${Math.round(took)} ms.`)
  if (process.memoryUsage().rss > startMemory + mostMemory) fail('It took more than 512 MB.')
  if ('polluted' in {}) fail('It reached into JavaScript’s own objects.')
}

const startMemory = process.memoryUsage().rss

/** What happened, and what is safe: both there, and of a length that a notice can show. */
function isSentence({ what, safe }: Problem): boolean {
  const ours = !/Invalid (?:input|option|ISO)|Unrecognized key|, received /.test(what)
  return ours && /^\p{L}|^“/u.test(what) && /[.?]$/.test(what) && what.length <= 400 && safe !== null
}

/** Seeds from one on, for every target in turn. `goOn` is asked before each. */
export async function fuzz(from: number, goOn: (done: number) => boolean, only?: string): Promise<Map<string, Tally>> {
  const chosen = targets.filter(({ name }) => only === undefined || name === only)
  const tallies = new Map(chosen.map(({ name }) => [name, emptyTally()]))
  for (let done = 0; goOn(done); done += 1) {
    const target = chosen[done % chosen.length] as Target
    await fuzzOnce(target, from + Math.floor(done / chosen.length), tallies.get(target.name) as Tally)
  }
  return tallies
}
