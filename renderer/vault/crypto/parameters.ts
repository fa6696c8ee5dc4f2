import { Problem } from '#shared/records/problem.ts'
import { z } from '#shared/records/schema.ts'

/** How a passphrase is made into a key. Stored with the vault, so that it can be raised later. */
export const kdfSchema = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.int().positive(),
  passes: z.int().positive(),
  lanes: z.int().positive(),
  /** Base64. */
  salt: z.string(),
})
export type KdfParameters = z.infer<typeof kdfSchema>
export type KdfCost = Pick<KdfParameters, 'memoryKiB' | 'passes' | 'lanes'>

/** Never weaker than this. */
export const leastCost: KdfCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }
/** Never dearer: a planted figure must not freeze the laptop. */
const most: KdfCost = { memoryKiB: 1024 * 1024, passes: 24, lanes: 4 }
/** Memory is raised to here; what is still missing is made up with passes. */
const mostMemoryAtSetUp = 256 * 1024
/** How long opening should take on the machine that made the vault, in milliseconds. */
const wantedTime = 750
const saltBytes = 16

/** Throws a Problem when the parameters are weaker than we ever write, or absurd. */
export function checkParameters(kdf: KdfParameters): void {
  const within = (figure: keyof KdfCost): boolean => kdf[figure] >= leastCost[figure] && kdf[figure] <= most[figure]
  const salted = kdf.salt.length >= (saltBytes * 4) / 3
  if (within('memoryKiB') && within('passes') && within('lanes') && salted) return
  throw new Problem({
    what: 'This vault asks for its passphrase to be checked in a way Throughline never writes. Somebody may have changed it to make guessing easier.',
    safe: 'Your passphrase was not used and nothing was changed.',
    next: 'Restore the vault from your encrypted backup, or ask who else uses this laptop.',
  })
}

/** What a cost amounts to: time grows with it. */
export function workOf({ memoryKiB, passes }: KdfCost): number {
  return memoryKiB * passes
}

/** The cost that takes about three quarters of a second here, told from how long the least cost took (milliseconds). */
export function costFor(leastTime: number): KdfCost {
  const factor = Math.max(1, wantedTime / Math.max(1, leastTime))
  const wanted = Math.floor((leastCost.memoryKiB * factor) / 1024 / 16) * 16 * 1024
  const memoryKiB = Math.min(mostMemoryAtSetUp, Math.max(leastCost.memoryKiB, wanted))
  const left = (factor * leastCost.memoryKiB) / memoryKiB
  const passes = Math.min(most.passes, Math.max(leastCost.passes, Math.round(leastCost.passes * left)))
  return { memoryKiB, passes, lanes: leastCost.lanes }
}
