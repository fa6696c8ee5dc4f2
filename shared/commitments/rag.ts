import { z } from '../records/schema.ts'

/** How a promise stands in colours that boards read, best first. The words are the programme's own. */
export const ragTones = ['green', 'amber-green', 'amber', 'amber-red', 'red'] as const
export type RagTone = (typeof ragTones)[number]

const word = z.string().trim().min(1, 'Give each colour a word.').max(60, 'A word has at most 60 characters.')

/** A programme's colours: three or five of them, each with its word. */
export const ragScale = z.strictObject({
  tiers: z.union([z.literal(3), z.literal(5)]),
  words: z.strictObject({ green: word, 'amber-green': word, amber: word, 'amber-red': word, red: word }),
})
export type RagScale = z.output<typeof ragScale>

export const usualRagScale: RagScale = {
  tiers: 3,
  words: { green: 'Green', 'amber-green': 'Amber-green', amber: 'Amber', 'amber-red': 'Amber-red', red: 'Red' },
}

/** The colours of a scale, best first. */
export function tonesOf(scale: RagScale): readonly RagTone[] {
  return scale.tiers === 5 ? ragTones : ragTones.filter((tone) => !tone.startsWith('amber-'))
}
