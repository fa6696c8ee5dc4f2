import type { ForumKind } from '#shared/forums/forums.ts'
import type { Tone } from '#renderer/ui/Chip.tsx'

/** The tint of each kind of forum's chip. */
export const forumTones: Readonly<Record<ForumKind, Tone>> = {
  'leadership-forum': 'teal',
  'design-team': 'plum',
  collaborative: 'sky',
  'prototyping-lab': 'coral',
  'community-of-practice': 'leaf',
  'group-development': 'gold',
}
