import type { Pair } from '../stats.ts'

/** Something to be timed. What it answers is thrown away; `before` is not counted. */
export interface Work {
  readonly before?: () => Promise<unknown>
  readonly run: () => Promise<unknown> | unknown
}

/** Milliseconds that one piece of work takes. */
export async function timed({ before, run }: Work): Promise<number> {
  await before?.()
  const began = performance.now()
  await run()
  return performance.now() - began
}

/**
 * Times a reference (A) and what is measured against it (B) in turns, A B B A, so that a machine that grows slower or
 * quicker does the same to both. One of each goes first and is not counted.
 */
export async function inTurns(pairs: number, reference: Work, measured: Work): Promise<Pair[]> {
  await timed(reference)
  await timed(measured)
  const taken: Pair[] = []
  while (taken.length < pairs) {
    const firstReference = await timed(reference)
    const firstMeasured = await timed(measured)
    taken.push({ reference: firstReference, measured: firstMeasured })
    if (taken.length === pairs) break
    const secondMeasured = await timed(measured)
    const secondReference = await timed(reference)
    taken.push({ reference: secondReference, measured: secondMeasured })
  }
  return taken
}
