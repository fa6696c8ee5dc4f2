import type { Pair } from '../stats.ts'

/** Something to be timed. What it answers is thrown away; `before` is not counted. */
export interface Work {
  readonly before?: () => Promise<unknown>
  readonly run: () => Promise<unknown> | unknown
}

/** A page's clock ticks in tenths of a millisecond: what takes less than this is done several times over. */
const longEnough = 5

/** Milliseconds that one piece of work takes, done `times` over, one after another. */
export async function timed({ before, run }: Work, times = 1): Promise<number> {
  await before?.()
  const began = performance.now()
  for (let turn = 0; turn < times; turn += 1) await run()
  return (performance.now() - began) / times
}

/** How many times over this is done to be timed; once where something has to be prepared for it. */
function timesFor(work: Work, took: number): number {
  return work.before || took >= longEnough ? 1 : Math.ceil(longEnough / Math.max(took, 0.1))
}

/**
 * Times a reference (A) and what is measured against it (B) in turns, A B B A, so that a machine that grows slower or
 * quicker does the same to both. One of each goes first and is not counted.
 */
export async function inTurns(pairs: number, reference: Work, measured: Work): Promise<Pair[]> {
  const referenceTimes = timesFor(reference, await timed(reference))
  const measuredTimes = timesFor(measured, await timed(measured))
  const taken: Pair[] = []
  while (taken.length < pairs) {
    const firstReference = await timed(reference, referenceTimes)
    const firstMeasured = await timed(measured, measuredTimes)
    taken.push({ reference: firstReference, measured: firstMeasured })
    if (taken.length === pairs) break
    const secondMeasured = await timed(measured, measuredTimes)
    const secondReference = await timed(reference, referenceTimes)
    taken.push({ reference: secondReference, measured: secondMeasured })
  }
  return taken
}
