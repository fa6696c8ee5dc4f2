import type { BlockKind } from '#shared/sessions/sessions.ts'
import type { Tone } from '#renderer/ui/Chip.tsx'

/** The tint of each kind of block; the word stands beside it. */
export const blockTones: Readonly<Record<BlockKind, Tone>> = {
  connect: 'sky',
  explore: 'plum',
  decide: 'gold',
  act: 'coral',
  review: 'teal',
  break: 'stone',
}

/** The strong colour of a kind, for edges and bars. */
export function kindColour(kind: BlockKind): string {
  return `var(--${blockTones[kind]})`
}
